"""The forms of an editor's picture -> what a page offers a browser to choose from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

PICTURES = "anh"
"""Where forms stand in the site, under names that carry a hash of what is in them."""

PHONE_WIDTH = 720
"""Pixels of the widest form that a phone is offered, however fine its screen."""

MODERN = ("avif", "webp")
"""Formats from the smallest to the largest files; browsers take the first they know."""


@dataclass(frozen=True)
class Offered:
    """A form of a picture as it is published; its path counts from the root of the site."""

    path: str
    format: Literal["avif", "webp", "jpg", "png"]
    width: int
    height: int


@dataclass(frozen=True)
class Choice:
    """Forms of one format among which a browser chooses by width; on all screens, or on wide ones only."""

    format: str
    wide: bool
    forms: tuple[Offered, ...]


@dataclass(frozen=True)
class Pictured:
    """All forms of one picture; the last is for browsers that know no other."""

    forms: tuple[Offered, ...]

    @property
    def plain(self) -> Offered:
        """What every browser draws."""
        return self.forms[-1]

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What browsers go through in order: on wide screens the wide forms too."""
        return tuple(self._choices())

    def _choices(self) -> Iterator[Choice]:
        wide = any(form.width > PHONE_WIDTH for form in self.forms[:-1])
        for widest, on_wide in ((None, True), (PHONE_WIDTH, False)) if wide else ((None, False),):
            for kind in MODERN:
                forms = tuple(form for form in self.forms[:-1]
                              if form.format == kind and (widest is None or form.width <= widest))
                if forms:
                    yield Choice(kind, on_wide, forms)
