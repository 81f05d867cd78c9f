"""Recordings: what is read out is written on the page, for those who can't hear it (WCAG 2.2, 1.2.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from loa.content.checks.walk import Walked
from loa.content.located import Located
from loa.errors import Problem
from loa.model.recordings import Recording
from loa.model.words import RichWords, Words

READ_OUT = frozenset({"title", "formula", "lead", "items", "steps", "text"})
"""Fields of messages and guides that a recording reads."""


def check(walk: Sequence[Walked], located: Mapping[str, Located]) -> Iterator[Problem]:
    """Recordings without a transcript, and a second one in a language, which nobody would be offered."""
    for each in walk:
        heard: set[str] = set()
        for path, value, _ in each.values:
            if isinstance(value, Recording):
                place = located[each.owner].place_of((*path, "language"))
                if value.language in heard:
                    yield Problem(place, "recording-twice", {"language": value.language}, "language")
                elif value.language not in _written(each):
                    yield Problem(place, "recording-unwritten", {"language": value.language}, "language")
                heard.add(value.language)


def _written(walked: Walked) -> set[str]:
    """Languages in which everything is written that is read out."""
    texts = [set(value.root) for path, value, _ in walked.values
             if path[0] in READ_OUT and path[-1] != "status_note" and isinstance(value, (Words, RichWords))]
    return set.intersection(*texts) if texts else set()
