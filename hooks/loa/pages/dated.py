"""Records with exact days -> whether people can put them into a calendar: not what is over, nor what names no day."""

from __future__ import annotations

import datetime as dt

from loa.model.campaigns import Campaign, Phase
from loa.model.dates import PartialDate, Period
from loa.model.events import Broadcast, Event
from loa.model.fact import Fact
from loa.model.knowledge import Contest


def dated_event(event: Event, today: dt.date) -> bool:
    """An event whose days are known; one without an end only until it begins, for nobody knows how long it lasts."""
    return _is_dated(event.period, today) and (event.period.end is not None or today <= event.period.start.first)


def dated_contest(contest: Contest, today: dt.date) -> bool:
    """A contest with a deadline that is ahead."""
    return _is_day(contest.period.end) and contest.period.state(today) != "ended"


def dated_phases(campaign: Campaign, today: dt.date) -> tuple[tuple[int, Phase], ...]:
    """Stretches of a campaign that are running or ahead, each with its number, which stays the same."""
    return tuple((number, phase) for number, phase in enumerate(campaign.phases, 1)
                 if phase.period.end and _is_dated(phase.period, today))


def dated_broadcast(broadcast: Broadcast, today: dt.date) -> bool:
    """A schedule that still runs, or will."""
    return _is_dated(broadcast.period, today)


def called_off(fact: Fact) -> bool:
    """Whether it is no longer to be expected: who has it in a calendar is told, and nobody is offered it."""
    return fact.status in ("ended", "replaced", "withdrawn")


def _is_dated(period: Period, today: dt.date) -> bool:
    return _is_day(period.start) and (period.end is None or _is_day(period.end)) and period.state(today) != "ended"


def _is_day(date: PartialDate | None) -> bool:
    return date is not None and date.day is not None
