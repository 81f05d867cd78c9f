"""The text of one content file, with the way from an offset or a mark to a place an editor can jump to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from loa.errors import Place, Problem, Severity

LONGEST_QUOTATION = 100


@dataclass(frozen=True)
class Source:
    """Decoded text whose lines end in `\\n`; `name` is the path shown to editors."""

    name: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines as an editor counts them, the first at index 0."""
        return self.text.split("\n")

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for line in self.lines:
            starts.append(starts[-1] + len(line) + 1)
        return starts

    def line(self, number: int) -> str:
        """The line with a number that counts from 0; nothing beyond the end."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def place(self, line: int, column: int, length: int | None = None) -> Place:
        """From a line and a column that count from 0."""
        return Place(self.name, line + 1, column + 1, None if length is None else column + 1 + length)

    def place_at(self, offset: int, length: int) -> Place:
        """From an offset into the text."""
        line = bisect_right(self._starts, offset) - 1
        return self.place(line, offset - self._starts[line], length)


def problem(place: Place, rule: str, severity: Severity = "error", **values: str) -> Problem:
    """A problem whose quotations fit into a line."""
    return Problem(place, rule, clipped(values), severity=severity)


def clipped(values: Mapping[str, str]) -> dict[str, str]:
    """Values short enough to be read in a message."""
    return {slot: clip(value) for slot, value in values.items()}


def clip(text: str) -> str:
    """The text, or its beginning where it is long."""
    return text if len(text) <= LONGEST_QUOTATION else text[: LONGEST_QUOTATION - 1] + "…"
