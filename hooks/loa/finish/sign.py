"""The sign of the site -> a PNG of any size: a loudspeaker on a square, as `shell-icon.html` draws it.

Every line of pixels is cut into a few, and each of these into stretches that lie inside a shape; what they
cover of a pixel is what it gets of the colour. Nothing but arithmetic, so that equal sizes give equal bytes
everywhere.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from math import sqrt

Stretch = tuple[float, float]
Shape = Callable[[float], Iterable[Stretch]]
"""The height of a line -> where it runs inside the shape."""
Colour = tuple[float, ...]

UNITS = 24
"""The drawing is a square of so many units."""

LINES = 4
"""Cuts of a line of pixels."""

SIGNATURE = b"\x89PNG\r\n\x1a\n"
EIGHT_BIT, COLOURS_AND_ALPHA = 8, 6
UNFILTERED = b"\0"


@cache
def sign(side: int, navy: str, white: str, yellow: str, part: float = 1, rounded: bool = True) -> bytes:
    """`part` of the square is the drawing's, the rest is ground: phones may cut a maskable icon to a circle."""
    ground = _square(6) if rounded else lambda _: ((0, UNITS),)
    shapes = (ground, _smaller(_horn, part), _smaller(_sound, part))
    colours = tuple(map(_rgb, (navy, white, yellow)))
    return _png(side, (_line(y, side, shapes, colours) for y in range(side)))


# --- Shapes, in units

def _square(radius: float) -> Shape:
    def at(y: float) -> Iterator[Stretch]:
        above = max(radius - y, y - (UNITS - radius), 0)
        inset = radius - sqrt(max(radius * radius - above * above, 0))
        yield inset, UNITS - inset

    return at


def _horn(y: float) -> Iterator[Stretch]:
    """M4 10v4h3l6 4V6l-6 4z"""
    if 6 <= y <= 18:
        off = abs(y - 12)
        yield (4 if off <= 2 else 7 + (off - 2) * 1.5), 13


def _sound(y: float) -> Iterator[Stretch]:
    """M16 9.5a4 4 0 0 1 0 5 and M18.5 7a7.5 7.5 0 0 1 0 10, two units wide with round ends."""
    yield from _arc(y, x=16, half=2.5, radius=4)
    yield from _arc(y, x=18.5, half=5, radius=7.5)


def _arc(y: float, x: float, half: float, radius: float) -> Iterator[Stretch]:
    """An arc around the middle of the square, from `half` above it to `half` below, both at `x`."""
    off, deep = abs(y - UNITS / 2), sqrt(radius * radius - half * half)
    centre = x - deep
    found = []
    if off < radius + 1:
        inner = sqrt(max((radius - 1) ** 2 - off * off, 0))
        begin, end = max(inner, off * deep / half), sqrt((radius + 1) ** 2 - off * off)
        if begin < end:
            found.append((centre + begin, centre + end))
    if abs(off - half) < 1:
        reach = sqrt(1 - (off - half) ** 2)
        found.append((x - reach, x + reach))
    if found:
        yield min(begin for begin, _ in found), max(end for _, end in found)


def _smaller(shape: Shape, part: float) -> Shape:
    margin = UNITS * (1 - part) / 2
    return lambda y: ((margin + begin * part, margin + end * part) for begin, end in shape((y - margin) / part))


# --- Pixels

def _line(y: int, side: int, shapes: Iterable[Shape], colours: Iterable[Colour]) -> bytes:
    """One line of pixels. Between the ends of stretches all of them are alike."""
    unit = side / UNITS
    layers = [[(max(begin * unit, 0), min(end * unit, side)) for cut in range(LINES)
               for begin, end in shape((y + (cut + 0.5) / LINES) / unit)] for shape in shapes]
    ends = {int(x) for stretches in layers for stretch in stretches for x in stretch if x < side}
    starts = sorted({0} | ends | {x + 1 for x in ends if x + 1 < side})
    made = bytearray(UNFILTERED)
    for start, following in zip(starts, [*starts[1:], side], strict=True):
        covers = [_covered(start, stretches) for stretches in layers]
        made += _mixed(covers, colours) * (following - start)
    return bytes(made)


def _covered(x: int, stretches: Iterable[Stretch]) -> float:
    """How much of a pixel lies in the stretches of its line."""
    return sum(max(min(end, x + 1) - max(begin, x), 0) for begin, end in stretches) / LINES


def _mixed(covers: Iterable[float], colours: Iterable[Colour]) -> bytes:
    """Each layer's colour over those before it; outside the first there is nothing."""
    (ground, mixed), *above = zip(covers, colours, strict=True)
    for cover, colour in above:
        mixed = tuple(old + (new - old) * cover for old, new in zip(mixed, colour, strict=True))
    return bytes((*map(round, mixed), round(min(ground, 1) * 255)))


def _rgb(colour: str) -> Colour:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


def _png(side: int, rows: Iterable[bytes]) -> bytes:
    header = struct.pack(">IIBBBBB", side, side, EIGHT_BIT, COLOURS_AND_ALPHA, 0, 0, 0)
    return (SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(b"".join(rows), 9))
            + _chunk(b"IEND", b""))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
