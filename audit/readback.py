"""The bytes of an output -> what people and phones get from it: its letters, its language, its codes, its size."""

from __future__ import annotations

import ctypes
import io
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import hypot
from types import MappingProxyType

import pypdfium2
import zxingcpp
from PIL import Image

DENSITIES = (100, 40)
"""Dots per inch: a tired office printer, and a photograph of a wall from afar.

The smallest codes, those for the hand, have 1.76 pixels a module at the coarser one. However they were shifted by parts
of a pixel, ZXing read all of them down to 1.3, and half of them at 1.1: so both are asked of every sheet.
"""

MILLIMETRES = 25.4
UNTIED = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2060": None, "\ufeff": None, "\ufffe": "-"})
"""What ties words together in a layout; the last is PDFium's sign for a hyphen at the end of a line."""


@dataclass(frozen=True)
class Reading:
    """What is read from one output."""

    text: str
    """Letters put together, white space as one space; empty for a picture."""
    language: str | None
    """What a PDF says it is written in."""
    codes: Mapping[int, frozenset[str]]
    """Density -> what its codes say; 0 stands for the pixels of a picture."""
    module: float
    """Millimetres of a module of its smallest code; 0 for a picture, and where there is no code."""
    size: tuple[float, float]
    """Millimetres between the cuts of its first page, or pixels; none of a text."""


def read(data: bytes, kind: str) -> Reading:
    """Read a file back; `kind` is how its name ends."""
    if kind == "pdf":
        return _sheet(data)
    if kind == "png":
        return _picture(data)
    return Reading(plain(data.decode("utf-8")), None, MappingProxyType({}), 0, (0, 0))


def plain(text: str) -> str:
    """Without ties and line ends, letters in one piece."""
    return " ".join(unicodedata.normalize("NFC", text.translate(UNTIED)).split())


def _sheet(data: bytes) -> Reading:
    document = pypdfium2.PdfDocument(data)
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    found = {density: [code for page in document for code in _codes(page.render(scale=density / 72).to_pil())]
             for density in DENSITIES}
    module = min((each * MILLIMETRES / DENSITIES[0] for _, each in found[DENSITIES[0]]), default=0.0)
    codes = {density: frozenset(words for words, _ in each) for density, each in found.items()}
    left, bottom, right, top = document[0].get_trimbox()
    size = tuple((end - start) * MILLIMETRES / 72 for start, end in ((left, right), (bottom, top)))
    return Reading(plain(text), _language(document), MappingProxyType(codes), module, size)


def _picture(data: bytes) -> Reading:
    with Image.open(io.BytesIO(data)) as picture:
        codes = frozenset(words for words, _ in _codes(picture.convert("RGBA")))
        return Reading("", None, MappingProxyType({0: codes}), 0, picture.size)


def _codes(picture: Image.Image) -> Iterator[tuple[str, float]]:
    """(what a code says, pixels of its modules)."""
    white = Image.new("RGB", picture.size, "white")
    white.paste(picture, mask=picture.getchannel("A") if picture.mode == "RGBA" else None)
    for code in zxingcpp.read_barcodes(white):
        corners = code.position
        across = hypot(corners.top_right.x - corners.top_left.x, corners.top_right.y - corners.top_left.y)
        yield code.text, across / (17 + 4 * int(code.extra["Version"]))


def _language(document: pypdfium2.PdfDocument) -> str | None:
    """What the document says of itself."""
    needed = pypdfium2.raw.FPDFCatalog_GetLanguage(document, None, 0)
    if not needed:
        return None
    room = ctypes.create_string_buffer(needed)
    pypdfium2.raw.FPDFCatalog_GetLanguage(document, ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort)), needed)
    return room.raw.decode("utf-16-le").rstrip("\0") or None
