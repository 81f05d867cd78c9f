"""What opens without a network, and what can be carried to where there is none."""

from __future__ import annotations

from dataclasses import dataclass

from loa.model.contacts import Contact
from loa.pages.essential import MOST_BYTES, VISITED, essential
from loa.pages.packs import Row, packs, row
from loa.pages.page import Page
from loa.pages.reader import Reader


@dataclass(frozen=True)
class Offline:
    """The page about it."""

    emergency: Contact
    pages: tuple[Page, ...]
    visited: int
    most: int
    packs: tuple[Row, ...]


def offline(page: Page, reader: Reader) -> Offline:
    """Everything but the page itself, which readers are on."""
    edition = reader.edition
    return Offline(
        emergency=reader.record("contact", edition.site.settings.emergency),
        pages=tuple(each for each in essential(edition) if each.id != page.id),
        visited=VISITED,
        most=MOST_BYTES,
        packs=tuple(row(pack, reader) for pack in packs(edition)),
    )
