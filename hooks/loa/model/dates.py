"""Dates as documents give them: to the day, the month or the year; and periods made of two of them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from loa.model.record import Part
from loa.model.words import Words

_FORM = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")
_LOCAL_FORM = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")
ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class PartialDate:
    """`2021`, `2021-07` or `2021-07-09`; nothing is invented where a document gives no day."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first(self) -> dt.date:
        """The first day it can mean."""
        return dt.date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    @property
    def last(self) -> dt.date:
        """The last day it can mean."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)


def parse_partial_date(value: Any) -> Any:
    """`"2021-07"` -> PartialDate; anything but ISO 8601 gets a proposal."""
    if isinstance(value, PartialDate):
        return value
    found = _FORM.match(str(value))
    if not found:
        raise _wrong_form(str(value))
    try:
        year, month, day = (int(part) if part else None for part in found.groups())
        date = PartialDate(year or 0, month, day)
        _ = date.first, date.last
    except ValueError:
        raise PydanticCustomError("date-impossible", "no such day: {value}", {"value": str(value)}) from None
    return date


def parse_day(value: Any) -> Any:
    """`"2021-07-09"` -> date; months and years alone are refused here."""
    if isinstance(value, dt.date):
        return value
    date = parse_partial_date(value)
    if date.day is None:
        raise PydanticCustomError("date-needs-day", "a full day is needed: {value}", {"value": str(value)})
    return date.first


def _wrong_form(value: str) -> PydanticCustomError:
    local = _LOCAL_FORM.match(value)
    if not local:
        return PydanticCustomError("date-form", "not a date: {value}", {"value": value})
    day, month, year = (int(part) for part in local.groups())
    proposal = f"{year:04}-{month:02}-{day:02}"
    return PydanticCustomError("date-local-form", "write {proposal}", {"value": value, "proposal": proposal})


Day = Annotated[dt.date, BeforeValidator(parse_day)]
Date = Annotated[PartialDate, BeforeValidator(parse_partial_date)]

State = Literal["upcoming", "running", "ended"]


@dataclass(frozen=True)
class Turn:
    """A state and its first and last day, as far as there are any."""

    state: State
    since: dt.date | None = None
    until: dt.date | None = None


class Period(Part):
    """From when to when something runs. Both ends belong to it."""

    start: Date
    """First day, month or year."""
    end: Date | None = None
    """Last day, month or year; leave out if the document names none."""
    over_since: Day | None = None
    """Only without `end`: the day from which we call it over, by our own reasoning."""
    over_reason: Words | None = None
    """Only with `over_since`: how we reasoned, in words a citizen reads."""
    note: Words | None = None
    """What the document says of the period, such as “peak”."""

    @property
    def ended_from(self) -> dt.date | None:
        """The first day on which it is over; None where nobody can tell."""
        return self.end.last + ONE_DAY if self.end else self.over_since

    def turns(self, today: dt.date) -> tuple[Turn, ...]:
        """The state of today and those that follow: who reads a page later than it was made is told of theirs."""
        begin, over = self.start.first, self.ended_from
        every = [Turn("upcoming", None, begin - ONE_DAY), Turn("running", begin, over - ONE_DAY if over else None)]
        every += [Turn("ended", over)] if over else []
        return tuple(turn for turn in every if turn.until is None or turn.until >= today)

    def state(self, today: dt.date) -> State:
        """Upcoming before the first day, ended after the last."""
        return self.turns(today)[0].state
