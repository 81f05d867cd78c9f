"""Two pictures of one width -> the stretch of each in which they differ, with a little around it."""

from __future__ import annotations

import io

from PIL import Image, ImageChops

AROUND = 120
"""Pixels kept above and below."""


def stretch(before: bytes, after: bytes) -> tuple[bytes, bytes] | None:
    """What to show of both; None where nobody could tell them apart.

    What stands below the difference is the same in both, though it may stand higher or lower.
    """
    old, new = _opened(before), _opened(after)
    most = min(old.height, new.height)
    top = _same_rows(old, new, most)
    if top == most and old.height == new.height:
        return None
    bottom = min(_same_rows(_upside_down(old), _upside_down(new), most), most - top)
    return _cut(old, top, bottom), _cut(new, top, bottom)


def _opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data), formats=["PNG"]).convert("RGB")


def _upside_down(picture: Image.Image) -> Image.Image:
    return picture.transpose(Image.Transpose.FLIP_TOP_BOTTOM)


def _same_rows(one: Image.Image, other: Image.Image, most: int) -> int:
    """Rows from the top that are equal."""
    box = (0, 0, min(one.width, other.width), most)
    found = ImageChops.difference(one.crop(box), other.crop(box)).getbbox()
    return found[1] if found else most


def _cut(picture: Image.Image, top: int, bottom: int) -> bytes:
    first, last = max(0, top - AROUND), min(picture.height, picture.height - bottom + AROUND)
    written = io.BytesIO()
    picture.crop((0, first, picture.width, last)).save(written, "PNG", optimize=True)
    return written.getvalue()
