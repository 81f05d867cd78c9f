"""Kinds of sheets: paper, template, and how large a code must be for the distance from which it is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from loa.paper.sheet import Sheet

Inks = Literal["screen", "press", "photocopy"]
"""For a phone or an office printer; for a printing house, in its four inks; for a copier that knows only black."""

BLEED = 3.0
"""Millimetres that colour goes on beyond the cut."""
EDGE = 12.0
"""Millimetres from the cut to the end of the medium, for marks."""

BANNER_CM = 400
"""Width of a banner where nobody asks for another."""
BANNER_WIDTHS = range(60, 5001)
"""Widths a banner may have, in centimetres."""

SUFFIX = {"screen": "", "press": "-nha-in", "photocopy": "-den-trang"}


@dataclass(frozen=True)
class Format:
    """One kind of sheet, cut to `width` × `height` millimetres."""

    kind: str
    name: str
    """Name of its files."""
    template: str
    size: str
    width: float
    height: float
    code: float
    """Side of the code with its quiet zone, in millimetres; 0: read from too far away or too fast for a code."""
    inks: tuple[Inks, ...]
    scale: int = 1
    """How many times larger it is printed than it is drawn; PDF ends at five metres."""

    def path(self, inks: Inks, ending: str = "pdf") -> str:
        """Name of the file in these inks."""
        return f"{self.name}{SUFFIX[inks]}.{ending}"


# A module of a code may be 1/300 as large as the distance from which it is read comfortably; a code has 37 across.
POSTER_A4 = Format("poster-a4", "ap-phich-a4", "poster", "A4", 210, 297, 62, ("screen", "press", "photocopy"))
POSTERS = (
    POSTER_A4,
    Format("poster-a3", "ap-phich-a3", "poster", "A3", 297, 420, 123, ("screen", "press")),
)
HAND = 37
"""A code that is read in the hand; one on a wall is larger."""
LEAFLETS = (
    Format("leaflet-a5", "to-roi-a5", "leaflet", "A5", 148, 210, HAND, ("screen", "press")),
    Format("leaflet-a4-folded", "to-gap-a4", "folded", "A4", 297, 210, HAND, ("screen", "press")),
)
ALL_INKS: tuple[Inks, ...] = ("screen", "photocopy", "press")
AFTER_INJECTION = Format("after-injection", "sau-tiem", "aftercare", "A4", 210, 297, HAND, ALL_INKS)
APP = Format("app-leaflet", "cai-ung-dung", "leaflet", "A5", 148, 210, HAND, ("screen", "press"))
CARDS = Format("hotline-cards", "the-duong-day-nong", "cards", "A4", 210, 297, HAND, ALL_INKS)
SCHEDULE = Format("schedule", "lich-phat-loa", "schedule", "A4", 210, 297, HAND, ("screen", "photocopy"))
PANO = Format("pano", "pano", "wall", "300×200 cm", 3000, 2000, 620, ("press",), scale=10)

DRAWN_WHOLE = 1000
"""Millimetres up to which a banner is drawn as large as it is; larger ones are drawn ten times smaller."""


def banner(centimetres: int) -> Format:
    """A banner of any width, five times as wide as high; its code is read from as far away as it is wide."""
    wide, high = centimetres * 10, centimetres * 2
    code = round(high * 0.62)
    scale = 1 if wide <= DRAWN_WHOLE else 10
    size = f"{centimetres}×{high / 10:g} cm"
    return Format("banner", f"bang-ron-{centimetres}cm", "wall", size, wide, high, code, ("press",), scale)


def formats_of(sheet: Sheet, banner_cm: int) -> Iterator[Format]:
    """The sheets that are made of a subject."""
    if sheet.subject == "hotlines":
        yield CARDS
    elif sheet.subject.startswith("app:"):
        yield APP
    else:
        yield from (*POSTERS, *LEAFLETS, banner(banner_cm), PANO)
        if sheet.urgent:
            yield AFTER_INJECTION
        if sheet.airing:
            yield SCHEDULE
