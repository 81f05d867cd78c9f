"""A text -> what offices write in it, and what people say instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loa.content.advice.passages import Passage
from loa.errors import Problem
from loa.model.style import PlainWord


class PlainWords:
    """All plainer words, as one pattern for each language."""

    def __init__(self, words: Sequence[PlainWord]) -> None:
        self._say = {(each.language, stiff.lower()): each.say for each in words for stiff in each.instead_of}
        stiff: dict[str, list[str]] = {}
        for language, term in sorted(self._say, key=lambda known: -len(known[1])):
            stiff.setdefault(language, []).append(re.escape(term).replace(r"\ ", r"\s+"))
        self._patterns = {language: re.compile(rf"(?<!\w)(?:{'|'.join(terms)})(?!\w)", re.IGNORECASE)
                          for language, terms in stiff.items()}

    def problems(self, passage: Passage) -> Iterator[Problem]:
        """A notice for each."""
        pattern = self._patterns.get(passage.language)
        for match in pattern.finditer(passage.text) if pattern else ():
            say = self._say[passage.language, " ".join(match[0].lower().split())]
            yield passage.notice(match.start(), "word-stiff", found=match[0], say=say)
