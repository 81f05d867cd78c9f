"""What is genuine: our hosts, the numbers we publish, the codes we have given out."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from loa.model.codes import Code
from loa.model.contacts import Contact
from loa.pages.page import Page
from loa.pages.reader import Reader


@dataclass(frozen=True)
class Official:
    """Lists to compare a poster, a number or a link with."""

    host: str
    hosts: tuple[str, ...]
    contacts: tuple[Contact, ...]
    example: str
    codes: int
    retired: tuple[Code, ...]


def official(page: Page, reader: Reader) -> Official:
    """Everything on the site that can be verified."""
    edition = reader.edition
    codes = edition.site.codes
    own = edition.codes.get((page.id, reader.tag))
    return Official(
        host=urlsplit(edition.address).netloc + edition.base.rstrip("/"),
        hosts=edition.site.settings.official_hosts,
        contacts=tuple(
            contact for contact in edition.relations.contacts_in.get(None, ())
            if contact.number and contact.audience == "public"
        ),
        example=own.code if own else "",
        codes=len(codes),
        retired=tuple(code for code in codes if code.status == "retired"),
    )
