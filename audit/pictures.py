"""Pages -> pictures that are too heavy for a phone, come too early, or make room for themselves late."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from audit.built import Built, Page

PHONE = 720
"""Pixels across a phone of 360 px with two dots each."""
ASKED_FOR = "ancestor::details[not(@open)]/summary[contains(., 'kB') or contains(., 'MB')]"
"""What a reader opens who has been told how large it is; until then nothing is fetched."""
CANDIDATE = re.compile(r"\s*(\S+)(?:\s+(\d+)w)?(?:\s+[\d.]+x)?\s*(?:,|$)")


def heavy_pictures(site: Built, page: Page, most: int) -> Iterator[str]:
    """What each picture of a page would cost a phone, in the form that its browser may have to take."""
    for image in page.document.xpath(f"//img[@src][not(starts-with(@src, 'data:'))][not({ASKED_FOR})]"):
        name = image.get("src")
        if not (image.get("width") and image.get("height")):
            yield f"{name} says no size"
        if image.get("loading") != "lazy":
            yield f"{name} is not lazy"
        for link in sorted({for_phone(choice) for choice in _choices(image)}):
            size = (site.folder / site.resolve(page.path, link)[0]).stat().st_size
            if size > most:
                yield f"{link} has {size} bytes, at most {most}"


def for_phone(choice: str) -> str:
    """The candidate of a `srcset` that a phone takes: the narrowest that fills it, else the widest."""
    found = [(int(width or 0), link) for link, width in CANDIDATE.findall(choice)]
    wide = [each for each in sorted(found) if each[0] >= PHONE]
    return (wide[0] if wide else max(found))[1]


def _choices(image: html.HtmlElement) -> Iterator[str]:
    yield image.get("srcset") or image.get("src")
    picture = image.getparent()
    if picture.tag == "picture":
        yield from picture.xpath("source/@srcset")
