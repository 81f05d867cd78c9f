"""Places -> a small file each with its numbers and notices, for phones that were told their reader's place."""

from __future__ import annotations

import json
from collections.abc import Iterator

from loa.i18n.say import Said
from loa.model.contacts import Contact
from loa.model.places import Language, Locality
from loa.pages.banners import Banner, local_banners
from loa.pages.calling import about_call, contacts_around, is_over, is_sure, places_around
from loa.pages.edition import Edition, way_up
from loa.pages.reader import Reader

NAME = "noi.json"
"""Beside the page of the place."""

Told = dict[str, object]
"""One thing as JSON."""


def files(edition: Edition) -> Iterator[tuple[str, str]]:
    """A file for every place in every language; for one that was merged, what there is where it now belongs."""
    for language in edition.languages:
        for place in edition.site.localities:
            page = edition.plan.by_id[f"locality:{place.id}"]
            told = json.dumps(_told(place, edition, language), ensure_ascii=False, separators=(",", ":"))
            yield f"{edition.path(page, language.tag)}{NAME}", told + "\n"


def _told(place: Locality, edition: Edition, language: Language) -> Told:
    lists = Reader(edition, edition.plan.by_id["localities"], language)
    now = next(places_around(place, lists), place)
    there = Reader(edition, edition.plan.by_id[f"locality:{now.id}"], language)
    contacts = (each for each in contacts_around(now, there) if is_sure(each, there))
    inside = (each for each in edition.relations.localities_in.get(now.id, ()) if not is_over(each, edition.today))
    return {
        "href": f"{now.id}/",
        **_said("name", there.name(now), language),
        "moved": _moved(place, now, there),
        "contacts": [_contact(each, there) for each in contacts],
        "notices": [_notice(each, there) for each in local_banners(there)],
        "inside": [[each.id, there.name(each).text] for each in inside],
        "saved": there.ui.text("place.saved", date=there.date(edition.today)),
    }


def _moved(place: Locality, now: Locality, reader: Reader) -> str:
    """What became of the place that was chosen; nothing where it is still there."""
    if now is not place:
        return reader.ui.text("place.moved", old=reader.name(place).text, new=reader.name(now).text)
    return reader.ui.text("locality.over", date=reader.date(place.valid_to)) if is_over(
        place, reader.edition.today) else ""


def _contact(contact: Contact, reader: Reader) -> Told:
    return {
        **_said("name", reader.name(contact), reader.language),
        "href": _from_list(reader.edition.path(reader.edition.plan.by_id[f"contact:{contact.id}"], reader.tag), reader),
        "tel": contact.number.tel,
        "number": contact.number.display,
        "about": " ".join(said.text for said in about_call(contact, reader)),
    }


def _notice(banner: Banner, reader: Reader) -> Told:
    return {
        **_said("text", Said(banner.text, banner.lang), reader.language),
        "urgency": banner.urgency,
        "href": "" if banner.path is None else _from_list(banner.path, reader),
    }


def _from_list(path: str, reader: Reader) -> str:
    """A path from the folder of the list of places, wherever the site stands."""
    return way_up(reader.edition.path(reader.edition.plan.by_id["localities"], reader.tag)) + path


def _said(name: str, said: Said, language: Language) -> Told:
    """A wording, with its language where that is not the reader's."""
    return {name: said.text} if said.lang == language.tag else {name: said.text, "lang": said.lang}
