"""(terms, a language) -> its lexicon; (reader, mentions in the order of the page) -> which of them are explained there.

A word is explained where it first stands, and a page explains a handful at most: more would hide the text they serve.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loa.i18n.say import Said
from loa.model.terms import Term
from loa.templating.mentions import Lexicon, Mention, lexicon

if TYPE_CHECKING:
    from loa.pages.reader import Reader

MOST_ON_A_PAGE = 5

GLOSSARY = "terms"
"""The page that explains them all."""

EXPLAINABLE = frozenset({"current", "unknown"})


@dataclass(frozen=True)
class Explanation:
    """What a reader is told about a word."""

    id: str
    asks: str
    """“SSKĐT là gì?”"""
    long: Said | None
    """What an abbreviation is short for."""
    text: Said


def lexicon_of(terms: Iterable[Term], tag: str) -> Lexicon:
    """The words a language explains by itself, in the order of the editors."""
    return lexicon((form, term.id) for term in terms if term.automatic and term.status in EXPLAINABLE
                   for form in term.forms(tag))


class Explanations:
    """One page's memory of what it has explained while its template is filled, from the top down."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._told: set[str] = set()

    def of(self, mention: Mention) -> Explanation | None:
        """The explanation, where it belongs behind this mention."""
        term = self._reader.edition.site.by_id[f"term:{mention.term}"]
        full = len(self._told) >= MOST_ON_A_PAGE and not mention.asked
        if not isinstance(term, Term) or full or term.id in self._told or self._at_home(term):
            return None
        self._told.add(term.id)
        reader = self._reader
        return Explanation(
            term.id,
            reader.ui.text("term.asks", term=mention.unescape()),
            reader.say(term.stands_for) if term.stands_for else None,
            reader.say(term.explanation),
        )

    def _at_home(self, term: Term) -> bool:
        """Whether the page is about this very thing, or explains every term anyway."""
        return self._reader.page.id in (GLOSSARY, term.page)
