"""Facts: sources that say something, dates in order, withdrawals that give their reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from loa.content.checks.walk import owners, values
from loa.content.located import Located
from loa.errors import Problem
from loa.model.dates import Period
from loa.model.fact import Fact, Source
from loa.model.record import Part
from loa.model.site import Site


def check(site: Site, located: Mapping[str, Located], now: dt.date) -> Iterator[Problem]:
    """Every fact against the rules that concern more than one of its fields."""
    for owner, part in owners(site):
        place_of = located[owner].place_of
        if isinstance(part, Fact):
            yield from (Problem(place_of(path), rule, slots, str(path[0])) for path, rule, slots in _fact(part, now))
        for path, value, _ in values(part):
            if isinstance(value, Part):
                for field, rule, slots in _part(value, now):
                    yield Problem(place_of((*path, field)), rule, slots, field)


Finding = tuple[tuple, str, dict[str, str]]


def _fact(fact: Fact, now: dt.date) -> Iterator[Finding]:
    if not fact.source:
        yield ("source",), "source-missing", {}
    if fact.reviewed > now:
        yield ("reviewed",), "date-in-future", {"value": fact.reviewed.isoformat()}
    if fact.review_by <= fact.reviewed:
        yield ("review_by",), "review-order", {"reviewed": str(fact.reviewed), "review_by": str(fact.review_by)}
    if (fact.status == "withdrawn") != (fact.withdrawn is not None):
        yield ("status",), "withdrawal-incomplete", {}


def _part(part: Part, now: dt.date) -> Iterator[tuple[str, str, dict[str, str]]]:
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
