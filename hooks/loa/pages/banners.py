"""(notices, reader) -> the urgent banners of a page: nationwide ones on every page, local ones where they matter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loa.i18n.say import Said
from loa.model.knowledge import Notice
from loa.model.phone import Phone
from loa.model.places import Locality
from loa.pages.reader import Reader


@dataclass(frozen=True)
class Call:
    """Somebody a banner offers to call."""

    name: Said
    display: str
    tel: str


@dataclass(frozen=True)
class Banner:
    """An urgent notice; `path` counts from the root of the site."""

    text: str
    lang: str
    urgency: str
    path: str | None
    call: Call | None
    until: str
    """Its last day: whoever reads the page later is not alarmed by it."""


def national_banners(reader: Reader) -> tuple[Banner, ...]:
    """What the whole country must know today."""
    return tuple(_banner(notice, reader) for notice in _of_today(reader) if notice.locality is None)


def local_banners(reader: Reader) -> tuple[Banner, ...]:
    """What people at the page's place must know: a notice for a province concerns its communes and its contacts too."""
    around = frozenset(_around(reader))
    return tuple(_banner(notice, reader) for notice in _of_today(reader) if around and notice.locality in around)


def _of_today(reader: Reader) -> Iterator[Notice]:
    today = reader.edition.today
    return (notice for notice in reader.edition.site.notices if notice.shown_from <= today <= notice.shown_to)


def _around(reader: Reader) -> Iterator[str]:
    """The locality of the page, and those it lies in."""
    record = reader.page.record
    place = record.id if isinstance(record, Locality) else getattr(record, "locality", None)
    while place:
        yield place
        place = reader.record("locality", place).parent


def _banner(notice: Notice, reader: Reader) -> Banner:
    said, edition = reader.say(notice.text), reader.edition
    path = edition.path(edition.plan.by_id[notice.link], reader.tag) if notice.link else None
    return Banner(said.text, said.lang, notice.urgency, path, _call(notice, reader), notice.shown_to.isoformat())


def _call(notice: Notice, reader: Reader) -> Call | None:
    contact = reader.record("contact", notice.contact) if notice.contact else None
    if contact is None or not contact.callable_on(reader.edition.today):
        return None
    number: Phone = contact.number
    return Call(reader.name(contact), number.display, number.tel)
