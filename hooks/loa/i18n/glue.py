"""Words -> the same words for a layout: what belongs together is tied, so that no line ends inside it.

Vietnamese writes the syllables of one word apart: a line that ends between “vững” and “vàng” reads as two words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

NO_BREAK_SPACE = "\u00a0"
WORD_JOINER = "\u2060"

REMEMBERED = 4096
"""Texts that are kept tied: each stands on sheets and screens of many sizes."""

_BETWEEN_NUMBERS = re.compile(r"(?<=\d) (?=\d)|(?<=\d) (?=[-–] \d)|(?<=\d [-–]) (?=\d)|(?<=\d) (?=[°%])")
_BEFORE_NUMBER = re.compile(r"(?<=\w) (?=\d[\d.,/:–-]{0,9}(?!\w))")
_BEFORE_DASH = re.compile(r"(?<=\S) (?=[–—+] )")
_INSIDE_WORD = re.compile(r"(?<=\w)([-/–])(?=\w)")


def gluer(compounds: Iterable[str]) -> Callable[[str], str]:
    """A function that ties these words, numbers to each other and to what they count, and words with hyphens.

    A compound that begins with 0, such as “0 tuổi”, stands for every number before that word.
    """
    longest_first = sorted(compounds, key=lambda compound: (-len(compound), compound))
    spelled = "|".join(re.sub(r"^0(?=\\ )", r"\\d(?:[\\d.,]*\\d)?", re.escape(each)) for each in longest_first)
    names = re.compile(rf"(?<![\w.,])(?:{spelled})(?!\w)", re.IGNORECASE)

    @lru_cache(REMEMBERED)
    def glue(text: str) -> str:
        if longest_first:
            text = names.sub(lambda found: found[0].replace(" ", NO_BREAK_SPACE), text)
        for spaces in (_BETWEEN_NUMBERS, _BEFORE_NUMBER, _BEFORE_DASH):
            text = spaces.sub(NO_BREAK_SPACE, text)
        return _INSIDE_WORD.sub(rf"{WORD_JOINER}\1{WORD_JOINER}", text)

    return glue
