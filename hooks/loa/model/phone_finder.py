"""Running text -> the phone numbers somebody typed into it.

A number in a sentence goes on living when its record is mended or withdrawn, so text names records instead of digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers

from loa.model.phone import COUNTRY

SERVICE = re.compile(r"(?<![\d.,/-])1[89]00(?:[ .\-]?\d){4,6}(?!\d)")
# Three digits alone are more often a count than a number to call, so a verb has to stand before them.
SHORT = re.compile(
    r"\b(?:gọi|bấm|quay|call|dial|phone|ring)(?:\s+(?:số|ngay|tới|đến|cho|on|the|number))*\s+(?P<number>11[1-5]|1022)(?![\d/]|[.,]\d)",
    re.IGNORECASE,
)
YEARS = re.compile(r"1[89]00\s?-\s?(?:1[89]|20)\d\d")


def phone_numbers(text: str) -> Iterator[tuple[int, str]]:
    """(where it begins, as it is written) for every number to call, in order."""
    if not re.search(r"\d{3}", text):
        return
    found = {match.start: match.raw_string for match in phonenumbers.PhoneNumberMatcher(text, COUNTRY)}
    for match in SERVICE.finditer(text):
        found.setdefault(match.start(), match[0])
    for match in SHORT.finditer(text):
        found.setdefault(match.start("number"), match["number"])
    yield from sorted((start, written) for start, written in found.items() if not YEARS.fullmatch(written))
