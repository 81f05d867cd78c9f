"""The bytes of a content file -> its text, or the one clear problem that keeps us from reading it."""

from __future__ import annotations

import codecs

from loa.content.reading.legacy_fonts import legacy_code_page
from loa.content.reading.source import Source, problem
from loa.errors import Place, Problem

LARGEST = 8_000_000  # bytes; the registry of all communes in many languages stays below two million

WIDE_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(name: str, raw: bytes) -> tuple[Source | None, list[Problem]]:
    """The text with ordinary line ends; a byte-order mark and Windows line ends are warned of and read over."""
    fatal = _too_large(name, raw) or _wide(name, raw) or _not_utf8(name, raw)
    if fatal:
        return None, [fatal]
    top = Place(name)
    warnings = []
    if raw.startswith(codecs.BOM_UTF8):
        warnings.append(problem(top, "byte-order-mark", "warning"))
    if b"\r" in raw:
        warnings.append(problem(top, "windows-line-ends", "warning"))
    text = raw.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return Source(name, text), warnings


def _too_large(name: str, raw: bytes) -> Problem | None:
    if len(raw) <= LARGEST:
        return None
    return problem(Place(name), "file-too-large", size=f"{len(raw) / 1e6:.1f}", limit=f"{LARGEST / 1e6:.0f}")


def _wide(name: str, raw: bytes) -> Problem | None:
    """Notepad calls UTF-16 “Unicode”; without a mark it gives itself away by its empty bytes."""
    head = raw[:400]
    if raw.startswith(WIDE_MARKS) or head.count(0) > len(head) // 4:
        return problem(Place(name), "utf-16")
    return None


def _not_utf8(name: str, raw: bytes) -> Problem | None:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _other_code_page(name, raw, error.start)
    return None


def _other_code_page(name: str, raw: bytes, offset: int) -> Problem:
    before = raw[:offset].removeprefix(codecs.BOM_UTF8).decode("utf-8")
    last_line = before.replace("\r\n", "\n").replace("\r", "\n").rpartition("\n")
    place = Place(name, last_line[0].count("\n") + bool(last_line[1]) + 1, len(last_line[2]) + 1)
    byte = f"0x{raw[offset]:02X}"
    guess = legacy_code_page(raw)
    if guess is None:
        return problem(place, "not-utf-8", byte=byte)
    return problem(place, "old-code-page", byte=byte, code_page=guess.font, preview=_line_at(guess.text, place.line))


def _line_at(text: str, number: int) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines[number - 1].strip() if number <= len(lines) else ""
