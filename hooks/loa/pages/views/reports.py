"""What was reviewed in which month: the monthly report that plans ask for before the 25th."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from loa.model.dates import PartialDate
from loa.model.fact import Fact
from loa.model.record import Record
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
class Share:
    """A campaign or a locality, and how many of its records."""

    record: Record
    count: int


@dataclass(frozen=True)
class Month:
    """What was reviewed in one month."""

    month: PartialDate
    due: dt.date
    reviewed: tuple[Row, ...]


@dataclass(frozen=True)
class Latest:
    """The month a report is due for, by campaign and by locality."""

    campaigns: tuple[Share, ...]
    localities: tuple[Share, ...]


@dataclass(frozen=True)
class Report:
    """Months, latest first; and what is overdue on the edition's day."""

    months: tuple[Month, ...]
    latest: Latest
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
    return Report(months, _latest(latest[0], reader) if latest else Latest((), ()), _rows(overdue))


def _latest(month: PartialDate, reader: Reader) -> Latest:
    """Records without a campaign or a locality count for neither."""
    edition = reader.edition
    campaigns: Counter[str] = Counter()
    localities: Counter[str] = Counter()
    for kind, record in edition.site.records():
        if isinstance(record, Fact) and month.first <= record.reviewed <= min(month.last, edition.today):
            campaigns.update(each.id for each in edition.relations.campaigns_of.get(f"{kind.name}:{record.id}", ()))
            localities.update(filter(None, (getattr(record, "locality", None),)))
    return Latest(_shares("campaign", campaigns, reader), _shares("locality", localities, reader))


def _shares(kind: str, counts: Counter[str], reader: Reader) -> tuple[Share, ...]:
    return tuple(Share(reader.record(kind, name), count) for name, count in counts.most_common())


def _rows(counts: Counter[str]) -> tuple[Row, ...]:
    return tuple(Row(kind, count) for kind, count in counts.items() if count)
