"""The modules of a code -> its dark runs, which is what a template needs to draw it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from loa.qr.matrix import QUIET_ZONE, Matrix


@dataclass(frozen=True)
class Runs:
    """A code as stretches of dark modules; the quiet zone is counted in."""

    side: int
    """Modules across."""
    runs: tuple[tuple[int, int, int], ...]
    """Column, row and length of each."""


def runs(modules: Matrix) -> Runs:
    """The dark runs of a code, row by row."""
    return Runs(len(modules.rows) + 2 * QUIET_ZONE, tuple(
        (column + QUIET_ZONE, row + QUIET_ZONE, length)
        for row, cells in enumerate(modules.rows) for column, length in _dark(cells)
    ))


def _dark(cells: Sequence[bool]) -> Iterator[tuple[int, int]]:
    column = 0
    for dark, group in groupby(cells):
        length = len(tuple(group))
        if dark:
            yield column, length
        column += length
