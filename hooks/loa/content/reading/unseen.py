"""Text -> the characters in it that nobody can see or show, and the text without them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# YAML 1.1 ends a line at these, editors don't: what an editor sees as text would become a key of its own.
ODD_LINE_BREAK = re.compile(r"[\x0b\x0c\x85\u2028\u2029]")
INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    r"\ufff9-\ufffb\U000e0000-\U000e007f]"
)
# Replacement characters, code points that are no characters, and the private ones that Word's symbol fonts live on.
BROKEN = re.compile(r"[\ufffd-\uffff\ufdd0-\ufdef\ue000-\uf8ff\ud800-\udfff\U000f0000-\U0010ffff]")

PLACEHOLDER = "□"  # for what has no form of its own

JOINERS = frozenset("\u200b\u200c\u200d")
BEYOND_LATIN = "\u0590"


def unseen(text: str) -> Iterator[re.Match[str]]:
    """Invisible characters, but for the joiners that Khmer, Indic scripts and emoji are written with."""
    for match in INVISIBLE.finditer(text):
        around = text[max(match.start() - 1, 0) : match.start()] + text[match.end() : match.end() + 1]
        if match[0] not in JOINERS or len(around) < 2 or not all(_beyond_latin(char) for char in around):
            yield match


def is_sound(text: str) -> bool:
    """False where text that came out of an escape such as `\\u200b` holds what could not be typed."""
    return not (ODD_LINE_BREAK.search(text) or BROKEN.search(text) or any(unseen(text)))


def cleaned(text: str) -> str:
    """Text in composed Unicode, with nothing invisible or broken in it."""
    for match in reversed(list(unseen(text))):
        text = text[: match.start()] + text[match.end() :]
    return unicodedata.normalize("NFC", BROKEN.sub(PLACEHOLDER, ODD_LINE_BREAK.sub(" ", text)))


def _beyond_latin(char: str) -> bool:
    return char > BEYOND_LATIN and unicodedata.category(char)[0] in "LMS"
