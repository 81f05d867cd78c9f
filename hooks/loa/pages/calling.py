"""A page -> the number its call bar offers: who answers, what a call costs, when; none where numbers come first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from loa.i18n.hours import WEEK, hours_text
from loa.i18n.say import Said
from loa.model.campaigns import Message
from loa.model.contacts import Contact
from loa.model.guides import Guide
from loa.model.places import Locality
from loa.model.record import Record
from loa.pages.reader import Reader

STARTING_WITH_NUMBERS = frozenset({"home", "hotlines"})

LONGEST_NOTE = 50
"""Characters of a remark on costs that stand beside a number; longer ones stand on the contact's page."""


@dataclass(frozen=True)
class Call:
    """A number to call from wherever one is on the page."""

    tel: str
    display: str
    name: Said
    about: tuple[Said, ...]
    """What a call costs and when it is answered, as far as that is known."""
    opening: str
    """For the script that says whether these are the hours: `107:30-117:00` is Monday; empty where none are stated."""
    late: bool
    """Shows only once the top of the page has gone, which offers the same number."""


def call(reader: Reader) -> Call | None:
    """The page's own number where one is confirmed; the emergency number on pages about danger, and everywhere else."""
    page, record = reader.page, reader.page.record
    emergency = _emergency(reader)
    if page.id in STARTING_WITH_NUMBERS or not page.has_address:
        return None
    offered = () if record is None or is_about_danger(record) else _own(record, reader)
    contact = next((each for each in offered if is_sure(each, reader)), emergency)
    if contact is None:
        return None
    return Call(contact.number.tel, contact.number.display, reader.name(contact), tuple(about_call(contact, reader)),
                opening(contact), late=contact in (emergency, record) or isinstance(record, Locality))


def is_sure(contact: Contact, reader: Reader) -> bool:
    """Whether a citizen can be sent there without a word of doubt."""
    return (contact.status == "current" and contact.audience == "public"
            and contact.callable_on(reader.edition.today))


def is_about_danger(record: Record) -> bool:
    """Whether its readers may need help at once."""
    return (isinstance(record, Message) and record.urgent) or (
        isinstance(record, Guide) and record.topic == "after-injection")


def about_call(contact: Contact, reader: Reader) -> Iterator[Said]:
    """What it costs and when it is answered. Silence is better than a doubt that delays a call for help."""
    if contact.cost != "unknown" or contact.kind != "emergency":
        yield reader.ui.say(f"cost.{contact.cost}")
    if contact.cost_note and len((note := reader.say(contact.cost_note)).text) <= LONGEST_NOTE:
        yield note
    if contact.always_open:
        yield reader.ui.say("contact.always")
    elif contact.hours:
        text = hours_text(contact.hours, reader.ui)
        yield Said(text[:1].upper() + text[1:], reader.tag)


def opening(contact: Contact) -> str:
    """The week as stretches that compare as text with a day and a time, Sunday being 0; none that pass midnight."""
    if contact.always_open or any(hours.closes <= hours.opens for hours in contact.hours):
        return ""
    stretches = ((f"{(WEEK.index(day) + 1) % len(WEEK)}", hours) for hours in contact.hours for day in hours.days)
    return " ".join(f"{day}{hours.opens}-{day}{hours.closes}" for day, hours in stretches)


def contacts_around(place: Locality | None, reader: Reader) -> Iterator[Contact]:
    """Numbers for people at a place: its own, then those of what it lies in, but not those of the whole country."""
    for each in places_around(place, reader):
        here = reader.edition.relations.contacts_in.get(each.id, ())
        yield from sorted(here, key=lambda contact: contact.kind != "hotline")


def places_around(place: Locality | None, reader: Reader) -> Iterator[Locality]:
    """A place, or where it is no more the one that took it over, and those it lies in."""
    seen: set[str] = set()
    while place is not None and place.id not in seen:
        seen.add(place.id)
        successor = place.successor if is_over(place, reader.edition.today) else None
        if successor is None:
            yield place
        above = successor or place.parent
        place = reader.record("locality", above) if above else None


def places_with_numbers(reader: Reader) -> Iterator[Locality]:
    """Places of today that have a number or a facility of their own, for the public: the kit has sheets of theirs."""
    for place in reader.edition.site.localities:
        here = reader.edition.relations.contacts_in.get(place.id, ())
        if place.exists(reader.edition.today) and any(is_sure(contact, reader) for contact in here):
            yield place


def is_over(place: Locality, today: dt.date) -> bool:
    """Whether a place no longer exists under this name and government."""
    return place.valid_to is not None and today > place.valid_to.last


def _emergency(reader: Reader) -> Contact | None:
    contact = reader.edition.site.by_id.get(f"contact:{reader.edition.site.settings.emergency}")
    return contact if contact and is_sure(contact, reader) else None


def _own(record: Record, reader: Reader) -> Iterator[Contact]:
    """Whom the record names, then those who issued it, then those of its place: the nearest first."""
    related = reader.edition.relations
    if isinstance(record, Contact):
        yield record
        yield from _named([record.instead] if record.instead else [], reader)
    yield from _named(getattr(record, "contacts", ()), reader)
    for campaign in related.campaigns_of.get(reader.page.id, ()):
        if campaign.period.state(reader.edition.today) == "running":
            yield from _named(campaign.contacts, reader)
    body = getattr(record, "issuer", None) or getattr(record, "publisher", None)
    yield from related.contacts_of.get(body, ()) if body else ()
    place = record.id if isinstance(record, Locality) else getattr(record, "locality", None)
    yield from contacts_around(reader.edition.site.by_id.get(f"locality:{place}"), reader)


def _named(ids: Iterable[str], reader: Reader) -> Iterator[Contact]:
    return (reader.record("contact", contact_id) for contact_id in ids)
