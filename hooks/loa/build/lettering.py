"""Texts of pictures -> the family of fonts that each language is set in.

One family for a language, not one for a letter: words from two of them look broken. Its own comes first, if it has one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from loa.model.places import Language
from loa.typeset.fonts import Family

HOUSE = ("Be Vietnam Pro", "Noto Sans")
"""Families for every language whose letters they have, the better looking first."""


def lettering(
    texts: Iterable[tuple[Language, str]], at_hand: Mapping[str, Family]
) -> Mapping[str, Family]:
    """Language tag -> the first family that can write everything; the one that can write most, where none can."""
    chosen = {}
    for language, group in groupby(sorted(texts, key=_tag), key=_language):
        everything = "\n".join(text for _, text in group)
        families = tuple(_candidates(language, at_hand))
        chosen[language.tag] = min(families, key=lambda family: len(family.lacks(everything)))
    return chosen


def _candidates(language: Language, at_hand: Mapping[str, Family]) -> Iterator[Family]:
    names = (language.font, *HOUSE) if language.font else HOUSE
    return (at_hand[name] for name in names if name in at_hand)


def _tag(text: tuple[Language, str]) -> str:
    return text[0].tag


def _language(text: tuple[Language, str]) -> Language:
    return text[0]
