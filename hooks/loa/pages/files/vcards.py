"""Contacts -> cards a phone can keep, one per contact and language (vCard 3.0, RFC 2426, which old phones read)."""

from __future__ import annotations

from collections.abc import Iterator

from loa.model.contacts import Contact
from loa.pages.edition import Edition
from loa.pages.reader import Reader


def files(edition: Edition) -> Iterator[tuple[str, str]]:
    """(path, card) for everyone who can be called."""
    for contact in edition.site.contacts:
        if not callable_today(contact):
            continue
        page = edition.plan.by_id[f"contact:{contact.id}"]
        for language in edition.languages:
            folder = edition.path(page, language.tag)
            yield f"{folder}{contact.id}.vcf", card(contact, Reader(edition, page, language))


def callable_today(contact: Contact) -> bool:
    """Whether a tap should start a call: never for numbers known to be over, nor for offices nobody has confirmed."""
    if contact.number is None or contact.status in ("ended", "replaced", "withdrawn"):
        return False
    return contact.status == "current" or contact.audience == "public"


def card(contact: Contact, reader: Reader) -> str:
    """The lines of one card; RFC 2426 wants CRLF line ends and escaped commas."""
    name = _escaped(reader.say(contact.name).text)
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{name};;;;", f"FN:{name}", f"TEL;TYPE=VOICE:{_dialled(contact)}",
             f"NOTE:{_escaped(reader.say(contact.role).text)}", f"URL:{reader.edition.url(reader.page, reader.tag)}"]
    return "\r\n".join([*lines, "END:VCARD", ""])


def _dialled(contact: Contact) -> str:
    return contact.number.tel.removeprefix("tel:") if contact.number else ""


def _escaped(text: str) -> str:
    for mark, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(mark, written)
    return text
