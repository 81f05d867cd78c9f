"""Text -> the modules of a QR code: the smallest version, and all the error correction that fits into it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from qrcode import QRCode, util
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_Q
from qrcode.exceptions import DataOverflowError

QUIET_ZONE = 4
"""Light modules that ISO/IEC 18004 asks for on every side."""

# At H almost a third of a code may be torn off or painted over, at Q a quarter; less is no good on a wall.
Level = Literal["Q", "H"]
LEVELS: dict[Level, int] = {"Q": ERROR_CORRECT_Q, "H": ERROR_CORRECT_H}

# From which length on qrcode packs a run of digits or capitals by itself (0: never); none is best for all texts.
RUNS = (20, 0, 4, 6, 8, 10, 13, 16)

# Left to itself qrcode tries all eight masks, which is nine tenths of its work. Read back from 525 distorted pictures
# each, all eight did equally well (84.6 to 85.9 %, without relation to their penalty). The first has the lowest mean.
MASK = 0

NOTHING_HOLDS_IT = 41
"""One more than the largest version."""

TAIL = 8
"""How many of its last characters may tell a text from others of its kind: a slash and the longer short code."""

_GROUPS = {util.MODE_NUMBER: 3, util.MODE_ALPHA_NUM: 2, util.MODE_8BIT_BYTE: 1}
_CAPITALS = util.ALPHA_NUM.decode()
_KINDS = {ord(char): "0" if char.isdigit() else "A" if char in _CAPITALS else "a" for char in map(chr, range(128))}


@dataclass(frozen=True)
class Matrix:
    """One code: its modules, dark ones true, without the quiet zone."""

    version: int
    level: Level
    rows: tuple[tuple[bool, ...], ...]


@dataclass(frozen=True)
class _Fit:
    """How to pack a text; follows from the kinds of its characters alone."""

    version: int
    level: Level
    run: int


def matrix(text: str) -> Matrix:
    """The modules for an ASCII text."""
    if not text.isascii():
        raise ValueError(f"{text!r} holds letters that readers garble → put an address into the code, words beside it")
    fit = _fit(text.translate(_KINDS))
    if fit.version == NOTHING_HOLDS_IT:
        raise ValueError(f"{text[:60] + '…'!r} is too long for a QR code → put the short address of a page into it")
    size = 17 + 4 * fit.version
    bits = f"{_modules(text, fit):0{size * size}b}"
    rows = (bits[start : start + size] for start in range(0, size * size, size))
    return Matrix(fit.version, fit.level, tuple(tuple(map("1".__eq__, row)) for row in rows))


@lru_cache(maxsize=256)
def _fit(kinds: str) -> _Fit:
    floor, *higher = (_smallest(kinds, level) for level in LEVELS)
    return next((fit for fit in reversed(higher) if fit.version == floor.version), floor)


def _smallest(kinds: str, level: Level) -> _Fit:
    fits = (_Fit(_version(_packed(kinds, level, run)), level, run) for run in RUNS)
    return min(fits, key=lambda fit: fit.version)


def _version(code: QRCode) -> int:
    # qrcode 8.2 means the first and raises the second: https://github.com/lincolnloop/python-qrcode/issues/322
    try:
        return code.best_fit()
    except (DataOverflowError, ValueError):
        return NOTHING_HOLDS_IT


def _packed(text: str, level: Level, run: int) -> QRCode:
    code = QRCode(error_correction=LEVELS[level], border=0, mask_pattern=MASK)
    code.add_data(text, optimize=run)
    return code


def _modules(text: str, fit: _Fit) -> int:
    """All modules as the bits of one number, put together from codes that differ in one group of characters each.

    Three digits, two capitals or one byte share a field of bits. Fields meet only by XOR, in Reed–Solomon as in the
    mask, so each changes its own modules whatever stands in the others. The codes of a site differ in their last
    digits: a few hundred drawings make thousands of codes, four times as fast as qrcode draws them one by one.
    """
    kinds = text.translate(_KINDS)
    start, step = _tail(kinds, fit)
    modules = ground = _drawn(text[:start] + kinds[start:], fit)
    for here in range(start, len(text), step):
        there = here + step
        modules ^= ground ^ _drawn(text[:start] + kinds[start:here] + text[here:there] + kinds[there:], fit)
    return modules


@lru_cache(maxsize=256)
def _tail(kinds: str, fit: _Fit) -> tuple[int, int]:
    """Where the last groups begin, and how many characters make a group."""
    segment = _packed(kinds, fit.level, fit.run).data_list[-1]
    step = _GROUPS[segment.mode]
    groups = range(len(kinds) - len(segment), len(kinds), step)
    return next(start for start in groups if start >= len(kinds) - TAIL), step


@lru_cache(maxsize=8192)
def _drawn(text: str, fit: _Fit) -> int:
    code = _packed(text, fit.level, fit.run)
    code.version = fit.version
    code.make(fit=False)
    return int("".join("01"[dark] for row in code.modules for dark in row), 2)
