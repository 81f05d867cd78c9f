"""The bytes of a content file -> the same text as it was meant, where that is sure; and what had to be done for it.

Encoding, composed Unicode, spaces and invisible characters: nobody has to decide anything about those.
What would change what a reader of the file understands is left to people.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from loa.content.reading import Plain, read
from loa.content.reading.characters import SPECIAL_SPACE
from loa.content.reading.unseen import unseen

WIDE = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
INNER_SPACE = re.compile(rf"(?P<before>\S)(?P<spaces>{SPECIAL_SPACE.pattern})")
TURNS_TEXT = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")


@dataclass(frozen=True)
class Mended:
    """A file that was worth mending."""

    raw: bytes
    done: Mapping[str, int]
    """Rule of the mistake -> in how many places it was mended."""


def mended(raw: bytes, *, is_yaml: bool) -> Mended | None:
    """The file in UTF-8 with line feeds, composed, with ordinary spaces; None where nothing can be done safely."""
    done: Counter[str] = Counter()
    text = _text(raw, done)
    if text is None:
        return None
    for rule, mend in STEPS:
        text, places = mend(text)
        done[rule] += places
    done = +done
    if not done or (is_yaml and not _means_the_same(raw, text)):
        return None
    return Mended(text.encode(), done)


def _text(raw: bytes, done: Counter[str]) -> str | None:
    for mark, encoding in WIDE.items():
        if raw.startswith(mark) and not raw.startswith(codecs.BOM_UTF32_LE):
            done["utf-16"] += 1
            return _decoded(raw, encoding)
    if raw.startswith(codecs.BOM_UTF8):
        done["byte-order-mark"] += 1
    return _decoded(raw.removeprefix(codecs.BOM_UTF8), "utf-8")


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _line_ends(text: str) -> tuple[str, int]:
    return text.replace("\r\n", "\n").replace("\r", "\n"), int("\r" in text)


def _spaces(text: str) -> tuple[str, int]:
    """Inside lines; what a line is indented with decides what Markdown takes it for."""
    return INNER_SPACE.subn(lambda match: match["before"] + " " * len(match["spaces"]), text)


def _invisible(text: str) -> tuple[str, int]:
    """Without characters nobody sees; those that turn text around stay, for what is seen depends on them."""
    found = [match for match in unseen(text)
             if unicodedata.category(match[0]) == "Cf" and not TURNS_TEXT.match(match[0])]
    for match in reversed(found):
        text = text[: match.start()] + text[match.end() :]
    return text, len(found)


def _composed(text: str) -> tuple[str, int]:
    composed = unicodedata.normalize("NFC", text)
    return composed, sum(1 for word in _words(text) if not unicodedata.is_normalized("NFC", word))


def _words(text: str) -> Iterator[str]:
    return (match[0] for match in re.finditer(r"\S+", text)) if not text.isascii() else iter(())


STEPS: tuple[tuple[str, Callable[[str], tuple[str, int]]], ...] = (
    ("windows-line-ends", _line_ends),
    ("special-space", _spaces),
    ("invisible-character", _invisible),
    ("decomposed-unicode", _composed),
)


def _means_the_same(before: bytes, after: str) -> bool:
    """Whether our own reader, which forgives these mistakes, reads the same from both."""
    read_before, read_after = _read(before), _read(after.encode())
    return read_before is None or read_before == read_after


def _read(raw: bytes) -> Plain | None:
    tree, _ = read("", raw, "")
    return tree.plain() if tree is not None else None
