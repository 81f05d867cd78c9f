"""Words in several languages -> the wording for one reader, with the language it is really in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loa.model.words import RichWords, Words

SPACE_BEFORE_UNIT = re.compile(r" (?<=\d )(?=(?:°C|%|mcg|mg|ml|kg|km|cm|mm)(?!\w))")
NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True)
class Said:
    """A wording and the language it was found in; a fallback keeps its own `lang`, so that it is read aloud rightly."""

    text: str
    lang: str

    def __str__(self) -> str:
        return self.text


def say(words: Words | RichWords, wanted: str, source: str) -> Said:
    """The wording in `wanted`, else in the source language (which the loader requires of every text)."""
    text = words.get(wanted)
    if text is not None:
        return Said(bound(text), wanted)
    return Said(bound(words.root[source]), source)


def bound(text: str) -> str:
    """The text with each number tied to its unit, so that no line ends between 39 and °C; editors type plain spaces."""
    return SPACE_BEFORE_UNIT.sub(NO_BREAK_SPACE, text)
