"""Events, broadcasts and news in time: what is ahead first, what is past after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from loa.model.events import Broadcast, Event
from loa.model.knowledge import News
from loa.model.places import Locality
from loa.pages.dated import called_off, dated_broadcast, dated_contest, dated_event
from loa.pages.page import Page
from loa.pages.reader import Reader

MOST_RELATED = 5
"""Other news below an item: as many as fit a phone without pushing its sources away."""

DAYS_OF_THE_WEEK = 7


@dataclass(frozen=True)
class Events:
    """Events by whether they are over."""

    ahead: tuple[Event, ...]
    past: tuple[Event, ...]
    dated: frozenset[str] = frozenset()
    """Ids of those that can be put into a calendar."""


@dataclass(frozen=True)
class Airing:
    """One time of day at which a broadcast is on the air."""

    time: str
    broadcast: Broadcast
    daily: bool


@dataclass(frozen=True)
class Schedule:
    """The week of one place; None is the whole country."""

    place: Locality | None
    airings: tuple[Airing, ...]
    dated: bool
    """Whether it can be put into a calendar."""


def events(page: Page, reader: Reader) -> Events:
    """All events."""
    every, today = reader.edition.site.events, reader.edition.today
    sorted_out = in_time(every, reader)
    dated = (event.id for event in every if dated_event(event, today) and not called_off(event))
    return Events(sorted_out.ahead, sorted_out.past, frozenset(dated))


def contests(page: Page, reader: Reader) -> frozenset[str]:
    """Ids of contests whose deadline can be put into a calendar."""
    return frozenset(contest.id for contest in reader.edition.site.contests
                     if dated_contest(contest, reader.edition.today) and not called_off(contest))


def in_time(events: Iterable[Event], reader: Reader) -> Events:
    """Running and upcoming events, soonest first; past ones, latest first."""
    today = reader.edition.today
    every = sorted(events, key=lambda event: event.period.start.first)
    past = [event for event in every if event.period.state(today) == "ended"]
    return Events(tuple(event for event in every if event not in past), tuple(reversed(past)))


def broadcasts(page: Page, reader: Reader) -> tuple[Schedule, ...]:
    """A schedule for the whole country and for every place with broadcasts of its own."""
    by_place = reader.edition.relations.broadcasts_in
    places = (None, *reader.edition.site.localities)
    schedules = (_schedule(place, by_place.get(place.id if place else None, ()), reader) for place in places)
    return tuple(schedule for schedule in schedules if schedule.airings)


def _schedule(place: Locality | None, broadcasts: Iterable[Broadcast], reader: Reader) -> Schedule:
    dated = any(dated_broadcast(each, reader.edition.today) and not called_off(each) for each in broadcasts)
    return Schedule(place, airings(broadcasts, reader), dated)


def airings(broadcasts: Iterable[Broadcast], reader: Reader) -> tuple[Airing, ...]:
    """What is on the air or ahead, through the day."""
    every = [Airing(time, each, len(set(each.days)) == DAYS_OF_THE_WEEK)
             for each in _not_over(broadcasts, reader) for time in dict.fromkeys(each.times)]
    return tuple(sorted(every, key=lambda airing: airing.time))


def _not_over(broadcasts: Iterable[Broadcast], reader: Reader) -> Iterator[Broadcast]:
    return (each for each in broadcasts if each.period.state(reader.edition.today) != "ended")


def broadcasts_for(place: Locality, reader: Reader) -> tuple[Broadcast, ...]:
    """A place's own broadcasts, and those from around it whose message it does not read out itself in that language."""
    chosen: dict[tuple[str, str], tuple[Broadcast, ...]] = {}
    around: Locality | None = place
    while True:
        here = _not_over(reader.edition.relations.broadcasts_in.get(around.id if around else None, ()), reader)
        of_messages = groupby(sorted(here, key=_spoken), key=_spoken)
        chosen = {**{spoken: tuple(each) for spoken, each in of_messages}, **chosen}
        if around is None:
            return tuple(each for some in chosen.values() for each in some)
        around = reader.record("locality", around.parent) if around.parent else None


def _spoken(broadcast: Broadcast) -> tuple[str, str]:
    return broadcast.message, broadcast.language


def news(page: Page, reader: Reader) -> tuple[News, ...]:
    """News, latest first."""
    return _latest_first(reader.edition.site.news)


def news_item(page: Page, reader: Reader) -> tuple[News, ...]:
    """Other news that shares a topic or the campaign, latest first."""
    item = page.record
    related = (
        each for each in reader.edition.site.news
        if each.id != item.id and each.status != "withdrawn"
        and (set(each.topics) & set(item.topics) or (item.campaign and each.campaign == item.campaign))
    )
    return _latest_first(related)[:MOST_RELATED]


def _latest_first(news: Iterable[News]) -> tuple[News, ...]:
    return tuple(sorted(news, key=lambda item: item.published, reverse=True))
