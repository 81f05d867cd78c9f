"""A slide and a screen -> the values the template takes; equal values give equal text."""

from __future__ import annotations

import dataclasses
import json

from loa.qr.matrix import matrix
from loa.qr.runs import runs
from loa.screens.formats import Screen
from loa.screens.plate import PHONE
from loa.screens.slide import Slide
from loa.typeset.means import Means

TIED = ("kicker", "headline", "brief", "name", "issuer", "source")
"""Texts that may take several lines."""


def slide_words(slide: Slide) -> str:
    """Everything that must be written in letters."""
    strip = slide.strip.text if slide.strip else ""
    points = (f"{point.title} {point.text}" for point in slide.points)
    names = ("kicker", "headline", "brief", "name", "number", "notice", "issuer", "source", "edition", "review", "site",
             "sample", "address")
    return "\n".join((*(getattr(slide, name) for name in names), *points, strip, "“:·"))


def slide_icons(slide: Slide) -> tuple[str, ...]:
    """The icons templates draw."""
    return (slide.icon, PHONE, *(point.icon for point in slide.points), *((slide.strip.icon,) if slide.strip else ()))


def slide_text(slide: Slide, field: str) -> str:
    """What a field says, or one of its points: `headline`, `point-2`."""
    name, _, index = field.partition("-")
    if name == "point":
        point = slide.points[int(index)]
        return f"{point.title}: {point.text}" if point.text else point.title
    said = getattr(slide, field)
    return said if isinstance(said, str) else said.text


def slide_plate(slide: Slide, screen: Screen, font: str, means: Means) -> str:
    """Words tied for the layout, drawings as the steps of a pen."""
    said = dataclasses.asdict(slide)
    said |= {name: means.glue(said[name]) for name in TIED}
    said |= {"points": [_point(point.icon, point.title, point.text, means) for point in slide.points]}
    if slide.strip:
        said["strip"] |= {"text": means.glue(slide.strip.text),
                          "icon": vars(means.icon(slide.strip.icon))}
    said |= {
        "font": font,
        "width": screen.width,
        "height": screen.height,
        "view": screen.view,
        "number": slide.number.replace(" ", "\u00a0"),
        "icon": vars(means.icon(slide.icon)),
        "phone": vars(means.icon(PHONE)),
        "code": vars(runs(matrix(slide.payload))) if slide.payload else None,
    }
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def _point(icon: str, title: str, text: str, means: Means) -> dict[str, object]:
    return {"icon": vars(means.icon(icon)), "title": means.glue(title), "text": means.glue(text)}
