"""(message, place, reader) -> when a station reads it, with boxes to tick for a week, and what it reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from loa.i18n.hours import WEEK
from loa.model.campaigns import Message
from loa.model.events import Broadcast
from loa.model.places import Locality
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.views.calendar import broadcasts_for
from loa.pages.views.channels import channel_words

LEAST = 3
"""Times a day."""


@dataclass(frozen=True)
class Hour:
    """A time of day, and on which days of the week."""

    time: str
    """Empty: written by hand."""
    days: tuple[bool, ...]


@dataclass(frozen=True)
class Reading:
    """A script in one length."""

    name: str
    length: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class AiringLabels:
    """What the layout itself says."""

    title: str
    week: str
    time: str
    tick: str
    readings: str


@dataclass(frozen=True)
class Airing:
    """A week of one message on loudspeakers."""

    note: str
    """Whether the times are a station's own or only proposed."""
    days: tuple[str, ...]
    hours: tuple[Hour, ...]
    readings: tuple[Reading, ...]
    labels: AiringLabels


def airing(page: Page, place: Locality | None, reader: Reader) -> Airing | None:
    """None where nobody has written how the language is spoken."""
    message: Message = page.record
    words = channel_words(reader.edition.plan.by_id[f"channels:{message.id}"], reader)
    scripts = [each for each in words.scripts if each.fits]
    if not scripts or words.lang != reader.tag:
        return None
    ui = reader.ui
    planned = tuple(each for each in _broadcasts(message, place, reader) if each.language == reader.tag)
    proposed = reader.edition.site.settings.loudspeaker.times
    names = dict(zip((each.wanted for each in words.scripts), ui.choices("schedule.lengths"), strict=True))
    return Airing(
        note=ui.text("schedule.planned" if planned else "schedule.proposed" if proposed else "schedule.blank"),
        days=ui.choices("schedule.days"),
        hours=tuple(_hours(planned)) or tuple(Hour(time, (True,) * len(WEEK)) for time in proposed or ("",) * LEAST),
        readings=tuple(Reading(names[each.wanted], ui.text("schedule.length", seconds=each.seconds,
                                                           syllables=each.syllables, rate=each.rate), each.paragraphs)
                       for each in scripts),
        labels=AiringLabels(*(ui.text(f"schedule.{name}") for name in AiringLabels.__dataclass_fields__)),
    )


def _broadcasts(message: Message, place: Locality | None, reader: Reader) -> Iterator[Broadcast]:
    """Those of the message that are not over: a place's own, or those around it."""
    today = reader.edition.today
    near = broadcasts_for(place, reader) if place else reader.edition.relations.broadcasts_in.get(None, ())
    return (each for each in near if each.message == message.id and each.period.state(today) != "ended")


def _hours(planned: Iterable[Broadcast]) -> Iterator[Hour]:
    """Each time of day once, on all the days of the broadcasts that have it."""
    days: dict[str, set[str]] = {}
    for each in planned:
        for time in each.times:
            days.setdefault(time, set()).update(each.days)
    for time, found in sorted(days.items()):
        yield Hour(time, tuple(day in found for day in WEEK))
