"""(key, thing) pairs -> parts of limited size, each under what its keys begin with.

Names are parted by their first word, and only where that is not enough by further letters: a reader who types the name
of a place gets its part with one request, and the list of parts grows with the number of first words in use, which
soon ends, rather than with the number of places.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")

Keyed = tuple[str, Thing]

END = " "
"""Ends each key and each word, so that `an ` does not hold `anh`."""

_FIRST_WORD = re.compile(r"\d|\S+ ")
"""Numbers have no words; they are parted figure by figure from the first."""


def parts_of(keyed: Iterable[Keyed[Thing]], largest: int) -> Mapping[str, tuple[Thing, ...]]:
    """Parts in order of their beginnings; things of one key stay together, however many."""
    ended = ((key + END, thing) for key, thing in keyed)
    groups = _grouped(ended, lambda key: _FIRST_WORD.match(key)[0])
    return dict(part for word in sorted(groups) for part in _divided(word, groups[word], largest))


def _divided(beginning: str, keyed: Sequence[Keyed[Thing]], largest: int) -> Iterator[tuple[str, tuple[Thing, ...]]]:
    if len(keyed) <= largest or all(key == beginning for key, _ in keyed):
        yield beginning, tuple(thing for _, thing in keyed)
        return
    groups = _grouped(keyed, lambda key: key[: len(beginning) + 1])
    for longer in sorted(groups):
        yield from _divided(longer, groups[longer], largest)


def _grouped(keyed: Iterable[Keyed[Thing]], name: Callable[[str], str]) -> Mapping[str, list[Keyed[Thing]]]:
    groups: dict[str, list[Keyed[Thing]]] = {}
    for key, thing in keyed:
        groups.setdefault(name(key), []).append((key, thing))
    return groups
