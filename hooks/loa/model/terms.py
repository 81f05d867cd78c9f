"""Words that need explaining: each with its other forms, and what it means in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from loa.model.fact import Fact
from loa.model.words import Forms, PlainText, Words


class Term(Fact):
    """A word or abbreviation readers may not know. Pages explain it where it first stands."""

    HEADING: ClassVar[str] = "term"
    LEAD: ClassVar[str | None] = "explanation"

    term: Words
    """The word, as it stands in the middle of a sentence: small letters where that is right."""
    also: Forms | None = None
    """Other forms of the word in texts: spellings, plurals, the abbreviation or the long form."""
    stands_for: Words | None = None
    """What an abbreviation is short for."""
    explanation: Words
    """What it means, in one or two short sentences that need no explanation themselves."""
    spoken: Words | None = None
    """How loudspeakers say it, where letters and figures do not tell."""
    page: PlainText | None = None
    """A page that says more, such as `message:5k`; on that page itself the word is not explained."""
    automatic: bool = True
    """`false`: explained only where a text asks with `{{ term:id }}`, for words with a second, everyday sense."""

    def forms(self, tag: str) -> Iterator[str]:
        """Every way it is written in a language; none where nobody has translated it."""
        word = self.term.get(tag)
        if word:
            yield word
            yield from (self.also.get(tag) or () if self.also else ())
