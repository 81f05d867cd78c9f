"""Pages -> QR codes that a phone would not find, or would read as another address than `loa.json` promises."""

from __future__ import annotations

import io

import resvg_py
import zxingcpp
from lxml import etree
from PIL import Image

from audit.built import Built, Page

ZOOM = 6
"""Pixels per module."""


def wrong_codes(site: Built) -> tuple[int, tuple[str, ...]]:
    """(how many codes were read, pages on which something is wrong with them)."""
    urls = {(code["target"], code["lang"]): code["url"] for code in site.manifest["codes"] if code["status"] == "live"}
    read = {page: _read_back(page) for page in site.pages}
    wrong = tuple(f"{page.name}: {found}" for page, found in read.items()
                  if [each.lower() for each in found] != [urls.get((page.id, page.lang), "").lower()])
    return sum(map(len, read.values())), wrong


def _read_back(page: Page) -> list[str]:
    return [text for drawing in page.document.xpath("//*[name()='svg'][contains(@class, 'qr')]")
            for text in _texts(etree.tostring(drawing, encoding="unicode"))]


def _texts(svg: str) -> list[str]:
    svg = svg.replace("viewbox=", "viewBox=")
    if "xmlns=" not in svg:
        svg = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    picture = Image.open(io.BytesIO(resvg_py.svg_to_bytes(svg_string=svg, zoom=ZOOM, skip_system_fonts=True)))
    return [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))]
