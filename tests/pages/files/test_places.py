"""What a phone is told of the place its reader has chosen."""

import json

import pytest

from loa.model.dates import parse_day, parse_partial_date
from loa.model.phone import parse_phone
from loa.model.words import Words
from loa.pages.files.places import files


@pytest.fixture
def told(site_of, reader_of, record):
    """`told("xa", …)` is the file of a place in a country with a merged province, a commune and their numbers."""
    over = parse_partial_date("2024-03-31")
    sure = {"audience": "public", "kind": "hotline", "cost": "free"}
    records = (
        record("locality:cu", level="province", valid_to=over, successor="moi", name=Words({"vi": "Tỉnh Cũ"})),
        record("locality:moi", level="province", name=Words({"vi": "Tỉnh Mới", "en": "New"})),
        record("locality:xa", level="commune", parent="moi", name=Words({"vi": "Xã", "en": "Commune"})),
        record("locality:het", level="commune", parent="moi", valid_to=over),
        record("contact:tinh", locality="moi", number=parse_phone("1800 1119"), **sure),
        record("contact:tram", locality="xa", number=parse_phone("024 3773 7000"), **sure),
        record("contact:chua-ro", locality="xa", number=parse_phone("1800 1118"), status="unknown", **sure),
        record("notice:lu", text=Words({"vi": "Lũ."}), urgency="emergency", locality="moi",
               shown_from=parse_day("2024-06-15"), shown_to=parse_day("2024-06-15")),
        record("notice:qua", urgency="info", locality="moi", shown_from=parse_day("2024-06-14"),
               shown_to=parse_day("2024-06-14")),
    )
    made = dict(files(reader_of(site_of(*records), "home").edition))
    return lambda place, prefix="": json.loads(made[f"{prefix}dia-phuong/{place}/noi.json"])


def names(told):
    return [contact["name"] for contact in told["contacts"]]


def test_the_nearest_numbers_come_first_and_only_sure_ones(told):
    assert ["tram name", "tinh name"] == names(told("xa"))
    assert {"href": "../duong-day-nong/tram/", "tel": "tel:+842437737000", "number": "024 3773 7000",
            "about": "Miễn phí."}.items() <= told("xa")["contacts"][0].items()


def test_notices_of_today_for_the_place_and_what_it_lies_in(told):
    assert [{"text": "Lũ.", "urgency": "emergency", "href": ""}] == told("xa")["notices"]


def test_a_place_that_was_merged_tells_so_and_leads_to_the_one_that_took_it_over(told):
    old, new = told("cu"), told("moi")

    assert "Tỉnh Cũ đã sáp nhập vào Tỉnh Mới." == old["moved"]
    assert {**new, "moved": old["moved"]} == old
    assert ("moi/", "Tỉnh Mới", "") == (new["href"], new["name"], new["moved"])


def test_a_place_that_ended_without_a_successor_says_until_when_it_was(told):
    assert "Đơn vị hành chính này tồn tại đến hết ngày 31/3/2024." == told("het")["moved"]
    assert ["tinh name"] == names(told("het"))


def test_what_lies_in_a_place_can_be_chosen_next(told):
    assert [["xa", "Xã"]] == told("moi")["inside"]


def test_each_language_has_its_own_words_and_says_where_it_lacks_them(told):
    place = told("xa", "en/")

    assert ("Commune", "vi") == (place["name"], place["contacts"][0]["lang"])
    assert "../../en/duong-day-nong/tram/" == place["contacts"][0]["href"]
    assert "Saved copy of 15 June 2024, may be out of date." == place["saved"]
