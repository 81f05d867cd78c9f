"""Events, phases of campaigns, deadlines and broadcasts with exact days -> calendar files (iCalendar, RFC 5545)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from loa.model.fact import Fact
from loa.model.places import Language
from loa.pages.dated import called_off
from loa.pages.edition import Edition
from loa.pages.files.appointments import ZONE, Entry, of_airings, of_deadline, of_event, of_phases
from loa.pages.files.asset import Asset
from loa.pages.files.content_lines import content_lines, escaped
from loa.pages.findable import lead
from loa.pages.reader import Reader

ZONE_LINES = ("BEGIN:VTIMEZONE", f"TZID:{ZONE}", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0700",
              "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE")
"""Viet Nam has one time and no summer time."""

WHOLE_COUNTRY = "ca-nuoc"
"""The schedule of the whole country is kept under this name."""


def calendars(edition: Edition) -> Iterator[Asset]:
    """Every calendar file in every language."""
    for language in edition.languages:
        yield from _one_each("events", edition.site.events, of_event, edition, language)
        yield from _one_each("contests", edition.site.contests, of_deadline, edition, language)
        yield from _campaigns(edition, language)
        yield from _schedules(edition, language)


def _one_each(page_id: str, records: Iterable[Fact], entered: Callable, edition: Edition,
              language: Language) -> Iterator[Asset]:
    """A file beside the list for each of its records that has something to enter."""
    reader = Reader(edition, edition.plan.by_id[page_id], language)
    for record in records:
        yield from _file(f"{record.id}.ics", tuple(entered(record, reader)), reader)


def _campaigns(edition: Edition, language: Language) -> Iterator[Asset]:
    for campaign in edition.site.campaigns:
        reader = Reader(edition, edition.plan.by_id[f"campaign:{campaign.id}"], language)
        yield from _file(f"{campaign.id}.ics", tuple(of_phases(campaign, reader)), reader)


def _schedules(edition: Edition, language: Language) -> Iterator[Asset]:
    reader = Reader(edition, edition.plan.by_id["broadcasts"], language)
    for place, broadcasts in edition.relations.broadcasts_in.items():
        entries = tuple(entry for broadcast in broadcasts for entry in of_airings(broadcast, reader))
        yield from _file(f"{place or WHOLE_COUNTRY}.ics", entries, reader)


def _file(name: str, entries: Sequence[Entry], reader: Reader) -> Iterator[Asset]:
    if entries:
        path = reader.edition.path(reader.page, reader.tag) + name
        yield Asset(path, calendar(entries, reader), reader.page.id, reader.tag)


def calendar(entries: Iterable[Entry], reader: Reader) -> str:
    """The text of one file."""
    written = tuple(line for entry in entries for line in _lines(entry, reader))
    zone = ZONE_LINES if any(f"TZID={ZONE}" in line for line in written) else ()
    return content_lines(("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Loa//Loa//EN", "METHOD:PUBLISH", *zone, *written,
                          "END:VCALENDAR"))


def _lines(entry: Entry, reader: Reader) -> Iterator[str]:
    edition, fact = reader.edition, entry.fact
    code = edition.codes.get((reader.page.id, reader.tag))
    yield "BEGIN:VEVENT"
    yield f"UID:{entry.uid}@{urlsplit(edition.address).hostname}"
    yield f"DTSTAMP:{fact.reviewed:%Y%m%d}T000000Z"
    yield from entry.when
    yield f"SUMMARY;LANGUAGE={entry.summary.lang}:{escaped(entry.summary.text)}"
    if entry.place:
        yield f"LOCATION:{escaped(entry.place)}"
    if about := _about(entry, reader):
        yield f"DESCRIPTION:{escaped(about)}"
    yield f"URL:{edition.address}{code.code}" if code else f"URL:{edition.url(reader.page, reader.tag)}"
    yield f"STATUS:{_status(fact)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _status(fact: Fact) -> str:
    """Whoever fetches the file again learns that an event is called off."""
    if called_off(fact):
        return "CANCELLED"
    return "CONFIRMED" if fact.status == "current" else "TENTATIVE"


def _about(entry: Entry, reader: Reader) -> str:
    """What it is, and what a reader must know; a calendar outlives the page."""
    fact = entry.fact
    doubt = reader.ui.text(f"status.{fact.status}") + "." if fact.status != "current" else ""
    note = reader.say(fact.status_note).text if fact.status_note else ""
    return "\n".join(filter(None, (lead(fact, entry.summary.lang, reader), doubt, note)))
