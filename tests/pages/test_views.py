"""What templates show: sorted, grouped and counted before any markup."""

import datetime as dt
from decimal import Decimal
from itertools import pairwise

import pytest

from loa.model.dates import PartialDate, Period
from loa.model.knowledge import Reading
from loa.model.words import Words
from loa.pages.views import view_of
from loa.pages.views.progress import HEIGHT, WIDTH, chart


@pytest.fixture
def view(reader_of):
    """`view(site, page, today=…)` is what the page's template gets."""

    def make(site, page, **when):
        reader = reader_of(site, page, **when)
        return view_of(reader.page, reader)

    return make


def ids(records):
    return [record.id for record in records]


def during(start, end=None):
    return Period(start=start, end=end)


# --- Documents

@pytest.fixture
def register(record, site_of):
    return site_of(
        record("organisation:bo"), record("organisation:so"),
        record("document:khong-ngay", number="9/KH", issuer="so", level="province"),
        record("document:nam", number="1/KH", issuer="so", level="province", issued_on=PartialDate(2023)),
        record("document:cu", number="2/KH", issuer="bo", level="central", issued_on=PartialDate(2021, 7, 9)),
        record("document:moi", number="3/KH", issuer="bo", level="central", issued_on=PartialDate(2024, 5)),
        record("document:ghim", number="4/KH", issuer="bo", level="central", issued_on=PartialDate(2022),
               featured=True),
    )


@pytest.mark.parametrize(("page", "shown"), [
    ("documents", ["ghim", "moi", "nam", "cu", "khong-ngay"]),
    ("documents-year:2024", ["moi"]),
    ("documents-level:central", ["moi", "ghim", "cu"]),
    ("documents-issuer:so", ["nam", "khong-ngay"]),
])
def test_documents_come_newest_first_and_those_without_a_date_last(view, register, page, shown):
    assert shown == ids(view(register, page).documents)


def test_filters_count_what_they_show_and_mark_the_chosen_one(view, register):
    facets = {facet.name: [(choice.page.choice, choice.count, choice.chosen) for choice in facet.choices]
              for facet in view(register, "documents-level:central").facets}

    assert [("year:2024", 1, False), ("year:2023", 1, False), ("year:2022", 1, False), ("year:2021", 1, False)] == \
        facets["year"]
    assert [("level:province", 2, False), ("level:central", 3, True)] == facets["level"]
    assert [("issuer:bo", 3, False), ("issuer:so", 2, False)] == facets["issuer"]


# --- Places

@pytest.fixture
def country(record, site_of):
    def contact(name, **fields):
        usual = {"kind": "hotline", "number": None, "audience": "public", "locality": None}
        return record(f"contact:{name}", **{**usual, **fields})

    return site_of(
        record("locality:vn", level="central"),
        record("locality:nam-dinh", level="province", parent="vn", successor="ninh-binh",
               valid_to=PartialDate(2025, 6, 30)),
        record("locality:ninh-binh", level="province", parent="vn"),
        record("locality:xa", level="commune", parent="ninh-binh"),
        contact("115"), contact("chua-ro", status="unknown"), contact("dau-moi", audience="partners"),
        contact("tinh", locality="ninh-binh"), contact("tram", locality="xa"),
    )


@pytest.mark.parametrize(("day", "exists"), [("2025-06-30", True), ("2025-07-01", False)])
def test_a_place_exists_up_to_its_last_day(view, country, day, exists):
    place = view(country, "locality:nam-dinh", today=day)

    assert [exists, "ninh-binh", "vn"] == [place.exists, place.successor.id, place.parent.id]


def test_a_place_has_its_own_numbers_its_parts_and_what_it_took_over(view, country):
    place = view(country, "locality:ninh-binh")

    assert [["tinh"], ["115"], ["xa"], ["nam-dinh"]] == [
        ids(place.contacts), ids(place.national), ids(place.inside), ids(place.merged)
    ]


