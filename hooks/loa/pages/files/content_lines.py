"""Properties -> the text of a vCard or a calendar: escaped, folded and ended as RFC 2426 and RFC 5545 want it."""

from __future__ import annotations

from collections.abc import Iterable

LONGEST_LINE = 75
"""Octets, the line end not counted."""


def content_lines(lines: Iterable[str]) -> str:
    """Each line folded and ended."""
    return "".join(f"{folded(line)}\r\n" for line in lines)


def folded(line: str) -> str:
    """A long line, broken between characters, never inside one; each further part starts with a space."""
    parts = [""]
    for char in line:
        if len((parts[-1] + char).encode()) > LONGEST_LINE:
            parts.append(" ")
        parts[-1] += char
    return "\r\n".join(parts)


def escaped(text: str) -> str:
    """A value in which marks of the format are letters like others."""
    for mark, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r", ""), ("\n", "\\n")):
        text = text.replace(mark, written)
    return text
