"""Contacts by place, and places with everything that is theirs."""

from __future__ import annotations

from dataclasses import dataclass

from loa.model.contacts import Contact
from loa.model.documents import Document
from loa.model.events import Event
from loa.model.knowledge import Indicator, Reading
from loa.model.places import Language, Locality
from loa.pages.packs import Row, pack_for, row
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.standing import CampaignState, campaign_state
from loa.pages.views.calendar import Airing, Events, airings, broadcasts_for, in_time


@dataclass(frozen=True)
class Hotlines:
    """The directory: numbers for everybody, offices for partners, and where local numbers stand."""

    public: tuple[Contact, ...]
    unconfirmed: tuple[Contact, ...]
    partners: tuple[Contact, ...]
    localities: tuple[tuple[Locality, int], ...]


@dataclass(frozen=True)
class OneContact:
    """A contact's page."""

    callable: bool


@dataclass(frozen=True)
class Latest:
    """A figure and its latest reading, if it has one."""

    indicator: Indicator
    reading: Reading | None


@dataclass(frozen=True)
class Place:
    """A locality's page."""

    exists: bool
    successor: Locality | None
    parent: Locality | None
    merged: tuple[Locality, ...]
    inside: tuple[Locality, ...]
    campaigns: tuple[CampaignState, ...]
    contacts: tuple[Contact, ...]
    offices: tuple[Contact, ...]
    """Numbers for partner units and the press, which help no citizen."""
    national: tuple[Contact, ...]
    sessions: tuple[Event, ...]
    """Vaccination sessions that are ahead."""
    events: Events
    """Everything else that takes place there; sessions that are over as well."""
    airings: tuple[Airing, ...]
    indicators: tuple[Latest, ...]
    documents: tuple[Document, ...]
    languages: tuple[Language, ...]
    pack: Row
    """The file to carry that holds its numbers."""


def contact(page: Page, reader: Reader) -> OneContact:
    """Whether a tap may start a call."""
    return OneContact(page.record.callable_on(reader.edition.today))


def hotlines(page: Page, reader: Reader) -> Hotlines:
    """National numbers by whether they are confirmed; localities of the top rung with their own numbers counted."""
    related = reader.edition.relations
    national = related.contacts_in.get(None, ())
    public = [contact for contact in national if contact.audience == "public"]
    return Hotlines(
        public=tuple(contact for contact in public if contact.status == "current"),
        unconfirmed=tuple(contact for contact in public if contact.status not in ("current", "withdrawn")),
        partners=tuple(contact for contact in reader.edition.site.contacts
                       if contact.audience != "public"),
        localities=tuple((place, _count(place, reader)) for place in _top(reader)),
    )


def localities(page: Page, reader: Reader) -> tuple[tuple[Locality, bool], ...]:
    """Localities of the top rung, and whether each still exists."""
    return tuple((place, _exists(place, reader)) for place in _top(reader))


def locality(page: Page, reader: Reader) -> Place:
    """Everything that is one locality's own, and the national numbers that serve it too."""
    edition, place = reader.edition, page.record
    related, by_id = edition.relations, edition.site.by_id
    events = in_time(related.events_in.get(place.id, ()), reader)
    return Place(
        exists=_exists(place, reader),
        successor=by_id.get(f"locality:{place.successor}"),
        parent=by_id.get(f"locality:{place.parent}"),
        merged=related.merged_into.get(place.id, ()),
        inside=related.localities_in.get(place.id, ()),
        campaigns=tuple(campaign_state(each, edition) for each in related.campaigns_in.get(place.id, ())),
        contacts=_public(place, reader),
        offices=tuple(contact for contact in related.contacts_in.get(place.id, ()) if contact.audience != "public"),
        national=tuple(contact for contact in related.contacts_in.get(None, ())
                       if contact.status == "current" and contact.audience == "public"),
        sessions=tuple(event for event in events.ahead if event.kind == "session"),
        events=Events(tuple(event for event in events.ahead if event.kind != "session"), events.past),
        airings=airings(broadcasts_for(place, reader), reader),
        indicators=tuple(map(_latest, related.indicators_in.get(place.id, ()))),
        documents=related.documents_in.get(place.id, ()),
        languages=tuple(language for language in edition.languages if language.tag in place.languages),
        pack=row(pack_for(place, edition), reader),
    )


def _latest(indicator: Indicator) -> Latest:
    return Latest(indicator, max(indicator.readings, key=lambda reading: reading.day.first, default=None))


def _top(reader: Reader) -> tuple[Locality, ...]:
    """Localities right below the country, or without anything above them."""
    inside = reader.edition.relations.localities_in
    countries = [place for place in inside.get(None, ()) if place.level == "central"]
    below = [place for country in countries for place in inside.get(country.id, ())]
    return (*[place for place in inside.get(None, ()) if place.level != "central"], *below)


def _exists(place: Locality, reader: Reader) -> bool:
    return place.exists(reader.edition.today)


def _public(place: Locality, reader: Reader) -> tuple[Contact, ...]:
    here = reader.edition.relations.contacts_in.get(place.id, ())
    return tuple(contact for contact in here if contact.audience == "public")


def _count(place: Locality, reader: Reader) -> int:
    inside = reader.edition.relations.localities_in.get(place.id, ())
    return sum(len(_public(each, reader)) for each in (place, *inside))
