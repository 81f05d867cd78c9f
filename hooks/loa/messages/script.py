"""A message, a speech and a number of seconds -> the script that a loudspeaker station reads in that time.

Opening and closing are always said; of the points as many as there is time for, in their order, in full where that
fits, by their names where only that fits. Where all of it fits twice it is said twice, as stations do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loa.i18n.spoken import Speech, syllables
from loa.messages.told import Point, Told

LENGTHS = (30, 60, 180)
"""Seconds: between two songs, in a bulletin, as a piece of its own."""

SENTENCE_ENDS = (".", "!", "?", "…", ":", ";")


@dataclass(frozen=True)
class Script:
    """What is read, paragraph by paragraph."""

    wanted: int
    """Seconds it may take."""
    paragraphs: tuple[str, ...]
    syllables: int
    rate: int
    """Syllables a minute."""

    @property
    def seconds(self) -> int:
        """How long it takes."""
        return round(self.syllables * 60 / self.rate)

    @property
    def fits(self) -> bool:
        """Whether it is read in the time it may take."""
        return self.seconds <= self.wanted


def script(told: Told, speech: Speech, wanted: int, rate: int) -> Script:
    """The fullest script that is read in `wanted` seconds; if none is, the barest, which then does not fit."""
    for paragraphs in _from_full_to_bare(told, speech):
        said = tuple(_capital(speech.said(_sentence(paragraph))) for paragraph in paragraphs)
        found = Script(wanted, said, sum(map(syllables, said)), rate)
        if found.fits:
            break
    return found


def _from_full_to_bare(told: Told, speech: Speech) -> Iterator[list[str]]:
    """First all twice, then all points once in full, then ever fewer of them, then their names alone.

    A message whose points can't be separated is told whole, or only that there is such a message and whom to call.
    """
    ui = speech.ui
    opening = ui.text("script.opening", title=told.title)
    closing = list(_closing(told, speech))
    whole = [told.lead, *map(_in_full, told.points)]
    yield [opening, *whole, ui.text("script.repeat"), *whole, *closing]
    yield [opening, *whole, *closing]
    if told.inseparable:
        yield [opening, ui.text("script.partly"), *closing]
        return
    for full in range(len(told.points) - 1, 0, -1):
        yield [opening, told.lead, *map(_in_full, told.points[:full]), *_names(told.points[full:]), *closing]
    yield [opening, told.lead, *_names(told.points), *closing]
    yield [opening, *([told.formula] if told.formula else _names(told.points)), *closing]
    yield [opening, *closing]


def _in_full(point: Point) -> str:
    return f"{_sentence(point.title)} {point.text}" if point.text else point.title


def _names(points: Sequence[Point]) -> Iterator[str]:
    if points:
        yield ", ".join(point.title for point in points)


def _closing(told: Told, speech: Speech) -> Iterator[str]:
    """Whom to call, said twice as stations do, so that somebody finds a pen; and where it can be read again."""
    if told.number:
        yield speech.ui.text("script.call", name=told.name, number=told.number)
        yield speech.ui.text("script.again", number=told.number)
    host, _, code = told.address.partition("/")
    yield speech.ui.text("script.address", host=host, code=speech.digits(" ".join(code)).replace(",", ""))


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith(SENTENCE_ENDS) else f"{text}."


def _capital(text: str) -> str:
    """A figure at the beginning is a word when it is spoken: “2K” -> “hai ca”."""
    return text[:1].upper() + text[1:]
