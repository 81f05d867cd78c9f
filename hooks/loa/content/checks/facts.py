"""Facts: sources that say something, dates in order, withdrawals that give their reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence

from loa.content.checks.walk import Walked
from loa.content.located import Located
from loa.content.torn import told
from loa.errors import Problem
from loa.model.dates import Period
from loa.model.fact import Fact, Source
from loa.model.record import Part


def check(walk: Sequence[Walked], located: Mapping[str, Located], now: dt.date) -> Iterator[Problem]:
    """Every fact against the rules that concern more than one of its fields."""
    for record in walk:
        place_of = located[record.owner].place_of
        if isinstance(record.part, Fact):
            found = [each for ask in OF_FACTS for each in told(ask(record.part, now))]
            yield from (Problem(place_of((field,)), rule, slots, field) for field, rule, slots in found)
        for path, value, _ in record.values:
            if isinstance(value, Part):
                for field, rule, slots in told(_part(value, now)):
                    yield Problem(place_of((*path, field)), rule, slots, field)


Finding = tuple[str, str, dict[str, str]]


def _sources(fact: Fact, now: dt.date) -> Iterator[Finding]:
    if not fact.source:
        yield "source", "source-missing", {}


def _reviewed(fact: Fact, now: dt.date) -> Iterator[Finding]:
    if fact.reviewed > now:
        yield "reviewed", "date-in-future", {"value": fact.reviewed.isoformat()}


def _review_due(fact: Fact, now: dt.date) -> Iterator[Finding]:
    if fact.review_by <= fact.reviewed:
        yield "review_by", "review-order", {"reviewed": str(fact.reviewed), "review_by": str(fact.review_by)}


def _withdrawal(fact: Fact, now: dt.date) -> Iterator[Finding]:
    if (fact.status == "withdrawn") != (fact.withdrawn is not None):
        yield "status", "withdrawal-incomplete", {}


OF_FACTS: tuple[Callable[[Fact, dt.date], Iterator[Finding]], ...] = (_sources, _reviewed, _review_due, _withdrawal)


def _part(part: Part, now: dt.date) -> Iterator[Finding]:
    if isinstance(part, Source):
        if part.document is None and part.url is None and part.name is None:
            yield "checked", "source-empty", {}
        if part.checked > now:
            yield "checked", "date-in-future", {"value": part.checked.isoformat()}
    if isinstance(part, Period):
        if part.end is not None and part.end.last < part.start.first:
            yield "end", "period-order", {"start": str(part.start), "end": str(part.end)}
        if (part.over_since is None) != (part.over_reason is None) or (part.over_since and part.end):
            yield "start", "period-over-incomplete", {}
