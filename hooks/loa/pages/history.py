"""Changes that editors wrote down -> the pages each one touches, and what changed on each page, latest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from loa.model.changes import Change
from loa.model.places import Locality
from loa.model.site import Site
from loa.pages.page import Page, Plan
from loa.pages.whereabouts import whereabouts


@dataclass(frozen=True)
class Happened:
    """A change, and where readers meet it: (page, anchor)."""

    change: Change
    where: tuple[tuple[Page, str], ...]

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages alone, each once."""
        return tuple({page.id: page for page, _ in self.where}.values())


def history(site: Site, plan: Plan, today: dt.date) -> tuple[Happened, ...]:
    """Every change up to the edition's day; of one day in the order editors wrote them."""
    told = (Happened(each, tuple(_where(each, plan))) for each in site.changes if each.day <= today)
    return tuple(sorted(told, key=lambda each: each.change.day, reverse=True))


def _where(change: Change, plan: Plan) -> Iterator[tuple[Page, str]]:
    for name in change.pages:
        found = whereabouts(name, plan)
        if found:
            yield plan.by_id[found[0]], found[1]


def by_page(told: tuple[Happened, ...]) -> Mapping[str, tuple[Happened, ...]]:
    """Page id -> what changed there, latest first."""
    groups: dict[str, list[Happened]] = {}
    for each in told:
        for page in each.pages:
            groups.setdefault(page.id, []).append(each)
    return {page_id: tuple(group) for page_id, group in groups.items()}


def by_place(told: tuple[Happened, ...], site: Site) -> Mapping[str, tuple[Happened, ...]]:
    """Locality id -> what concerns it or a place inside it; everything concerns the country."""
    groups: dict[str, list[Happened]] = {place.id: list(told) for place in site.localities if place.parent is None}
    for each in told:
        named = (place for name in _places(each.change, site) for place in _around(name, site))
        for place_id in dict.fromkeys(named):
            if site.by_id[f"locality:{place_id}"].parent is not None:
                groups.setdefault(place_id, []).append(each)
    return {place_id: tuple(group) for place_id, group in groups.items()}


def _places(change: Change, site: Site) -> Iterator[str]:
    """The places a change speaks of: its own, those it names, those its records belong to."""
    if change.locality:
        yield change.locality
    for name in change.pages:
        record = site.by_id.get(name)
        inside = record.id if isinstance(record, Locality) else getattr(record, "locality", None)
        if inside:
            yield inside


def _around(place_id: str, site: Site) -> Iterator[str]:
    """A place, and those it lies in."""
    inside: str | None = place_id
    while inside:
        yield inside
        inside = site.by_id[f"locality:{inside}"].parent
