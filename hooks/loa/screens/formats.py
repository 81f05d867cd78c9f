"""A slide -> the screens it is shown on: their sizes in pixels, their templates, and which slides they suit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from loa.pages.kit import FRAME as FRAME_FILE
from loa.screens.slide import Slide


@dataclass(frozen=True)
class Screen:
    """One size of picture."""

    kind: str
    """What lists call it."""
    file: str
    """Its name beside the others of its subject and language."""
    template: str
    width: int
    height: int
    view: str = ""
    """Which of several pictures of one template it is."""
    see_through: bool = False
    most_bytes: int = 150_000

    @property
    def size(self) -> str:
        """As people say it."""
        return f"{self.width}×{self.height}"

    @property
    def format(self) -> str:
        """How its name ends."""
        return self.file.rpartition(".")[2]


BOARDS = ((192, 96), (320, 64), (384, 192))
"""Small boards of lamps, in lamps. Too few for a code: a module needs three of them."""


def _boards() -> Iterator[Screen]:
    """Two pictures in turn, for one has no room for words that can be read: what it says, then whom to call."""
    for width, height in BOARDS:
        for turn, view in enumerate(("says", "calls"), start=1):
            yield Screen(f"board-{width}x{height}-{turn}", f"bang-chu-{width}x{height}-{turn}.png", "board",
                         width, height, view)


LED = (
    Screen("led-1920x1080", "man-hinh-1920x1080.png", "led", 1920, 1080),
    Screen("led-1080x1920", "man-hinh-1080x1920.png", "led", 1080, 1920),
)
QUOTE = Screen("quote-1080x1080", "trich-dan-1080x1080.png", "quote", 1080, 1080)
FRAME = Screen("frame-1080x1080", FRAME_FILE, "frame", 1080, 1080, see_through=True, most_bytes=60_000)

SCREENS_BY_KIND = MappingProxyType({screen.kind: screen for screen in (*LED, *_boards(), QUOTE, FRAME)})


def screens_of(slide: Slide) -> Iterator[Screen]:
    """The screens a slide is made for: slogans and formulas are quoted, campaigns have frames for people's pictures.

    Frames name nobody to call, so they are the same everywhere.
    """
    yield from (*LED, *_boards())
    if slide.quoted:
        yield QUOTE
    if slide.subject.startswith("campaign:") and not slide.locality:
        yield FRAME
