"""Whoever opens the code of a sheet learns whether it still holds, and what the genuine one looks like."""

import dataclasses
import datetime as dt

import pytest

from loa.model.dates import PartialDate, Period
from loa.model.words import Words
from loa.pages.on_paper import on_paper, sheet_day
from loa.pages.outputs import Kit, Output, Thumb

POSTER = Output("kho/moi/vi/ap-phich-a4.pdf", "poster-a4", "message:moi", "vi", "", "screen", "pdf", "A4", 210, 297, 1,
                "", "kho/moi/vi/ap-phich-a4.png")
THUMB = Thumb("kho/moi/vi/ap-phich-a4-nho.webp", 226, 320, 9_000)


@pytest.fixture
def paper(reader_of):
    """`paper(site, page)` is what the page says of its sheets, with a kit of one poster."""

    def make(site, page, **when):
        reader = reader_of(site, page, **when)
        kit = Kit(outputs=(POSTER,), thumbs={POSTER.preview: THUMB})
        reader = dataclasses.replace(reader, edition=dataclasses.replace(reader.edition, kit=kit))
        return on_paper(reader.page, reader)

    return make


@pytest.fixture
def site(record, site_of):
    return site_of(
        record("contact:115", kind="emergency", reviewed=dt.date(2024, 3, 1)),
        record("contact:bo", kind="hotline", reviewed=dt.date(2024, 2, 1)),
        record("message:moi"),
        record("message:cu", status="replaced", superseded_by="message:moi", superseded_on=PartialDate(2022, 9)),
        record("message:sai", status="withdrawn"),
        record("campaign:he", contacts=("bo",), short_title=Words({"vi": "Hè"}),
               period=Period(start="2024-05-01", end="2024-07-31")),
        record("guide:tiem", topic="before"),
        record("app:so-cu", kind="app", status="replaced", replaced_by="so", name="Sổ cũ"),
        record("app:so", kind="app", name="Sổ"),
        emergency="115",
    )


def test_a_sheet_of_today_is_shown_with_its_days(paper, site):
    found = paper(site, "message:moi")

    assert ("current", dt.date(2030, 1, 1)) == (found.state, found.until)
    assert ("kit:moi", THUMB) == (found.kit, found.shown)


def test_sheets_older_than_a_number_on_them_have_been_replaced(paper, site):
    assert dt.date(2024, 3, 1) == paper(site, "message:moi").since


def test_the_list_of_numbers_is_as_new_as_the_newest_of_them(paper, site):
    assert dt.date(2024, 3, 1) == paper(site, "hotlines").since


def test_what_is_replaced_says_since_when_and_shows_what_holds_instead(paper, site):
    found = paper(site, "message:cu")

    assert ("replaced", PartialDate(2022, 9), "message:moi") == (found.state, found.replaced_on, found.instead)
    assert ("kit:moi", THUMB) == (found.kit, found.shown)


def test_an_app_that_is_replaced_names_the_other(paper, site):
    assert "app:so" == paper(site, "app:so-cu").instead


def test_what_is_withdrawn_shows_no_sheet(paper, site):
    found = paper(site, "message:sai")

    assert ("withdrawn", "", None) == (found.state, found.kit, found.shown)


def test_a_campaign_says_until_when_its_sheets_hold(paper, site):
    found = paper(site, "campaign:he")

    assert (dt.date(2024, 7, 31), dt.date(2024, 8, 1)) == (found.last_day, found.over_from)


def test_pages_of_which_no_sheet_is_made_say_nothing(paper, site):
    assert [None, None, None] == [paper(site, page) for page in ("guide:tiem", "contact:bo", "home")]


def test_a_sheet_with_numbers_of_a_place_is_as_new_as_they_are(record, site_of, reader_of):
    site = site_of(record("locality:xa", valid_to=None, successor=None, parent=None), record("message:moi"),
                   record("contact:xa", locality="xa", kind="hotline", reviewed=dt.date(2024, 4, 1)))
    reader = reader_of(site, "message:moi")

    assert dt.date(2024, 4, 1) == sheet_day(reader.page, site.by_id["locality:xa"], reader)
    assert dt.date(2024, 1, 1) == sheet_day(reader.page, None, reader)
