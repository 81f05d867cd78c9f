"""Words in several languages -> the wording for one reader, with the language it is really in."""

from __future__ import annotations

from dataclasses import dataclass

from loa.model.words import RichWords, Words


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
        return Said(text, wanted)
    return Said(words.root[source], source)
