"""(subject, locality) -> whom a sheet says to call, and who follows up after an injection."""

from __future__ import annotations

from collections.abc import Iterator

from loa.model.contacts import Contact
from loa.model.places import Locality
from loa.model.record import Record
from loa.pages.calling import about_call, contacts_around, is_about_danger, is_sure
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.paper.sheet import Line, Number

MOST = 2
"""Numbers on a sheet: whoever must choose among more loses time."""

CALLED = ("hotline", "emergency", "helpdesk")


def numbers(page: Page, place: Locality | None, reader: Reader) -> tuple[Number, ...]:
    """The nearest numbers that are known to answer; first the emergency number where life is at stake, or alone."""
    record = page.record
    emergency = reader.record("contact", reader.edition.site.settings.emergency)
    near = [each for each in _offered(record, place, reader) if each is not emergency]
    chosen = [emergency, *near] if record is None or is_about_danger(record) or not near else near
    sure = [each for each in chosen if is_sure(each, reader)]
    return tuple(_number(each, reader) for each in sure[:MOST])


def _offered(record: Record | None, place: Locality | None, reader: Reader) -> Iterator[Contact]:
    around = contacts_around(place, reader)
    named = (reader.record("contact", each) for each in getattr(record, "contacts", ()))
    seen: set[str] = set()
    for contact in (*around, *named):
        if contact.kind in CALLED and is_sure(contact, reader) and contact.id not in seen:
            seen.add(contact.id)
            yield contact


def _number(contact: Contact, reader: Reader) -> Number:
    about = " · ".join(said.text for said in about_call(contact, reader))
    return Number(reader.name(contact).text, contact.number.display, about)


def follow_up(place: Locality | None, reader: Reader) -> tuple[Line, ...]:
    """Hotline, doctor and facility of an injection point; what no record says is left to be written by hand."""
    near = [each for each in contacts_around(place, reader) if is_sure(each, reader)]
    point = next((each for each in near if each.doctor or each.follow_up), None)
    hotline = next((each for each in near if each.kind == "hotline"), None)
    followed = reader.record("contact", point.follow_up) if point and point.follow_up else None
    facility = next((each for each in (followed, point, *near) if each and each.kind == "facility"), None)
    return (
        Line(reader.ui.text("sheet.hotline"), _called(hotline, reader)),
        Line(reader.ui.text("sheet.doctor"), (point.doctor or "") if point else ""),
        Line(reader.ui.text("sheet.facility"), _called(facility, reader)),
    )


def _called(contact: Contact | None, reader: Reader) -> str:
    if contact is None:
        return ""
    parts = [reader.name(contact).text, reader.say(contact.address).text if contact.address else "",
             contact.number.display if is_sure(contact, reader) else ""]
    return ", ".join(part for part in parts if part)
