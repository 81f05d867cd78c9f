"""Dates as documents give them, and what they mean on a given day."""

import datetime as dt

import pytest
from pydantic_core import PydanticCustomError

from loa.model.dates import PartialDate, Period, parse_day, parse_partial_date


@pytest.mark.parametrize(("written", "first", "last"), [
    ("2021-07-09", "2021-07-09", "2021-07-09"),
    ("2021-07", "2021-07-01", "2021-07-31"),
    ("2022-04", "2022-04-01", "2022-04-30"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-02", "2023-02-01", "2023-02-28"),
    ("2023", "2023-01-01", "2023-12-31"),
])
def test_a_date_reaches_from_the_first_day_it_can_mean_to_the_last(written, first, last):
    date = parse_partial_date(written)

    assert [first, last, written] == [str(date.first), str(date.last), str(date)]


@pytest.mark.parametrize(("written", "rule"), [
    ("2021-7-9", "date-form"), ("21-07-09", "date-form"), ("2021/07/09", "date-form"), ("tháng 7", "date-form"),
    ("", "date-form"), ("9/7/2021", "date-local-form"), ("09.07.2021", "date-local-form"),
    ("2021-02-29", "date-impossible"), ("2021-13", "date-impossible"), ("2021-00", "date-impossible"),
    ("2021-07-00", "date-impossible"),
])
def test_anything_else_is_refused(written, rule):
    with pytest.raises(PydanticCustomError) as refused:
        parse_partial_date(written)

    assert rule == refused.value.type


def test_a_local_date_gets_a_proposal():
    with pytest.raises(PydanticCustomError) as refused:
        parse_partial_date("9/7/2021")

    assert "2021-07-09" == refused.value.context["proposal"]


@pytest.mark.parametrize("written", ["2021", "2021-07"])
def test_a_day_is_not_a_month_or_a_year(written):
    with pytest.raises(PydanticCustomError) as refused:
        parse_day(written)

    assert "date-needs-day" == refused.value.type


MONTHS = Period(start="2021-07", end="2022-04")
OPEN = Period(start="2021-08")
REASONED = Period(start="2021-08", over_since="2022-04-30", over_reason={"vi": "Đã dừng."})


@pytest.mark.parametrize(("period", "day", "state"), [
    (MONTHS, "2021-06-30", "upcoming"),
    (MONTHS, "2021-07-01", "running"),
    (MONTHS, "2022-04-30", "running"),
    (MONTHS, "2022-05-01", "ended"),
    (OPEN, "2021-07-31", "upcoming"),
    (OPEN, "2099-01-01", "running"),
    (REASONED, "2021-08-01", "running"),
    (REASONED, "2022-04-29", "running"),
    (REASONED, "2022-04-30", "ended"),
])
def test_both_ends_belong_to_a_period(period, day, state):
    assert state == period.state(dt.date.fromisoformat(day))


def test_equal_dates_are_equal():
    assert PartialDate(2021, 7) == parse_partial_date("2021-07")
