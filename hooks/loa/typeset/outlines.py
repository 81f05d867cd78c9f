"""SVG paths -> the steps of a pen, for templates draw icons as curves of their own.

A picture inside a picture would bring its own colours, and a printing press needs all of them in its four inks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path

_PATH = re.compile(r'<path\b[^>]*\sd="([^"]+)"')
_VIEW_BOX = re.compile(r'viewBox="0 0 (\d+) \1"')


@dataclass(frozen=True)
class Outline:
    """Steps of a pen in a square whose side is `side` units: (name, point, …), as fontTools calls them."""

    side: int
    steps: tuple[tuple[str | tuple[float, float], ...], ...]


def outline(side: int, path: str) -> Outline:
    """The data of one SVG path."""
    pen = RecordingPen()
    parse_path(path, pen)
    return Outline(side, tuple((name, *points) for name, points in pen.value if name != "endPath"))


def icon_outline(svg: str) -> Outline:
    """An icon: one path or several, all of one colour, in a square."""
    box = _VIEW_BOX.search(svg)
    if box is None:
        raise ValueError("an icon stands in a square that begins at 0 0")
    return outline(int(box[1]), " ".join(_PATH.findall(svg)))
