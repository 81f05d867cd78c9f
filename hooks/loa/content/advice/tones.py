"""A Vietnamese syllable -> the same with the tone where hunspell-vi expects it: `hòa` -> `hoà`, `thủy` -> `thuỷ`.

Both placements are right and in use; schools and ministries differ.
"""

from __future__ import annotations

import re
import unicodedata

TONE = "\u0300\u0301\u0303\u0309\u0323"
OPEN_PAIR = re.compile(rf"(?:o(?P<tone>[{TONE}])(?P<last>[ae])|(?<!q)u(?P<tone_y>[{TONE}])y)$")


def tone_at_end(word: str) -> str:
    """The word itself where it has no open `oa`, `oe` or `uy` with a tone on the first letter."""
    if word.isascii():
        return word
    taken_apart = unicodedata.normalize("NFD", word)
    match = OPEN_PAIR.search(taken_apart)
    if not match:
        return word
    first, last = ("o", match["last"]) if match["last"] else ("u", "y")
    moved = f"{taken_apart[: match.start()]}{first}{last}{match['tone'] or match['tone_y']}"
    return unicodedata.normalize("NFC", moved)
