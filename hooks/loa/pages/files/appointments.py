"""Events, deadlines, phases and broadcasts -> entries of a calendar: on which days, and at what time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from loa.i18n.say import Said
from loa.model.campaigns import Campaign
from loa.model.contacts import Weekday
from loa.model.events import Broadcast, Event
from loa.model.fact import Fact
from loa.model.knowledge import Contest
from loa.pages.dated import dated_broadcast, dated_contest, dated_event, dated_phases
from loa.pages.reader import Reader

ZONE = "Asia/Ho_Chi_Minh"
"""Times of day are those of Viet Nam, wherever the phone is."""

END_OF_DAY = "T165959Z"
"""The last second of a day there, in universal time."""

DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Entry:
    """One entry of a calendar; `when` are its lines that say on which days, and at what time."""

    uid: str
    summary: Said
    when: tuple[str, ...]
    fact: Fact
    place: str = ""


def of_event(event: Event, reader: Reader) -> Iterator[Entry]:
    if dated_event(event, reader.edition.today):
        last = event.period.end or event.period.start
        where = (event.place, event.locality and reader.record("locality", event.locality).name)
        yield Entry(f"event-{event.id}", reader.name(event), _all_day(event.period.start.first, last.last), event,
                    ", ".join(reader.say(each).text for each in where if each))


def of_deadline(contest: Contest, reader: Reader) -> Iterator[Entry]:
    if dated_contest(contest, reader.edition.today):
        name, last = reader.name(contest), contest.period.end.last
        yield Entry(f"contest-{contest.id}", Said(reader.ui.text("calendar.deadline", title=name.text), name.lang),
                    _all_day(last, last), contest)


def of_phases(campaign: Campaign, reader: Reader) -> Iterator[Entry]:
    for number, phase in dated_phases(campaign, reader.edition.today):
        name, title = reader.say(phase.name), reader.say(campaign.short_title)
        yield Entry(f"campaign-{campaign.id}-{number}", Said(f"{name.text} – {title.text}", title.lang),
                    _all_day(phase.period.start.first, phase.period.end.last), campaign)


def _all_day(first: dt.date, last: dt.date) -> tuple[str, ...]:
    """Whole days; the format names the day after the last."""
    return f"DTSTART;VALUE=DATE:{first:%Y%m%d}", f"DTEND;VALUE=DATE:{last + DAY:%Y%m%d}"


def of_airings(broadcast: Broadcast, reader: Reader) -> Iterator[Entry]:
    """An entry for each time of day, repeated every week; how long a broadcast takes nobody says."""
    if not dated_broadcast(broadcast, reader.edition.today):
        return
    place = reader.say(reader.record("locality", broadcast.locality).name).text if broadcast.locality else ""
    for time in dict.fromkeys(broadcast.times):
        when = _every_week(broadcast, time)
        if when:
            yield Entry(f"broadcast-{broadcast.id}-{time.replace(':', '')}", reader.name(broadcast), when, broadcast,
                        place)


def _every_week(broadcast: Broadcast, time: str) -> tuple[str, ...]:
    """From the first day of the period that is one of its weekdays; nothing where the period ends before."""
    week = get_args(Weekday)
    chosen = [day for day in week if day in broadcast.days]
    start, end = broadcast.period.start.first, broadcast.period.end
    first = next((day for day in (start + DAY * n for n in range(len(week))) if week[day.weekday()] in chosen), None)
    if first is None or (end and first > end.last):
        return ()
    until = f";UNTIL={end.last:%Y%m%d}{END_OF_DAY}" if end else ""
    days = ",".join(day[:2].upper() for day in chosen)
    return (f"DTSTART;TZID={ZONE}:{first:%Y%m%d}T{time.replace(':', '')}00",
            f"RRULE:FREQ=WEEKLY{until};BYDAY={days}")
