"""A picture of a page -> how it looks from afar, in a line of text; and which pages no longer look as they did.

Fonts differ between machines, so no two pictures are equal: what is kept is the brightness of a coarse grid over the
first screens, and the height of the page. Differences are told, never called wrong: `--keep` takes the looks of today.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

KEPT = Path(__file__).with_name("look.txt")
COLUMNS, ROWS = 8, 12
SCREENS = 1.5
"""How far down the grid reaches, in widths of the picture."""
LEVELS = 16
CELL = 3
"""Levels by which a field has changed to the eye."""
SHARE = 0.12
"""Share of fields that makes another look."""
TALLER = 0.15
"""Share by which a page has become longer or shorter."""


@dataclass(frozen=True)
class Likeness:
    """How a page looks from afar."""

    height: int
    """Of the whole page, in pixels."""
    grid: str
    """A digit of brightness for each field, row by row."""


def likeness(picture: Image.Image) -> Likeness:
    """Squint at a picture."""
    top = Image.new("L", (picture.width, round(picture.width * SCREENS)))
    top.paste(picture.convert("L"), (0, 0))
    small = top.resize((COLUMNS, ROWS), Image.Resampling.BOX)
    return Likeness(picture.height, "".join(f"{level * LEVELS // 256:x}" for level in small.tobytes()))


def changed(now: Mapping[str, Likeness], kept: Mapping[str, Likeness]) -> Iterator[str]:
    """What looks otherwise than it did, and how."""
    for key, each in now.items():
        before = kept.get(key)
        if before is None:
            yield f"{key}: new"
            continue
        fields = sum(abs(int(a, LEVELS) - int(b, LEVELS)) >= CELL for a, b in zip(each.grid, before.grid, strict=True))
        if fields > SHARE * len(each.grid):
            yield f"{key}: {fields} of {len(each.grid)} fields look different"
        elif abs(each.height - before.height) > TALLER * before.height:
            yield f"{key}: {before.height} px long, now {each.height}"
    yield from (f"{key}: gone" for key in kept.keys() - now.keys())


def read_kept(path: Path = KEPT) -> dict[str, Likeness]:
    """The looks that were kept."""
    rows = (line.rsplit(" ", 2) for line in path.read_text("utf-8").splitlines()) if path.exists() else ()
    return {key: Likeness(int(height), grid) for key, height, grid in rows}


def keep(now: Mapping[str, Likeness], path: Path = KEPT) -> None:
    """Take the looks of today for those that are right."""
    path.write_text("".join(f"{key} {each.height} {each.grid}\n" for key, each in sorted(now.items())), "utf-8")
