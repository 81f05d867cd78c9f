"""A script as it is read aloud -> the numbers a listener hears: digit by digit, and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from loa.model.numerals import Numerals

HIGHEST = 9999
"""The largest number that a listener is expected to put together; years are below."""

DIGITS = 3
"""Single digits in a row from which on somebody reads out a telephone number or a code."""

CLAUSE = re.compile(r"[.;:!?()\n]+")
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Heard:
    """What was understood."""

    spelled: frozenset[str]
    """Numbers that were read digit by digit."""
    counted: frozenset[str]
    """Numbers of ten and more that were said in words; smaller ones sound like other words in some languages."""


@dataclass(frozen=True)
class Listener:
    """Somebody who knows how a language counts."""

    numerals: Numerals

    def hears(self, script: str) -> Heard:
        """All numbers of a script."""
        spelled: set[str] = set()
        counted: set[str] = set()
        for clause in CLAUSE.split(script):
            row = ""
            for number in (*self._numbers(WORD.findall(clause.lower())), None):
                if number is not None and number < 10:
                    row += str(number)
                    continue
                if len(row) >= DIGITS:
                    spelled.add(row)
                row = ""
                if number is not None and number >= 10:
                    counted.add(str(number))
        return Heard(frozenset(spelled), frozenset(counted))

    def _numbers(self, words: list[str]) -> Iterator[int | None]:
        """Each number that the words say, the longest that can be heard; None for another word."""
        at = 0
        while at < len(words):
            end = next((end for end in range(min(len(words), at + self._longest), at, -1)
                        if tuple(words[at:end]) in self._known), None)
            yield self._known[tuple(words[at:end])] if end else None
            at = end or at + 1

    @cached_property
    def _known(self) -> Mapping[tuple[str, ...], int]:
        return {tuple(WORD.findall(self.numerals.words(number).lower())): number for number in range(HIGHEST, -1, -1)}

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._known))
