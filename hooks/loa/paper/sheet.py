"""What a sheet of paper says, before any layout: the same for poster, leaflet and banner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from loa.paper.airing import Airing

Tone = Literal["over", "open", "calm"]


@dataclass(frozen=True)
class Point:
    """One thing to do, to know or to look up."""

    icon: str
    """Empty: its place among the others instead."""
    title: str
    text: str
    """A sentence or two; empty where no source words it."""


@dataclass(frozen=True)
class Number:
    """A number to call, and who answers."""

    name: str
    number: str
    about: str
    """What a call costs and when it is answered, as far as that is known."""


@dataclass(frozen=True)
class Band:
    """What nobody may overlook: that it is over, that nobody has confirmed it."""

    text: str
    tone: Tone
    icon: str


@dataclass(frozen=True)
class Line:
    """Something an injection point writes in by hand, or has written in its records."""

    label: str
    text: str
    """Empty: a dotted line to write on."""


@dataclass(frozen=True)
class Labels:
    """What the layout itself says."""

    scan: str
    opens: str
    aside: str
    """Beside points that go on inside a leaflet."""
    steps: str
    """Above what stands inside a leaflet: what is to be done, the signs to watch for."""


@dataclass(frozen=True)
class Sheet:
    """Everything that may stand on a sheet of one subject, language and locality."""

    subject: str
    """Id of the page that its code opens."""
    lang: str
    direction: str
    locality: str
    place: str
    """Name of the locality; empty for the whole country."""
    kicker: str
    icon: str
    title: str
    formula: str
    lead: str
    points: tuple[Point, ...]
    inside: tuple[Point, ...]
    """What a leaflet says where it is opened."""
    urgent: bool
    """Whether life may be at stake: nothing of it may be cut short."""
    numbers: tuple[Number, ...]
    follow_up: tuple[Line, ...]
    """Hotline, doctor and facility after an injection."""
    airing: Airing | None
    """When it is read from loudspeakers; only a message's."""
    band: Band | None
    ground: str
    """Colour of a campaign, `#rrggbb`; empty for the site's own."""
    accent: str
    address: str
    payload: str
    labels: Labels
    fine: tuple[str, ...]
    """Issuer, source, edition, and the day by which it must be checked again."""
    site: str
    sample: str
    """Says that it is a sample; empty where the address is real."""

    def words(self) -> str:
        """Everything that must be written in letters."""
        return "\n".join(_texts(self))

    def text_of(self, field: str) -> str:
        """What a field says, for the message that it does not fit."""
        return "\n".join(_strings(getattr(self, field, self.title)))


def _texts(sheet: Sheet) -> Iterator[str]:
    for name in ("place", "kicker", "title", "formula", "lead", "points", "inside", "numbers", "follow_up", "airing",
                 "band", "address", "labels", "fine", "site", "sample"):
        yield from _strings(getattr(sheet, name))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each)
    elif value is not None and hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            if name not in ("icon", "tone"):
                yield from _strings(getattr(value, name))
