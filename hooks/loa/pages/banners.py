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
    """What everybody must know today: first, that the place whose site this is has become part of another."""
    return (*_moved(reader), *(_banner(notice, reader) for notice in _of_today(reader) if notice.locality is None))


FOR_GOOD = "9999-12-31"
"""A place that was merged does not come back."""


def _moved(reader: Reader) -> Iterator[Banner]:
    edition, by_id = reader.edition, reader.edition.site.by_id
    place = by_id.get(f"locality:{edition.site.settings.locality}")
    new = by_id.get(f"locality:{place.successor}") if isinstance(place, Locality) else None
    if isinstance(place, Locality) and isinstance(new, Locality) and not place.exists(edition.today):
        said = reader.ui.say("locality.moved", place=reader.name(place).text, successor=reader.name(new).text)
        path = edition.path(edition.plan.by_id[f"locality:{new.id}"], reader.tag)
        yield Banner(said.text, said.lang, "info", path, None, FOR_GOOD)


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
