"""Localities -> whose records a place's site carries, and which names it must not say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loa.model.places import Locality

OTHER_COUNTRY = re.compile(r"(?!)")
"""Matches nothing: where there is no other place, there is no name to look for."""


@dataclass(frozen=True)
class Around:
    """What belongs to a place."""

    own: frozenset[str]
    """Places whose records it carries: itself, those it lies in, those inside it, and those it took over."""
    named: frozenset[str]
    """Places it may name: the same, and those that took it over."""
    foreign: re.Pattern[str]
    """Names of all other places of the rung below the country, in any language."""


def around(place: str, localities: Sequence[Locality]) -> Around:
    """Everything about one place; communes elsewhere are known by their records alone, their names are too common."""
    by_id = {each.id: each for each in localities}
    own = frozenset({*_up(place, by_id), *_inside({place, *_taken_over(place, localities)}, localities)})
    named = own | frozenset(_onward(place, by_id))
    tops = {each.id for each in localities if each.parent is None}
    spoken = {name for each in localities if each.id in named for name in _names(each)}
    names = {name for each in localities if each.id not in named and each.parent in tops for name in _names(each)}
    wanted = sorted(names - spoken, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wanted))})(?!\w)") if wanted else OTHER_COUNTRY
    return Around(own, named, pattern)


def _names(place: Locality) -> Iterator[str]:
    for words in (place.name, place.short_name):
        yield from map(str, words.root.values())


def _up(place: str, by_id: dict[str, Locality]) -> Iterator[str]:
    """The place, and those it lies in."""
    step: str | None = place
    while step in by_id:
        yield step
        step = by_id[step].parent


def _onward(place: str, by_id: dict[str, Locality]) -> Iterator[str]:
    """Those that took it over, one after another."""
    seen = {place}
    step = by_id[place].successor
    while step and step not in seen:
        seen.add(step)
        yield from _up(step, by_id)
        step = by_id[step].successor


def _taken_over(place: str, localities: Sequence[Locality]) -> frozenset[str]:
    """Those it took over, with those that they had taken over."""
    found: set[str] = set()
    while new := {each.id for each in localities if each.successor in {place, *found}} - found - {place}:
        found |= new
    return frozenset(found)


def _inside(places: set[str], localities: Sequence[Locality]) -> frozenset[str]:
    """The places and all that lie in them."""
    found = set(places)
    while new := {each.id for each in localities if each.parent in found} - found:
        found |= new
    return frozenset(found)
