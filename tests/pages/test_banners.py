"""Urgent notices stand where they matter, as long as they matter."""

import datetime as dt

import pytest

from loa.model.dates import PartialDate
from loa.model.phone import parse_phone
from loa.pages.banners import local_banners, national_banners


@pytest.fixture
def floods(record, site_of):
    def notice(name, **fields):
        usual = {"urgency": "warning", "shown_from": dt.date(2024, 6, 14), "shown_to": dt.date(2024, 6, 16)}
        return record(f"notice:{name}", **{**usual, **fields})

    def contact(name, **fields):
        return record(f"contact:{name}", number=parse_phone("1900 9095"), audience="public", **fields)

    return site_of(
        record("locality:tinh", level="province"), record("locality:xa", level="commune", parent="tinh"),
        record("locality:tinh-khac", level="province"),
        contact("tram", locality="xa"), contact("chung", locality=None),
        contact("cu", locality=None, valid_to=PartialDate(2023)),
        notice("ca-nuoc", contact="chung", link="hotlines"), notice("cua-tinh", locality="tinh", contact="cu"),
        notice("cua-xa", locality="xa"),
    )


def texts(banners):
    return [banner.text for banner in banners]


@pytest.mark.parametrize(("page", "shown"), [
    ("locality:tinh", ["cua-tinh text"]),
    ("locality:xa", ["cua-tinh text", "cua-xa text"]),
    ("contact:tram", ["cua-tinh text", "cua-xa text"]),
    ("locality:tinh-khac", []),
    ("contact:chung", []),
    ("home", []),
])
def test_a_local_notice_stands_on_the_pages_of_its_place_and_of_what_lies_in_it(reader_of, floods, page, shown):
    assert shown == texts(local_banners(reader_of(floods, page)))


@pytest.mark.parametrize(("day", "shown"), [
    ("2024-06-13", []), ("2024-06-14", ["ca-nuoc text"]), ("2024-06-16", ["ca-nuoc text"]), ("2024-06-17", []),
])
def test_a_notice_is_shown_from_its_first_day_to_its_last(reader_of, floods, day, shown):
    assert shown == texts(national_banners(reader_of(floods, "home", today=day)))


def test_a_banner_offers_the_call_and_the_page(reader_of, floods):
    [banner] = national_banners(reader_of(floods, "locality:xa"))

    assert ("chung name", "tel:19009095") == (banner.call.name.text, banner.call.tel)
    assert "duong-day-nong/" == banner.path


def test_a_banner_offers_no_number_that_is_over(reader_of, floods):
    assert [None] == [banner.call for banner in local_banners(reader_of(floods, "locality:tinh"))]
