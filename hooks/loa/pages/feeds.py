"""Page -> the feeds that tell what changes there: those of the whole site, or those of a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loa.i18n.say import Said
from loa.model.places import Locality
from loa.pages.history import Happened
from loa.pages.page import Page
from loa.pages.reader import Reader

NAMES = (("atom.xml", "application/atom+xml"), ("feed.json", "application/feed+json"))
"""(file beside the page, its type): RFC 4287, and https://www.jsonfeed.org/version/1.1/."""

ALWAYS = ("central", "province")
"""Places that have feeds before anything changed there; of communes there are thousands."""


@dataclass(frozen=True)
class Feed:
    """A feed as a page offers it; the address is relative to the page."""

    href: str
    type: str
    title: str


def told_by(page: Page, reader: Reader) -> tuple[Happened, ...] | None:
    """What the feeds beside a page tell; None where there are none."""
    edition = reader.edition
    if page.id == "changes":
        return edition.history
    if isinstance(page.record, Locality):
        told = edition.history_in.get(page.record.id, ())
        return told if told or page.record.level in ALWAYS else None
    return None


def feed_title(page: Page, reader: Reader) -> Said:
    """What a feed is called: the site, and the place if it is one's."""
    name = reader.say(reader.edition.site.settings.name)
    if page.record is None:
        return reader.ui.say("changes.feed", name=name)
    return reader.ui.say("changes.feed_of", name=name, place=reader.name(page.record))


def offered(reader: Reader) -> Iterator[Feed]:
    """What a page tells programs that follow feeds; the home page those of the whole site."""
    page = reader.page_of("changes") if reader.page.id == "home" else reader.page
    if page is None or told_by(page, reader) is None:
        return
    up = reader.href("changes") if reader.page.id == "home" else ""
    for name, kind in NAMES:
        yield Feed(up + name, kind, feed_title(page, reader).text)
