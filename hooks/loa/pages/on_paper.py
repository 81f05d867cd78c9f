"""(page, reader) -> whether sheets of it that hang on walls still hold, and what the genuine one looks like."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from loa.model.campaigns import Campaign
from loa.model.contacts import Contact
from loa.model.dates import ONE_DAY, PartialDate
from loa.model.fact import Fact, Status
from loa.model.places import Locality
from loa.pages.calling import contacts_around
from loa.pages.face import face
from loa.pages.outputs import Thumb
from loa.pages.page import Page
from loa.pages.reader import Reader


@dataclass(frozen=True)
class OnPaper:
    """What somebody learns who holds a sheet in their hands and opens its code."""

    state: Status
    since: dt.date
    """Sheets of an earlier day have been replaced on this one by today's."""
    until: dt.date
    """The last day before it must be checked again."""
    over_from: dt.date | None
    """The first day on which its campaign is over; None where it has no end."""
    replaced_on: PartialDate | None
    instead: str
    """Id of the page that holds instead; empty where there is none."""
    kit: str
    """Id of the page with the genuine files; empty where nothing is made."""
    shown: Thumb | None
    """A small picture of the genuine sheet."""

    @property
    def last_day(self) -> dt.date | None:
        """The last day of its campaign."""
        return self.over_from - ONE_DAY if self.over_from else None


def on_paper(page: Page, reader: Reader) -> OnPaper | None:
    """None for pages of which no sheet is ever made."""
    kit, held = _kit_of(page.id, reader), page.record or _emergency(reader)
    if kit is None or not isinstance(held, Fact):
        return None
    instead = _instead(held, reader)
    genuine = _kit_of(instead, reader) if held.status == "replaced" else kit
    if genuine and reader.edition.kit and not reader.edition.kit.has(genuine.about):
        genuine = None
    return OnPaper(
        state=held.status,
        since=sheet_day(page, None, reader),
        until=held.review_by,
        over_from=held.period.ended_from if isinstance(held, Campaign) else None,
        replaced_on=held.superseded_on,
        instead=instead,
        kit=genuine.id if genuine else "",
        shown=face(genuine.about, reader) if genuine else None,
    )


def sheet_day(page: Page, place: Locality | None, reader: Reader) -> dt.date:
    """The day on which anything that stands on a sheet was last reviewed: its record, the numbers it may name."""
    return max(fact.reviewed for fact in _named(page, place, reader))


def _named(page: Page, place: Locality | None, reader: Reader) -> Iterator[Fact]:
    if not isinstance(page.record, Fact):
        yield from reader.edition.site.contacts
        return
    yield page.record
    emergency = _emergency(reader)
    yield from (emergency,) if emergency else ()
    yield from (reader.record("contact", each) for each in getattr(page.record, "contacts", ()))
    yield from contacts_around(place, reader)


def _emergency(reader: Reader) -> Contact | None:
    return reader.edition.site.by_id.get(f"contact:{reader.edition.site.settings.emergency}")


def _instead(record: Fact, reader: Reader) -> str:
    replaced_by = getattr(record, "replaced_by", None)
    wanted = record.superseded_by or (f"app:{replaced_by}" if replaced_by else "")
    return wanted if reader.page_of(wanted) else ""


def _kit_of(page_id: str, reader: Reader) -> Page | None:
    """The page with everything that is made of a subject."""
    found = reader.page_of(f"kit:{page_id.rpartition(':')[2]}")
    return found if found and found.about == page_id else None
