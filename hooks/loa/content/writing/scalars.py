"""One value -> how it is written: words, dates and numbers bare, text in straight quotes or as a block."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from types import MappingProxyType

from loa.content.entries import bare
from loa.content.reading.misreadings import is_null, misreading
from loa.model.fields import Form, Holds, Value

WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
COUNT = re.compile(r"0|[1-9][0-9]*")
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
UNQUOTED: Mapping[Form, re.Pattern[str]] = MappingProxyType({
    "day": DATE,
    "date": DATE,
    "whole-number": re.compile(r"-?(0|[1-9][0-9]*)"),
    "number": re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?"),
    "yes-no": re.compile(r"true|false"),
})
BLOCK = "|"
"""What a block begins with."""

WORDS = frozenset(("word", "choice", "reference"))
UNTYPABLE = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff]")


def written(text: str, holds: Holds | None) -> str:
    """A value on one line."""
    form = holds.form if isinstance(holds, Value) else "text"
    if form in WORDS:
        return text if WORD.fullmatch(text) and _is_plain(text) else quoted(text)
    pattern = UNQUOTED.get(form)
    return text if pattern and pattern.fullmatch(text) and misreading(text) is None else quoted(text)


def name(text: str) -> str:
    """The name of a value."""
    return text if COUNT.fullmatch(text) or (NAME.fullmatch(text) and _is_plain(text)) else quoted(text)


def quoted(text: str) -> str:
    """In straight quotes, with nothing in it that would end a line or cannot be seen."""
    return UNTYPABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def block(text: str) -> list[str] | None:
    """The lines of a text that has several; None where quotes say it more safely.

    A block ends in a line end. A text without one gets it there: forms drop it, and it has no meaning.
    """
    lines = text.removesuffix("\n").split("\n")
    hidden = any(line != line.rstrip() or "\t" in line for line in lines) or UNTYPABLE.search(text)
    if "\n" not in text or hidden or not lines[-1] or lines[0][:1] in ("", " ") or not all(map(_printable, lines)):
        return None
    return lines


def _printable(line: str) -> bool:
    return all(char >= " " for char in line)


def _is_plain(text: str) -> bool:
    return bare(text) == text and misreading(text) is None and not is_null(text)
