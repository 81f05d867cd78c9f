"""A picture file of an editor -> what is wrong with it, before anything is made of it."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from io import BytesIO
from types import MappingProxyType

from PIL import ExifTags, Image, UnidentifiedImageError

Finding = tuple[str, Mapping[str, str]]
"""A rule, and what its sentence needs to know."""

READ: Mapping[str, str] = MappingProxyType({"png": "PNG", "jpg": "JPEG", "webp": "WEBP"})
"""Formats of files as records name them -> as Pillow does."""

MOST_PIXELS = 50_000_000
"""More than phones take; a file of few bytes can unfold to any number."""

MOST_BYTES = 20_000_000


def findings(data: bytes, named: str) -> Iterator[Finding]:
    """What is wrong with the file; `named` is the format its record says it has."""
    if len(data) > MOST_BYTES:
        yield "picture-heavy", {"megabytes": str(len(data) // 1_000_000), "most": str(MOST_BYTES // 1_000_000)}
        return
    try:
        yield from _findings(data, named)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):  # as many ways to be broken as Pillow knows
        yield "picture-broken", {"format": named}


def _findings(data: bytes, named: str) -> Iterator[Finding]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            opened = Image.open(BytesIO(data), formats=tuple(READ.values()))
        except Image.DecompressionBombError:
            yield "picture-large", {"pixels": "", "most": str(MOST_PIXELS // 1_000_000)}
            return
    with opened:
        if opened.format != READ[named]:
            yield "picture-format", {"format": named, "found": str(opened.format).lower().replace("jpeg", "jpg")}
        if opened.width * opened.height > MOST_PIXELS:
            pixels = f"{opened.width} × {opened.height}"
            yield "picture-large", {"pixels": pixels, "most": str(MOST_PIXELS // 1_000_000)}
            return
        if opened.getexif().get_ifd(ExifTags.IFD.GPSInfo) or b"exif:GPS" in data:
            yield "picture-place", {}
        opened.load()
