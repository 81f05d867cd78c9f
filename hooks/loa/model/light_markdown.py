"""Light Markdown -> the same text with code blanked out, for what stands in code is only shown."""

from __future__ import annotations

import re

FENCED = re.compile(r"(?ms)^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}(?P=fence)[`~]*[ \t]*$|\Z)")
SPAN = re.compile(r"(?<![\\`])(?P<ticks>`+)(?!`)(?:(?!\n\s*\n).)+?(?<!`)(?P=ticks)(?!`)", re.DOTALL)


def without_code(markdown: str) -> str:
    """The text with spaces in place of code blocks and code spans."""
    if "`" not in markdown and "~" not in markdown:
        return markdown
    return blanked(SPAN, blanked(FENCED, markdown))


def blanked(pattern: re.Pattern[str], text: str) -> str:
    """The text with spaces in place of whatever matches; line breaks stay."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
