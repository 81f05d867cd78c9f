"""Everything that can be found, by letter, as a dictionary of the reader's language orders it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from loa.i18n.alphabet import Alphabet
from loa.pages.entries import Entry, entries
from loa.pages.page import Page
from loa.pages.reader import Reader


@dataclass(frozen=True)
class Letter:
    """A heading and what stands under it."""

    heading: str
    entries: tuple[Entry, ...]

    @property
    def anchor(self) -> str:
        """Its name in links: letters with marks stay letters of their own."""
        return f"chu-{self.heading.lower()}"


@dataclass(frozen=True)
class Index:
    """The whole index of one language."""

    letters: tuple[Letter, ...]
    places: bool
    """Whether there is more below the provinces; it stands on their pages, for there may be thousands."""


def by_letter(page: Page, reader: Reader) -> Index:
    """Letters in order, and titles in order below each."""
    language = reader.language
    alphabet = Alphabet(language.alphabet) if language.alphabet else Alphabet()
    found = tuple(each for each in entries(reader.edition, language))
    listed = sorted((each for each in found if not each.local), key=lambda each: alphabet.key(each.title))
    letters = groupby(listed, key=lambda each: alphabet.heading(each.title))
    return Index(tuple(Letter(heading, tuple(each)) for heading, each in letters), len(listed) < len(found))
