"""Packs -> their files: one page each that asks for nothing else, for USB sticks, Bluetooth and chats."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from loa.model.campaigns import Message
from loa.model.contacts import Contact
from loa.model.fact import Fact
from loa.model.places import Locality
from loa.pages.banners import local_banners, national_banners
from loa.pages.edition import Edition
from loa.pages.essential import messages
from loa.pages.files.asset import Asset
from loa.pages.packs import Pack, packs
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.shell import short_address
from loa.pages.standing import Standing, standing
from loa.pages.views.places import Hotlines, Place, hotlines, locality
from loa.pages.views.topics import Topic, guides, questions
from loa.templating.html import Environment

INSIDE = frozenset({"message", "guide"})
"""Kinds whose pages are part of every pack."""


@dataclass(frozen=True)
class Carrier(Reader):
    """Somebody who reads a pack: links lead to its parts, or to the site, which may be far away."""

    @property
    def root(self) -> str:
        """The site stands where it stands."""
        return self.edition.address

    def href(self, page_id: str, tag: str | None = None) -> str:
        """`#message-5k`, or a whole address."""
        if page_id.partition(":")[0] in INSIDE and tag in (None, self.tag):
            return "#" + page_id.replace(":", "-")
        return self.edition.url(self.edition.plan.by_id[page_id], tag or self.tag)

    def standing(self, record: Fact, kind: str) -> Standing:
        """How far a record can be trusted today."""
        return standing(self.edition.plan.by_id[f"{kind}:{record.id}"], self.edition)


@dataclass(frozen=True)
class National:
    """What stands in every pack."""

    emergency: Contact
    messages: tuple[Message, ...]
    hotlines: Hotlines
    guides: tuple[Topic, ...]
    questions: tuple[Topic, ...]


@dataclass(frozen=True)
class Local:
    """What is one place's own."""

    place: Place
    inside: tuple[tuple[Locality, tuple[Contact, ...]], ...]
    """Places in it that have numbers of their own."""


def assets(edition: Edition, templates: Environment, wear: Callable[[str], str]) -> Iterator[Asset]:
    """Every pack in every language; what all of a language share is written once."""
    shared, whole = templates.get_template("pages/pack-national.html"), templates.get_template("pages/pack.html")
    for language in edition.languages:
        common = Carrier(edition, edition.plan.by_id["home"], language)
        national = shared.render(reader=common, site=edition.site, edition=edition, page=common.page,
                                 view=_national(common))
        for pack in packs(edition):
            page = pack.page(edition)
            reader = Carrier(edition, page, language)
            html = whole.render(
                reader=reader, site=edition.site, edition=edition, page=page, record=pack.place, national=national,
                short=short_address(page, reader), sample=edition.caution, view=_local(pack, page, reader),
                messages=messages(edition), banners=(*national_banners(reader), *local_banners(reader)),
                emergency=reader.record("contact", edition.site.settings.emergency),
            )
            yield Asset(pack.path(language.tag), wear(html), page.id, language.tag)


def _national(reader: Reader) -> National:
    by_id = reader.edition.plan.by_id
    return National(
        emergency=reader.record("contact", reader.edition.site.settings.emergency),
        messages=messages(reader.edition),
        hotlines=hotlines(by_id["hotlines"], reader),
        guides=guides(by_id["guides"], reader),
        questions=questions(by_id["questions"], reader),
    )


def _local(pack: Pack, page: Page, reader: Reader) -> Local | None:
    if pack.place is None:
        return None
    return Local(locality(page, reader), tuple(_inside(pack.place, reader)))


def _inside(place: Locality, reader: Reader) -> Iterator[tuple[Locality, tuple[Contact, ...]]]:
    """Places below it, however deep, with what people there can call."""
    related = reader.edition.relations
    for each in related.localities_in.get(place.id, ()):
        numbers = tuple(contact for contact in related.contacts_in.get(each.id, ())
                        if contact.audience == "public" and contact.number and contact.status != "withdrawn")
        if numbers:
            yield each, numbers
        yield from _inside(each, reader)
