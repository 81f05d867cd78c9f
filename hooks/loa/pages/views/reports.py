"""What was reviewed in which month: the monthly report that plans ask for before the 25th."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from loa.model.dates import PartialDate
from loa.model.fact import Fact
from loa.model.site import KINDS
from loa.pages.page import Page
from loa.pages.reader import Reader

DUE_DAY = 25
"""Plan 488/KH-UBND of Bắc Kạn, closing paragraph: reports are due before the 25th of each month."""


@dataclass(frozen=True)
class Row:
    """A kind of content, and what happened to it in a month."""

    kind: str
    reviewed: int
    overdue: int


@dataclass(frozen=True)
class Month:
    """One month's report."""

    month: PartialDate
    due: dt.date
    rows: tuple[Row, ...]
    total: int


def months(page: Page, reader: Reader) -> tuple[Month, ...]:
    """Months in which something was reviewed up to the edition's day, latest first; at most twelve."""
    today = reader.edition.today
    reviewed: Counter[tuple[int, int, str]] = Counter()
    overdue: Counter[str] = Counter()
    for kind in KINDS:
        for record in getattr(reader.edition.site, kind.plural):
            if isinstance(record, Fact) and record.reviewed <= today:
                reviewed[record.reviewed.year, record.reviewed.month, kind.plural] += 1
                overdue[kind.plural] += record.overdue(today)
    found = sorted({(year, month) for year, month, _ in reviewed}, reverse=True)[:12]
    return tuple(_month(year, month, reviewed, overdue) for year, month in found)


def _month(year: int, month: int, reviewed: Counter, overdue: Counter) -> Month:
    rows = tuple(Row(kind.plural, reviewed[year, month, kind.plural], overdue[kind.plural])
                 for kind in KINDS if reviewed[year, month, kind.plural])
    return Month(PartialDate(year, month), dt.date(year, month, DUE_DAY), rows, sum(row.reviewed for row in rows))
