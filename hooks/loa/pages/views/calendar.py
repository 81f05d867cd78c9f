"""Events, broadcasts and news in time: what is ahead first, what is past after."""

from __future__ import annotations

from dataclasses import dataclass

from loa.model.events import Broadcast, Event
from loa.model.knowledge import News
from loa.pages.page import Page
from loa.pages.reader import Reader


@dataclass(frozen=True)
class Events:
    """Events by whether they are over."""

    ahead: tuple[Event, ...]
    past: tuple[Event, ...]


def events(page: Page, reader: Reader) -> Events:
    """Running and upcoming events, soonest first; past ones, latest first."""
    today = reader.edition.today
    every = sorted(reader.edition.site.events, key=lambda event: event.period.start.first)
    past = [event for event in every if event.period.state(today) == "ended"]
    return Events(tuple(event for event in every if event not in past), tuple(reversed(past)))


def broadcasts(page: Page, reader: Reader) -> tuple[Broadcast, ...]:
    """Broadcasts on the air or ahead."""
    today = reader.edition.today
    return tuple(each for each in reader.edition.site.broadcasts if each.period.state(today) != "ended")


def news(page: Page, reader: Reader) -> tuple[News, ...]:
    """News, latest first."""
    return tuple(sorted(reader.edition.site.news, key=lambda item: item.published, reverse=True))
