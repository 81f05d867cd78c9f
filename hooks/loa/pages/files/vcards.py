"""Contacts -> cards a phone can keep, one per contact and language (vCard 3.0, RFC 2426, which old phones read)."""

from __future__ import annotations

from collections.abc import Iterator

from loa.model.contacts import Contact
from loa.pages.edition import Edition
from loa.pages.files.asset import Asset
from loa.pages.files.content_lines import content_lines, escaped
from loa.pages.reader import Reader


def cards(edition: Edition) -> Iterator[Asset]:
    """A card for everyone who can be called, in every language."""
    for contact in edition.site.contacts:
        if not contact.callable_on(edition.today):
            continue
        page = edition.plan.by_id[f"contact:{contact.id}"]
        for language in edition.languages:
            path = f"{edition.path(page, language.tag)}{contact.id}.vcf"
            yield Asset(path, card(contact, Reader(edition, page, language)), page.id, language.tag)


def card(contact: Contact, reader: Reader) -> str:
    """The text of one card."""
    name = escaped(reader.say(contact.name).text)
    lines = ("BEGIN:VCARD", "VERSION:3.0", f"N:{name};;;;", f"FN:{name}", f"TEL;TYPE=VOICE:{_dialled(contact)}",
             f"NOTE:{escaped(_note(contact, reader))}", f"URL:{reader.edition.url(reader.page, reader.tag)}",
             f"REV:{contact.reviewed.isoformat()}", "END:VCARD")
    return content_lines(lines)


def _note(contact: Contact, reader: Reader) -> str:
    """What to call it for; a card outlives the page, so it also says what the page says of the number's status."""
    extension = f"{reader.ui.text('contact.extension')}: {contact.extension}" if contact.extension else ""
    doubt = f"{reader.ui.text(f'status.{contact.status}')}." if contact.status != "current" else ""
    return " ".join(filter(None, (reader.say(contact.role).text, extension, doubt)))


def _dialled(contact: Contact) -> str:
    return contact.number.dialled if contact.number else ""
