"""Calendar files, as calendars read them."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from loa.model.campaigns import Phase
from loa.model.dates import Period, parse_partial_date
from loa.model.words import RichWords, Words
from loa.pages.files.calendar import calendars

END_OF_JUNE = dt.datetime(2024, 6, 30, 16, 59, 59, tzinfo=dt.UTC)
"""In universal time: the last second of the month in Viet Nam."""

LONG = "Buổi tiêm vắc xin cho trẻ em từ 5 đến dưới 12 tuổi ở Trạm y tế; mang theo sổ tiêm, giấy khai sinh \\ căn cước"


@pytest.fixture
def files(site_of, reader_of):
    """`files(…records, today=…)` are the calendar files of these records: path -> text."""

    def make(*records, today="2024-06-15"):
        edition = reader_of(site_of(*records), "home", today=today).edition
        return {asset.path: asset.text for asset in calendars(edition)}

    return make


@pytest.fixture
def entries(files):
    """`entries("su-kien/a.ics", …records)` are the entries of one file."""
    return lambda path, *records, **day: Calendar.from_ical(files(*records, **day)[path]).walk("VEVENT")


def period(start, end=None):
    return Period(start=parse_partial_date(start), end=end and parse_partial_date(end))


def test_an_event_of_known_days_is_a_whole_day_entry_that_ends_with_its_last_day(entries, record):
    [entry] = entries("su-kien/a.ics", record("event:a", period=period("2024-06-20", "2024-06-22")))

    assert (dt.date(2024, 6, 20), dt.date(2024, 6, 23)) == (entry["DTSTART"].dt, entry["DTEND"].dt)
    assert ("event-a@thu.example", "CONFIRMED", "TRANSPARENT") == (entry["UID"], entry["STATUS"], entry["TRANSP"])
    assert dt.datetime(2024, 1, 1, tzinfo=dt.UTC) == entry["DTSTAMP"].dt
    assert "https://thu.example/su-kien/" == entry["URL"]


@pytest.mark.parametrize("vague", [
    ("2024-07",), ("2024", "2024"), ("2024-06-20", "2024-07"), ("2024-06-01", "2024-06-14"), ("2024-06-01",),
])
def test_what_names_no_day_or_is_over_has_no_file(files, record, vague):
    assert {} == files(record("event:a", period=period(*vague)))


def test_an_event_without_an_end_is_entered_on_the_day_it_begins(entries, record):
    [entry] = entries("su-kien/a.ics", record("event:a", period=period("2024-06-15")))

    assert (dt.date(2024, 6, 15), dt.date(2024, 6, 16)) == (entry["DTSTART"].dt, entry["DTEND"].dt)


@pytest.mark.parametrize(("status", "told"), [
    ("current", "CONFIRMED"), ("unknown", "TENTATIVE"), ("ended", "CANCELLED"), ("withdrawn", "CANCELLED"),
])
def test_who_fetches_the_file_again_learns_that_an_event_is_called_off(entries, record, status, told):
    [entry] = entries("su-kien/a.ics", record("event:a", status=status, period=period("2024-06-20", "2024-06-20")))

    assert told == entry["STATUS"]


def test_text_is_in_the_readers_language_and_comes_out_as_it_went_in(files, record):
    event = record("event:a", title=Words({"vi": LONG, "en": "Session"}), period=period("2024-06-20", "2024-06-20"),
                   place=Words({"vi": "Trạm y tế"}), text=RichWords({"vi": "Mang **sổ tiêm**."}), status="unknown",
                   status_note=Words({"vi": "Mưa thì lùi."}))
    made = files(event)
    [vi], [en] = (Calendar.from_ical(made[path]).walk("VEVENT") for path in ("su-kien/a.ics", "en/su-kien/a.ics"))

    assert (LONG, "vi") == (vi["SUMMARY"], vi["SUMMARY"].params["LANGUAGE"])
    assert "Session" == en["SUMMARY"]
    assert vi["UID"] == en["UID"]
    assert "Trạm y tế" == vi["LOCATION"]
    assert "Mang sổ tiêm.\nChưa xác nhận còn hiệu lực hôm nay.\nMưa thì lùi." == vi["DESCRIPTION"]


def test_lines_are_folded_between_characters_and_end_as_the_format_wants(files, record):
    event = record("event:a", title=Words({"vi": LONG}), period=period("2024-06-20", "2024-06-20"))
    data = files(event)["su-kien/a.ics"].encode()
    lines = data.split(b"\r\n")

    assert b"" == lines[-1]
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert 75 >= max(map(len, lines))
    assert all(line.decode() for line in lines[:-1])


def test_a_contest_is_entered_at_its_deadline(entries, record):
    contest = record("contest:ve", title=Words({"vi": "Vẽ"}), period=period("2024", "2024-06-30"))
    [entry] = entries("cuoc-thi/ve.ics", contest)

    assert (dt.date(2024, 6, 30), "Hạn cuối: Vẽ") == (entry["DTSTART"].dt, entry["SUMMARY"])


def test_phases_of_a_campaign_that_are_not_over_are_entered_under_numbers_that_stay(entries, record):
    phases = (phase("Đợt 1", "2024-05-01", "2024-05-10"), phase("Đợt 2", "2024-06-10", "2024-06-20"),
              phase("Đợt 3", "2024-08", "2024-08"))
    campaign = record("campaign:dot", plan="ke-hoach", short_title=Words({"vi": "Tiêm sởi"}), phases=phases,
                      period=period("2024-05-01"))
    [entry] = entries("chien-dich/dot/dot.ics", campaign)

    assert ("campaign-dot-2@thu.example", "Đợt 2 – Tiêm sởi") == (entry["UID"], entry["SUMMARY"])


def phase(name, start, end):
    return Phase(name=Words({"vi": name}), period=period(start, end))


def test_a_broadcast_is_entered_at_each_of_its_times_every_week_until_its_end(entries, record):
    broadcast = record("broadcast:sang", message="a", language="vi", times=("05:30", "17:00", "05:30"),
                       days=("wed", "mon"), period=period("2024-06-01", "2024-06-30"))
    morning, evening = entries("lich-phat-loa/ca-nuoc.ics", record("message:a"), broadcast)
    start = morning["DTSTART"].dt

    assert dt.datetime(2024, 6, 3, 5, 30, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")) == start
    assert dt.timedelta(hours=7) == start.utcoffset()
    assert {"FREQ": ["WEEKLY"], "BYDAY": ["MO", "WE"], "UNTIL": [END_OF_JUNE]} == dict(morning["RRULE"])
    assert ["broadcast-sang-0530@thu.example", "broadcast-sang-1700@thu.example"] == [morning["UID"], evening["UID"]]


def test_times_of_day_come_with_their_zone_and_whole_days_need_none(files, record):
    broadcast = record("broadcast:sang", message="a", language="vi", times=("05:30",), days=("mon",),
                       period=period("2024-06-01", "2024-06-30"))
    made = files(record("message:a"), broadcast, record("event:a", period=period("2024-06-20", "2024-06-20")))
    zones = {path: Calendar.from_ical(text).walk("VTIMEZONE") for path, text in made.items()}

    assert "Asia/Ho_Chi_Minh" == zones["lich-phat-loa/ca-nuoc.ics"][0]["TZID"]
    assert [] == zones["su-kien/a.ics"]


def test_a_broadcast_whose_days_never_come_has_no_file(files, record):
    broadcast = record("broadcast:sang", message="a", language="vi", times=("05:30",), days=("mon",),
                       period=period("2024-06-18", "2024-06-20"))

    assert {} == files(record("message:a"), broadcast)
