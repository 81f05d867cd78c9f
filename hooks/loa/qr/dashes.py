"""The modules of a code -> the dashes of one line that winds through its rows: for pages, where every byte counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from loa.qr.matrix import QUIET_ZONE, Matrix


@dataclass(frozen=True)
class Dashes:
    """How to draw a code with a dashed line as wide as a module; the quiet zone is counted in."""

    size: int
    """Modules across."""
    path: str
    """From the first row to the last, to the right and back by turns, down one module at a time in the quiet zone."""
    pattern: str
    """Lengths of dashes and of gaps, beginning with a dash."""


def dashes(code: Matrix) -> Dashes:
    """A quarter less to send, compressed, than an outline.

    Drawing programs can be set to enlarge a line and not its stroke: files to lay out are outlines. Codes have an odd
    number of rows, so that the line ends at the right.
    """
    side = len(code.rows)
    first, turns = f"M{QUIET_ZONE} {QUIET_ZONE}.5h{side + 1}", "v1h-{0}v1h{0}".format(side + 2) * ((side - 1) // 2)
    lengths = [len(tuple(group)) for _, group in groupby(_wound(code))]
    return Dashes(side + 2 * QUIET_ZONE, first + turns, " ".join(map(str, lengths)))


def _wound(code: Matrix) -> Iterator[bool]:
    """Every module's length of the line, from the first, which the marks of all codes make dark."""
    for number, row in enumerate(code.rows):
        if number:
            yield from (False, False)  # down, and in again
        yield from row if number % 2 == 0 else row[::-1]
        yield False
