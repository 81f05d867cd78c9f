"""A text -> words in it that neither a dictionary nor the project's own list knows.

Words with digits or with capitals inside are left alone, and so are plain capitalised words within a sentence: names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from loa.content.advice.passages import Passage
from loa.content.advice.tones import tone_at_end
from loa.errors import Problem

TOKEN = re.compile(r"(?<![\w@#/])[^\W\d_]+(?:[’'][^\W\d_]+)*(?![\w@/]|\.\w)")
BEGINS = re.compile(r"(?:^|[.!?…:;•|*\n(“\"–-])[\s*_“\"‘(\[>#|-]*$")
CLOSE_BY = 12
"""Letters before a word among which a sentence may begin."""


@dataclass
class Speller:
    """One language: what is known to be right and to be wrong, and whom to ask about the rest."""

    own: frozenset[str]
    """The project's words, in small letters."""
    lookup: Callable[[str], bool]
    suggest: Callable[[str], str]
    known: dict[str, bool] = field(default_factory=dict)
    """Answers of the dictionary, kept from one run to the next."""
    guesses: dict[str, str] = field(default_factory=dict)
    """What could be meant by unknown words; kept too."""
    others: tuple[Callable[[str], bool], ...] = ()
    """Whether other languages of the site know a name."""

    def problems(self, passage: Passage) -> Iterator[Problem]:
        """A notice for the first of each unknown word in a text."""
        told = set()
        for match in TOKEN.finditer(passage.text):
            word = match[0]
            if word in told or self._is_right(word, passage.text, match.start()):
                continue
            told.add(word)
            yield passage.notice(match.start(), "word-unknown", word=word, guess=self._guess(word))

    def is_word(self, word: str) -> bool:
        """Whether the project's list or the dictionary has it."""
        small = word.lower().replace("’", "'")
        if small in self.own:
            return True
        known = self.known.get(word)
        if known is None:
            known = self.known[word] = any(map(self.lookup, dict.fromkeys((word, small, tone_at_end(small)))))
        return known

    def _guess(self, word: str) -> str:
        guess = self.guesses.get(word) or self.suggest(word)
        if guess:
            self.guesses[word] = guess
        return guess

    def _is_right(self, word: str, text: str, start: int) -> bool:
        if len(word) == 1 or self.is_word(word):
            return True
        if not word[1:].islower():  # an abbreviation, or a name such as MacDonald
            return True
        if not word[0].isupper() and word.isascii():
            return False
        if any(is_word(word.removesuffix("’s")) for is_word in self.others):  # Sơn La’s
            return True
        return word.isascii() and not BEGINS.search(text[max(start - CLOSE_BY, 0) : start])