def test_hotlines_are_told_apart_by_who_may_call_and_whether_they_are_confirmed(view, country):
    hotlines = view(country, "hotlines")

    assert [["115"], ["chua-ro"], ["dau-moi"]] == [
        ids(hotlines.public), ids(hotlines.unconfirmed), ids(hotlines.partners)
    ]
    assert [("nam-dinh", 0), ("ninh-binh", 2)] == [(place.id, count) for place, count in hotlines.localities]


# --- Campaigns, events, broadcasts

@pytest.fixture
def calendar(record, site_of):
    return site_of(
        record("campaign:qua", period=during("2023", "2023"), plan=""),
        record("campaign:xa-xua", period=during("2020", "2020"), plan=""),
        record("campaign:dang", period=during("2024-06-01", "2024-06-30"), plan=""),
        record("campaign:sap", period=during("2024-09-01", "2024-09-30"), plan=""),
        record("event:mai", period=during("2024-06-16", "2024-06-16")),
        record("event:hom-nay", period=during("2024-06-15", "2024-06-15")),
        record("event:hom-qua", period=during("2024-06-14", "2024-06-14")),
        record("event:nam-ngoai", period=during("2023", "2023")),
        record("broadcast:nay", period=during("2024-06")), record("broadcast:cu", period=during("2024-01", "2024-01")),
        record("news:cu", published=dt.date(2024, 1, 5)), record("news:moi", published=dt.date(2024, 6, 2)),
        lead_campaigns=("xa-xua",),
    )


def test_what_runs_comes_first_then_the_order_editors_chose(view, calendar):
    groups = {group.state: [each.campaign.id for each in group.campaigns] for group in view(calendar, "campaigns")}

    assert {"running": ["dang"], "upcoming": ["sap"], "ended": ["xa-xua", "qua"]} == groups
    assert ["running", "upcoming", "ended"] == list(groups)


def test_events_ahead_are_soonest_first_and_past_ones_latest_first(view, calendar):
    events = view(calendar, "events")

    assert [["hom-nay", "mai"], ["hom-qua", "nam-ngoai"]] == [ids(events.ahead), ids(events.past)]


def test_broadcasts_that_are_over_are_left_out(view, calendar):
    assert ["nay"] == ids(view(calendar, "broadcasts"))


def test_news_are_latest_first(view, calendar):
    assert ["moi", "cu"] == ids(view(calendar, "news"))


# --- Charts

@pytest.fixture
def drawn(record):
    """`drawn("%", (date, value), …, target=…)` is the chart of an indicator."""

    def make(unit, *readings, target=None):
        series = tuple(Reading.model_construct(on=PartialDate(2024, month), value=Decimal(value), source=None)
                       for month, value in readings)
        return chart(record("indicator:i", unit=Words({"vi": unit}), readings=series, target=target))

    return make


def test_bars_stand_in_the_order_of_their_dates_and_inside_the_chart(drawn):
    bars = drawn("tờ", (6, "30"), (5, "10"), (7, "20")).bars

    assert [Decimal(10), Decimal(30), Decimal(20)] == [bar.reading.value for bar in bars]
    assert [53, 160, 107] == [bar.height for bar in bars]
    assert {HEIGHT} == {bar.y + bar.height for bar in bars}
    assert all(0 <= left.x < left.x + left.width <= right.x for left, right in pairwise(bars))
    assert bars[-1].x + bars[-1].width <= WIDTH


@pytest.mark.parametrize(("value", "height"), [("0", 0), ("50", 80), ("100", 160), ("104.2", 160)])
def test_a_percentage_is_drawn_against_a_hundred_and_never_out_of_the_chart(drawn, value, height):
    [bar] = drawn("%", (5, value)).bars

    assert height == bar.height


def test_a_target_beyond_every_reading_is_inside_the_chart_too(drawn):
    assert 0 == drawn("tờ", (5, "10"), target=Decimal(40)).target_y
    assert 32 == drawn("%", (5, "10"), target=Decimal(80)).target_y


def test_an_indicator_without_readings_has_no_bars(drawn):
    assert ((), None) == (drawn("%").bars, drawn("%").target_y)
