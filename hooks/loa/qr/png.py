"""The modules of a code -> a PNG, the quiet zone around it included."""

from __future__ import annotations

import struct
import zlib

from loa.qr.matrix import QUIET_ZONE, Matrix

SIGNATURE = b"\x89PNG\r\n\x1a\n"
ONE_BIT, GREYSCALE = 1, 0
UNFILTERED = b"\0"


def png(code: Matrix, scale: int) -> bytes:
    """One bit per pixel, `scale` pixels per module; equal codes give equal bytes."""
    if scale < 1:
        raise ValueError(f"{scale} pixels per module show nothing → 1 or more, 10 for print")
    side = (len(code.rows) + 2 * QUIET_ZONE) * scale
    margin = _line((False,) * len(code.rows), scale) * (QUIET_ZONE * scale)
    body = b"".join(_line(row, scale) * scale for row in code.rows)
    header = struct.pack(">IIBBBBB", side, side, ONE_BIT, GREYSCALE, 0, 0, 0)
    return (
        SIGNATURE
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", zlib.compress(margin + body + margin, 9))
        + _chunk(b"IEND", b"")
    )


def _line(row: tuple[bool, ...], scale: int) -> bytes:
    """One line of pixels, light ones 1, filled up with 0 to whole bytes."""
    quiet = "1" * (QUIET_ZONE * scale)
    pixels = quiet + "".join("10"[dark] * scale for dark in row) + quiet
    length = -(-len(pixels) // 8)
    return UNFILTERED + int(pixels.ljust(8 * length, "0"), 2).to_bytes(length, "big")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
