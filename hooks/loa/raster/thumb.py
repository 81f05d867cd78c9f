"""A picture -> a small one for lists, in a form that phones take cheaply; and many small ones -> one sheet of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

SIDE = 320
"""Pixels of the longer side: 160 on a phone with fine pixels."""
MOST_BYTES = 15_000

QUALITIES = (82, 70, 55, 40, 25)
EFFORT = 4
"""Of WebP, which is slow above and large below."""

ACROSS = 6
GAP = 16
SHEET_QUALITY = 80
LONGEST_SHEET = 16_000
"""Pixels; WebP ends at 16,383."""


@dataclass(frozen=True)
class Small:
    """A small picture and its size."""

    data: bytes
    width: int
    height: int


def small(png: bytes) -> Small:
    """As fine as fits into the bytes."""
    with Image.open(BytesIO(png)) as opened:
        picture = opened.convert("RGBA" if opened.has_transparency_data else "RGB")
    picture.thumbnail((SIDE, SIDE), Image.Resampling.LANCZOS)
    for quality in QUALITIES:
        data = _webp(picture, quality)
        if len(data) <= MOST_BYTES:
            break
    return Small(data, *picture.size)


def sheet(pictures: Sequence[bytes], ground: str) -> Small:
    """All of them side by side in rows, each in the middle of its place."""
    place = SIDE + GAP
    across = min(ACROSS, len(pictures))
    rows = min(-(-len(pictures) // across), (LONGEST_SHEET - GAP) // place)
    whole = Image.new("RGB", (across * place + GAP, rows * place + GAP), ground)
    for index, data in enumerate(pictures[: across * rows]):
        with Image.open(BytesIO(data)) as opened:
            picture = opened.convert("RGBA")
        row, column = divmod(index, across)
        corner = (GAP + column * place + (SIDE - picture.width) // 2, GAP + row * place + (SIDE - picture.height) // 2)
        whole.paste(picture, corner, picture)
    return Small(_webp(whole, SHEET_QUALITY), *whole.size)


def _webp(picture: Image.Image, quality: int) -> bytes:
    file = BytesIO()
    picture.save(file, "WEBP", quality=quality, method=EFFORT)
    return file.getvalue()


def size(data: bytes) -> tuple[int, int]:
    """Width and height of a picture, without reading all of it."""
    with Image.open(BytesIO(data)) as opened:
        return opened.size
