"""A station gets a week to tick, at least three times a day, and what it reads, in every length."""

import dataclasses

import pytest

from loa.paper.airing import Hour
from loa.typeset.press import DoesNotFitError


@pytest.fixture(scope="module")
def national(sheet):
    """A message with a published schedule for the whole country."""
    return sheet("message:mo-cua")


def test_times_are_those_of_a_published_schedule(national):
    assert ["06:00", "12:00", "18:00"] == [each.time for each in national.airing.hours]
    assert all(each.days == (True,) * 7 for each in national.airing.hours)
    assert national.airing.note.startswith("Giờ phát theo lịch")


def test_where_there_is_no_schedule_times_are_only_proposed(sheet):
    said = sheet("message:rua-tay", times=("05:00", "11:00", "18:00")).airing

    assert ("05:00", "11:00", "18:00") == tuple(each.time for each in said.hours)
    assert "đề nghị" in said.note


def test_without_a_proposal_a_station_writes_its_times_itself(sheet):
    said = sheet("message:rua-tay", times=()).airing

    assert ["", "", ""] == [each.time for each in said.hours]
    assert "ít nhất ba lần một ngày" in said.note


def test_a_place_reads_at_its_own_times_or_those_around_it(sheet):
    assert ["06:00", "12:00", "18:00"] == [each.time for each in sheet("message:mo-cua", place="tinh-moi").airing.hours]


def test_all_lengths_stand_on_the_sheet_with_the_seconds_they_take(national, printed):
    text = printed(national, "schedule").text

    assert ["30 giây", "1 phút", "3 phút"] == [each.name for each in national.airing.readings]
    for each in national.airing.readings:
        assert each.length in text
        assert [] == [paragraph for paragraph in each.paragraphs if paragraph not in text]


def test_a_schedule_with_too_many_times_for_one_leaf_is_refused(national, printed):
    hours = tuple(Hour(f"{hour:02}:00", (True,) * 7) for hour in range(24))
    crowded = dataclasses.replace(national, airing=dataclasses.replace(national.airing, hours=hours))

    with pytest.raises(DoesNotFitError):
        printed(crowded, "schedule")
