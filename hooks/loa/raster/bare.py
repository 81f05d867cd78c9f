"""A picture file -> the same pixels without what a camera or a program wrote beside them: who, when, with what, where.

Pixels are not touched, so nothing is lost: colours and which way up a photograph is held are kept.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from types import MappingProxyType

from PIL import ExifTags, Image

Strip = Callable[[bytes], Iterator[bytes]]

# JPEG, ITU-T T.81 (B.1.1.3): a marker, then two bytes of length that count themselves.
START, END, SCAN = 0xD8, 0xD9, 0xDA
JFIF, APP2, ADOBE = 0xE0, 0xE2, 0xEE
NOTES = range(0xE0, 0xF0), (0xFE,)
"""Segments for programs, and comments."""
COLOURS = b"ICC_PROFILE\0"
LONE = (0x00, *range(0xD0, 0xD8))
"""Behind 0xFF within a scan: a byte of the picture, or a place to begin again."""

PNG_START = b"\x89PNG\r\n\x1a\n"
PNG_KEPT = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT",
                      b"bKGD", b"pHYs"})

WEBP_NOTES = frozenset({b"EXIF", b"XMP "})
WEBP_FLAGS = 0b0000_1100
"""Bits of the first chunk that say there are such."""


def bare(data: bytes, kind: str) -> bytes:
    """`kind` is the format as records name it; a file that is torn stays as it is, for the check tells of it."""
    try:
        return b"".join(STRIPPED[kind](data))
    except (IndexError, OSError, struct.error, ValueError):
        return data


def _jpeg(data: bytes) -> Iterator[bytes]:
    yield data[:2]
    turn = Image.open(BytesIO(data)).getexif().get(ExifTags.Base.Orientation, 1)
    if turn != 1:
        upright = Image.Exif()
        upright[ExifTags.Base.Orientation] = turn
        written = upright.tobytes()
        yield b"\xff\xe1" + struct.pack(">H", len(written) + 2) + written
    at = 2
    while (marker := data[at + 1]) != END:
        end = at + 2 + struct.unpack_from(">H", data, at + 2)[0]
        if marker == SCAN:
            end = _end_of_scan(data, end)
        segment = data[at:end]
        if not any(marker in notes for notes in NOTES) or marker in (JFIF, ADOBE) or (
                marker == APP2 and segment[4:].startswith(COLOURS)):
            yield segment
        at = end
    yield data[at:at + 2]  # what lies behind is another picture, or a phone's own notes


def _end_of_scan(data: bytes, at: int) -> int:
    while (at := data.index(b"\xff", at)) >= 0:
        if data[at + 1] not in LONE:
            return at
        at += 2
    return at


def _png(data: bytes) -> Iterator[bytes]:
    yield PNG_START
    at, name = len(PNG_START), b""
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if name in PNG_KEPT:
            yield data[at:end]
        at = end


def _webp(data: bytes) -> Iterator[bytes]:
    kept = b"".join(_webp_chunks(data[:8 + struct.unpack_from("<I", data, 4)[0]]))
    yield b"RIFF" + struct.pack("<I", len(kept) + 4) + b"WEBP" + kept


def _webp_chunks(data: bytes) -> Iterator[bytes]:
    at = 12
    while at < len(data):
        name, length = struct.unpack_from("<4sI", data, at)
        chunk = data[at:at + 8 + length + length % 2]
        if name == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~WEBP_FLAGS]) + chunk[9:]
        if name not in WEBP_NOTES:
            yield chunk
        at += len(chunk)


STRIPPED: Mapping[str, Strip] = MappingProxyType({"jpg": _jpeg, "png": _png, "webp": _webp})
