"""Text typed with a pre-Unicode Vietnamese font, or kept in such bytes -> a guess at what was meant.

TCVN3 (.VnTime, ABC) and VNI put Vietnamese letters on the code points of Western ones. Copied from an old document such
text looks like `Tiªm chñng` or `Tieâm chuûng`, and no YAML reader minds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from loa.content.reading.syllables import is_syllable

# TCVN 5712:1993, from A1 to FE; B0 to B4 are left alone, for there stand the degree sign and its neighbours.
TCVN3_LETTERS = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ°±²³´àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ"
)
TCVN3 = MappingProxyType({0xA1 + index: letter for index, letter in enumerate(TCVN3_LETTERS)})

GRAVE, ACUTE, TILDE, HOOK, DOT, HAT, BREVE = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323", "\u0302", "\u0306"
VNI_TONES = dict(zip("ùøûõï", (ACUTE, GRAVE, HOOK, TILDE, DOT), strict=True))
VNI_HATS = dict(zip("âáàåãä", (HAT, HAT + ACUTE, HAT + GRAVE, HAT + HOOK, HAT + TILDE, HAT + DOT), strict=True))
VNI_BREVES = dict(zip("êéèúüë", (BREVE, *(BREVE + tone for tone in (ACUTE, GRAVE, HOOK, TILDE, DOT))), strict=True))
VNI_MARKS = MappingProxyType(VNI_TONES | VNI_HATS | VNI_BREVES)
VNI_LETTERS = MappingProxyType(dict(zip("ñôöæóòîÑÔÖÆÓÒÎ", "đơưỉĩịỵĐƠƯỈĨỊỴ", strict=True)))
VNI_PAIR = re.compile(
    r"(?P<base>[aoeuyôö])(?P<mark>[ùøûõï])|(?P<hatted>[aeo])(?P<hat>[âáàåãä])|(?P<breved>a)(?P<breve>[êéèúüë])"
    r"|(?P<letter>[ñôöæóòî])",
    re.IGNORECASE,
)

WORD = re.compile(r"(?:[^\W\d_]|[\xa1-\xbf])+")


@dataclass(frozen=True)
class Guess:
    """What a text seems to be: in which font or code page, how it reads in Unicode, how many words say so."""

    font: str
    text: str
    words: int


def from_tcvn3(text: str) -> str:
    """`§­êng` -> `Đường`."""
    return text.translate(TCVN3)


def from_vni(text: str) -> str:
    """`Ñöôøng` -> `Đường`."""
    return unicodedata.normalize("NFC", VNI_PAIR.sub(_vni_letter, text))


def _vni_letter(match: re.Match[str]) -> str:
    if match["letter"]:
        return VNI_LETTERS[match["letter"]]
    base, mark = match[0][0], match[0][1]
    return VNI_LETTERS.get(base, base) + VNI_MARKS[mark.lower()]


FONTS: MappingProxyType[str, Callable[[str], str]] = MappingProxyType({
    "TCVN3 (.VnTime)": from_tcvn3,
    "VNI": from_vni,
})


def legacy_font(text: str) -> Guess | None:
    """The old font a Vietnamese text seems to be typed in; None for ordinary text."""
    if text.isascii():
        return None
    odd = tuple(_odd_words(text))
    if not odd:
        return None
    words = {font: sum(1 for word in odd if is_syllable(convert(word))) for font, convert in FONTS.items()}
    best = max(words, key=words.__getitem__)
    return Guess(best, FONTS[best](text), words[best]) if words[best] else None


def _odd_words(text: str) -> Iterator[str]:
    """The words that are no Vietnamese as they stand, but may become Vietnamese when converted."""
    for word in WORD.findall(text):
        # A letter beyond Latin-1 can't come from an old font: this word was typed in Unicode.
        if not word.isascii() and max(word) <= "\xfe" and not is_syllable(word):
            yield word


CODE_PAGES: MappingProxyType[str, Callable[[bytes], str]] = MappingProxyType({
    "TCVN3 (ABC)": lambda raw: from_tcvn3(raw.decode("latin-1")),
    "Windows-1258": lambda raw: unicodedata.normalize("NFC", raw.decode("cp1258", "replace")),
    "VNI": lambda raw: from_vni(raw.decode("latin-1")),
})


def legacy_code_page(raw: bytes) -> Guess | None:
    """The code page that makes most Vietnamese of bytes which are not UTF-8; None where none makes any."""
    guesses = [Guess(name, text, vietnamese_words(text)) for name, text in
               ((name, decode(raw)) for name, decode in CODE_PAGES.items())]
    best = max(guesses, key=lambda guess: guess.words)
    return best if best.words else None


def vietnamese_words(text: str) -> int:
    """How many words with a mark are Vietnamese syllables."""
    return sum(1 for word in WORD.findall(text) if not word.isascii() and is_syllable(word))
