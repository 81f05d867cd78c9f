"""The modules of a code -> the path of an SVG, the quiet zone around it counted in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loa.qr.matrix import QUIET_ZONE, Matrix

_RUNS = re.compile(b"\x01+|\x00+")


@dataclass(frozen=True)
class Outline:
    """Length of a side in modules, quiet zone included, and SVG path data to fill."""

    size: int
    path: str


def outline(code: Matrix) -> Outline:
    """Every row is one figure, like the top of a castle wall: along the row's foot, up and over each dark run.

    A quarter less to send, compressed, than the merged outline of all modules, and made several times as fast.
    """
    left, foot = QUIET_ZONE, QUIET_ZONE + 1
    # After z the pen is back at the left end of the foot; the next row's is one below.
    return Outline(len(code.rows) + 2 * QUIET_ZONE, f"M{left} {foot}" + "m0 1".join(map(_row, code.rows)))


def _row(row: tuple[bool, ...]) -> str:
    runs = _RUNS.findall(bytes(row).rstrip(b"\x00"))
    return "".join(f"v-1h{len(run)}v1" if run[0] else f"h{len(run)}" for run in runs) + "z"
