"""A text -> the short message that carries it: its alphabet, how many parts it takes, and the same without marks.

How many letters a part holds is written in `content/gateways.yml`, once for the GSM alphabet and once for texts with
a letter that is not in it, such as “đ” (3GPP TS 23.038, 6.2.1; TS 23.040, 9.2.3.24.1).
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from loa.model.gateways import Gateway, PartLengths

GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The default alphabet (TS 23.038, 6.2.1); no table of it is for Vietnamese."""
GSM_TWICE = frozenset("^{}\\[~]|€\f")
"""Letters of the extension table, which count twice."""

PLAINER = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "\u00a0": " ",
                         "\u202f": " ", "\u2060": "", "•": "-"})
"""Marks that would cost a part, and mean the same."""
NO_DECOMPOSITION = str.maketrans({"đ": "d", "Đ": "D"})


@dataclass(frozen=True)
class Sms:
    """A text as it is sent and paid for."""

    text: str
    encoding: str
    """`GSM-7` or `UCS-2`."""
    length: int
    """In letters of the encoding."""
    parts: int


def sms(text: str, standard: Gateway) -> Sms:
    """The text in its shortest spelling, counted."""
    plain = unicodedata.normalize("NFC", text).translate(PLAINER)
    if GSM.issuperset(plain) or (GSM | GSM_TWICE).issuperset(plain):
        twice = sum(letter in GSM_TWICE for letter in plain)
        return Sms(plain, "GSM-7", len(plain) + twice, _parts(_gsm_units(plain), standard.gsm))
    units = [2 if ord(letter) > 0xFFFF else 1 for letter in plain]
    return Sms(plain, "UCS-2", sum(units), _parts(units, standard.ucs2))


def unmarked(text: str) -> str:
    """The text without tone marks, which gateways and old phones want: “Đường” -> “Duong”."""
    bare = unicodedata.normalize("NFD", text.translate(NO_DECOMPOSITION).translate(PLAINER))
    return unicodedata.normalize("NFC", "".join(letter for letter in bare if not unicodedata.combining(letter)))


def fitting(texts: Iterable[str], parts: int, standard: Gateway) -> Sms:
    """The first text that takes no more than so many parts; the last if none does."""
    counted = Sms("", "GSM-7", 0, 0)
    for text in texts:
        counted = sms(text, standard)
        if counted.parts <= parts:
            break
    return counted


def _gsm_units(text: str) -> list[int]:
    return [2 if letter in GSM_TWICE else 1 for letter in text]


def _parts(units: list[int], lengths: PartLengths) -> int:
    """How many parts; a letter that counts twice is never torn apart."""
    if sum(units) <= lengths.alone:
        return 1
    if max(units) == 1:
        return math.ceil(len(units) / lengths.joined)
    parts, room = 1, lengths.joined
    for unit in units:
        if unit > room:
            parts, room = parts + 1, lengths.joined
        room -= unit
    return parts
