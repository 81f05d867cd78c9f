"""One page of every kind and language -> pictures by day and night at three widths, and a sheet of all of them.

    make look
    .venv/bin/python -m audit look [--width 360 …] [--kind home …] [--keep]
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path

from jinja2 import Environment
from PIL import Image

from audit.browser import running, shared
from audit.built import Page
from audit.likeness import Likeness, likeness
from audit.tools import PROJECT

FOLDER = PROJECT / "build" / "look"
WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")
HEIGHT = 800
SHEET = Path(__file__).with_name("look.html")


@dataclass(frozen=True)
class Shot:
    """One picture."""

    kind: str
    lang: str
    width: int
    scheme: str
    address: str
    """Where the page answers."""

    @property
    def key(self) -> str:
        """Names it in the list of references."""
        return f"{self.kind} {self.lang} {self.width} {self.scheme}"

    @property
    def file(self) -> str:
        """Its file under the folder of pictures."""
        return f"{self.key.replace(' ', '-')}.png"


def shots(pages: Sequence[Page], address: str, widths: Sequence[int] = WIDTHS) -> tuple[Shot, ...]:
    """All pictures that are to be taken."""
    return tuple(Shot(page.kind, page.lang, width, scheme, address + page.path)
                 for page in pages for width in widths for scheme in SCHEMES)


def take(wanted: Sequence[Shot], folder: Path = FOLDER) -> dict[str, Likeness]:
    """Take them, write the sheet, and say how each looks from afar."""
    folder.mkdir(parents=True, exist_ok=True)
    seen = shared(partial(_take, folder), wanted)
    rows = [(name, list(group)) for name, group in groupby(wanted, key=lambda shot: f"{shot.kind} ({shot.lang})")]
    sheet = Environment(autoescape=True).from_string(SHEET.read_text("utf-8"))
    (folder / "index.html").write_text(sheet.render(rows=rows), "utf-8")
    return {shot.key: found for shot, found in zip(wanted, seen, strict=True)}


def _take(folder: Path, wanted: Sequence[Shot]) -> list[Likeness]:
    return list(_pictures(folder, wanted))


def _pictures(folder: Path, wanted: Sequence[Shot]) -> Iterator[Likeness]:
    with running() as browser:
        tab = browser.new_page()
        for shot in wanted:
            tab.set_viewport_size({"width": shot.width, "height": HEIGHT})
            tab.emulate_media(color_scheme=shot.scheme, reduced_motion="reduce")
            tab.goto(shot.address)
            picture = tab.screenshot(full_page=True)
            (folder / shot.file).write_bytes(picture)
            yield likeness(Image.open(io.BytesIO(picture)))
