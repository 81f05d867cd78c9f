"""What templates show: sorted, grouped and counted before any markup."""

import datetime as dt
from decimal import Decimal

import pytest

from loa.model.dates import PartialDate, Period
from loa.model.knowledge import Reading
from loa.pages.views import view_of


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
        record("broadcast:nay", period=during("2024-06"), times=("18:00", "06:00", "06:00"), days=("mon", "fri")),
        record("broadcast:cu", period=during("2024-01", "2024-01"), times=("06:00",), days=("mon",)),
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
    [schedule] = view(calendar, "broadcasts")

    assert {"nay"} == {airing.broadcast.id for airing in schedule.airings}


def test_a_schedule_goes_through_the_day_and_names_each_time_once(view, calendar):
    [schedule] = view(calendar, "broadcasts")

    assert None is schedule.place
    assert [("06:00", False), ("18:00", False)] == [(each.time, each.daily) for each in schedule.airings]


@pytest.fixture
def loudspeakers(record, site_of):
    def broadcast(name, **fields):
        usual = {"period": during("2024-06"), "times": ("06:00",), "days": WEEK, "language": "vi", "locality": None}
        return record(f"broadcast:{name}", **{**usual, **fields})

    return site_of(
        record("locality:tinh", level="province"), record("locality:xa", level="commune", parent="tinh"),
        record("locality:khac", level="commune", parent="tinh"),
        broadcast("ca-nuoc", message="rua-tay"), broadcast("ca-nuoc-mu", message="doi-mu"),
        broadcast("ca-nuoc-thai", message="rua-tay", language="blt"),
        broadcast("tinh", message="doi-mu", locality="tinh"),
        broadcast("xa", message="rua-tay", locality="xa", times=("07:00",)),
        broadcast("xa-cu", message="doi-mu", locality="xa", period=during("2023", "2023")),
    )


WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@pytest.mark.parametrize(("place", "heard"), [
    ("tinh", ["ca-nuoc", "ca-nuoc-thai", "tinh"]),
    ("xa", ["ca-nuoc-thai", "tinh", "xa"]),
    ("khac", ["ca-nuoc", "ca-nuoc-thai", "tinh"]),
])
def test_a_place_reads_its_own_broadcast_in_place_of_the_one_around_it(view, loudspeakers, place, heard):
    airings = view(loudspeakers, f"locality:{place}").airings

    assert heard == sorted(airing.broadcast.id for airing in airings)
    assert all(airing.daily for airing in airings)


def test_every_place_with_broadcasts_of_its_own_has_its_week(view, loudspeakers):
    weeks = view(loudspeakers, "broadcasts")

    assert [None, "tinh", "xa"] == [week.place and week.place.id for week in weeks]


def test_a_place_lists_its_sessions_ahead_apart_from_everything_else(view, record, site_of):
    site = site_of(
        record("locality:xa", level="commune"),
        record("event:toi", kind="session", period=during("2024-06-20", "2024-06-20"), locality="xa"),
        record("event:sap", kind="session", period=during("2024-06-16", "2024-06-16"), locality="xa"),
        record("event:qua", kind="session", period=during("2024-05-16", "2024-05-16"), locality="xa"),
        record("event:le", kind="launch", period=during("2024-07-01", "2024-07-01"), locality="xa"),
        record("event:noi-khac", kind="session", period=during("2024-06-20", "2024-06-20"), locality=None),
    )
    place = view(site, "locality:xa")

    assert [["sap", "toi"], ["le"], ["qua"]] == [ids(place.sessions), ids(place.events.ahead), ids(place.events.past)]


def test_a_place_shows_the_latest_reading_of_its_figures(view, record, site_of):
    readings = tuple(Reading.model_construct(day=PartialDate(2024, month), value=Decimal(month), source=None)
                     for month in (3, 5, 4))
    site = site_of(
        record("locality:xa", level="commune"),
        record("indicator:co", locality="xa", readings=readings), record("indicator:chua", locality="xa"),
        record("indicator:ca-nuoc", locality=None, readings=readings),
    )
    figures = view(site, "locality:xa").indicators

    assert [("co", Decimal(5)), ("chua", None)] == [
        (each.indicator.id, each.reading and each.reading.value) for each in figures
    ]


def test_news_are_latest_first(view, calendar):
    assert ["moi", "cu"] == ids(view(calendar, "news"))


def test_other_news_share_a_topic_or_the_campaign_and_are_at_most_five(view, record, site_of):
    def news(name, day, **fields):
        usual = {"topics": (), "campaign": None}
        return record(f"news:{name}", published=dt.date(2024, 6, day), **{**usual, **fields})

    site = site_of(
        record("campaign:mua", period=during("2024"), plan=""),
        news("bai", 1, topics=("rửa tay",), campaign="mua"),
        news("cung-chu-de", 2, topics=("khác", "rửa tay")), news("cung-chien-dich", 9, campaign="mua"),
        news("da-rut", 10, campaign="mua", status="withdrawn"), news("khac", 11, topics=("khác",)),
        *(news(f"nua-{day}", day, campaign="mua") for day in (3, 4, 5, 6)),
    )

    assert ["cung-chien-dich", "nua-6", "nua-5", "nua-4", "nua-3"] == ids(view(site, "news:bai"))
    assert ["cung-chu-de"] == ids(view(site, "news:khac"))


# --- Reports

def test_the_latest_month_is_counted_by_campaign_and_by_locality_too(view, record, site_of):
    old = dt.date(2024, 5, 31)
    site = site_of(
        record("campaign:mua", period=during("2024"), plan="kh", reviewed=dt.date(2024, 6, 1)),
        record("document:kh", issuer="bo", level="central", reviewed=dt.date(2024, 6, 2)),
        record("event:cu", period=during("2024"), campaign="mua", reviewed=old, locality="xa"),
        record("event:moi", period=during("2024"), campaign="mua", reviewed=dt.date(2024, 6, 3), locality="xa"),
        record("event:sau", period=during("2024"), campaign="mua", reviewed=dt.date(2024, 6, 16), locality="xa"),
        record("locality:xa", level="commune", reviewed=old), record("organisation:bo", reviewed=old),
    )
    report = view(site, "reports")

    assert ["2024-06", "2024-05"] == [str(month.month) for month in report.months]
    assert [("mua", 3)] == [(share.record.id, share.count) for share in report.latest.campaigns]
    assert [("xa", 1)] == [(share.record.id, share.count) for share in report.latest.localities]


def test_before_anything_was_reviewed_there_is_nothing_to_report(view, record, site_of):
    report = view(site_of(record("organisation:bo", reviewed=dt.date(2024, 7, 1))), "reports")

    assert ((), (), ()) == (report.months, report.latest.campaigns, report.latest.localities)
