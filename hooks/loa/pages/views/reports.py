"""What was reviewed in which month: the monthly report that plans ask for before the 25th."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from loa.model.dates import PartialDate
from loa.model.fact import Fact
from loa.pages.page import Page
from loa.pages.reader import Reader

DUE_DAY = 25
"""Plan 488/KH-UBND of Bắc Kạn, closing paragraph: reports are due before the 25th of each month."""

LATEST = 12
"""Months a report looks back."""


@dataclass(frozen=True)
class Row:
    """A kind of content, and how many records of it."""

    kind: str
    count: int


@dataclass(frozen=True)
class Month:
    """What was reviewed in one month."""

    month: PartialDate
    due: dt.date
    reviewed: tuple[Row, ...]


@dataclass(frozen=True)
class Report:
    """Months, latest first; and what is overdue on the edition's day."""

    months: tuple[Month, ...]
    overdue: tuple[Row, ...]


def report(page: Page, reader: Reader) -> Report:
    """Months in which something was reviewed up to the edition's day; at most the last twelve."""
    today = reader.edition.today
    reviewed: dict[PartialDate, Counter[str]] = {}
    overdue: Counter[str] = Counter()
    for kind, record in reader.edition.site.records():
        if isinstance(record, Fact) and record.reviewed <= today:
            month = PartialDate(record.reviewed.year, record.reviewed.month)
            reviewed.setdefault(month, Counter())[kind.plural] += 1
            overdue[kind.plural] += record.overdue(today)
    latest = sorted(reviewed, key=lambda month: month.first, reverse=True)[:LATEST]
    months = tuple(Month(month, month.first.replace(day=DUE_DAY), _rows(reviewed[month])) for month in latest)
    return Report(months, _rows(overdue))


def _rows(counts: Counter[str]) -> tuple[Row, ...]:
    return tuple(Row(kind, count) for kind, count in counts.items() if count)
