"""(a language's letters, a title) -> where the title stands in a dictionary, and under which letter.

Words are compared one after another, the letters of each before its accents: “ba sao” stands before “bà con”, as in
Vietnamese dictionaries, and a number before all letters.
"""

from __future__ import annotations

import re
import string
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from loa.i18n.slug import NO_DECOMPOSITION

FIGURES = "0–9"
"""Stands over titles that begin with a figure."""

OTHER_LETTERS = 1000
"""Letters of other scripts follow those of the language, in the order of Unicode."""

_WORDS = re.compile(r"\d+|[^\W\d_]+")

Key = tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]


@dataclass(frozen=True)
class Alphabet:
    """The letters of a language in order, each with its accented forms in theirs: `aàảãáạ ăằẳẵắặ …`."""

    written: str = " ".join(string.ascii_lowercase)

    @cached_property
    def _letters(self) -> tuple[str, ...]:
        return tuple(self.written.split())

    @cached_property
    def _places(self) -> dict[str, tuple[int, int]]:
        return {form: (index, accent) for index, forms in enumerate(self._letters)
                for accent, form in enumerate(forms)}

    def key(self, title: str) -> Key:
        """What titles are sorted by."""
        return tuple(self._word(word) for word in _words(title))

    def heading(self, title: str) -> str:
        """The letter a title stands under."""
        first = next((word[0] for word in _words(title)), "")
        if first.isdigit() or not first:
            return FIGURES
        place, _ = self._place(first)
        return (self._letters[place][0] if place < len(self._letters) else first).upper()

    def _word(self, word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
        if word.isdigit():
            return (-1, int(word)), ()
        places = [self._place(letter) for letter in word]
        return tuple(place for place, _ in places), tuple(accent for _, accent in places)

    def _place(self, letter: str) -> tuple[int, int]:
        if letter in self._places:
            return self._places[letter]
        bare = unicodedata.normalize("NFD", letter.translate(NO_DECOMPOSITION))[0]
        place, _ = self._places.get(bare, (OTHER_LETTERS + ord(bare), 0))
        return place, ord(letter)


def _words(title: str) -> list[str]:
    return _WORDS.findall(unicodedata.normalize("NFC", title.lower()))
