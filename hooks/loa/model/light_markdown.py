"""Light Markdown -> the same text with code blanked out, for what stands in code is only shown; and its pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

FENCED = re.compile(r"(?ms)^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}(?P=fence)[`~]*[ \t]*$|\Z)")
SPAN = re.compile(r"(?<![\\`])(?P<ticks>`+)(?!`)(?:(?!\n\s*\n).)+?(?<!`)(?P=ticks)(?!`)", re.DOTALL)

PICTURE = re.compile(r"^ {0,3}!\[(?P<alt>[^\]\n]*)\]\((?P<file>[A-Za-z0-9.][A-Za-z0-9._/-]*)\)[ \t]*$", re.MULTILINE)
"""A picture on a line of its own, as hand-written pages may show them."""


@dataclass(frozen=True)
class Picture:
    """A picture of a hand-written page."""

    file: str
    """Its file below `docs/files/`."""
    alt: str
    """What it shows, for those who can't see it."""
    start: int
    """Where it stands in the text."""


def pictures(markdown: str) -> Iterator[Picture]:
    """The pictures of a page, as they follow one another."""
    for match in PICTURE.finditer(without_code(markdown)):
        yield Picture(match["file"], match["alt"].strip(), match.start())


def without_code(markdown: str) -> str:
    """The text with spaces in place of code blocks and code spans."""
    if "`" not in markdown and "~" not in markdown:
        return markdown
    return blanked(SPAN, blanked(FENCED, markdown))


def blanked(pattern: re.Pattern[str], text: str) -> str:
    """The text with spaces in place of whatever matches; line breaks stay."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
