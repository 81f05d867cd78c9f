"""What changed -> an Atom feed and a JSON feed in each language, of the whole site and of each place."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass

from loa.i18n.say import Said
from loa.pages.edition import Edition
from loa.pages.feeds import NAMES, feed_title, told_by
from loa.pages.history import Happened
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.templating.html import Environment

MIDNIGHT = "T00:00:00+07:00"
"""Days are days in Viet Nam; feeds want a time."""


@dataclass(frozen=True)
class Entry:
    """A change in a feed."""

    id: str
    url: str
    day: str
    note: Said
    pages: tuple[tuple[str, Said], ...]
    """(address, title) of the pages it touches."""

    @property
    def text(self) -> str:
        """The note, then the pages a line each."""
        return "\n".join([self.note.text, *(f"{title.text}: {url}" for url, title in self.pages)])


def files(edition: Edition, templates: Environment) -> Iterator[tuple[str, str]]:
    """Beside the page of changes, and beside the pages of places."""
    for language in edition.languages:
        for page in edition.plan.pages:
            reader = Reader(edition, page, language)
            told = told_by(page, reader)
            if told is not None:
                folder, entries = edition.path(page, language.tag), tuple(_entry(each, reader) for each in told)
                yield folder + NAMES[0][0], _atom(page, entries, reader, templates)
                yield folder + NAMES[1][0], _json(page, entries, reader)


def _entry(told: Happened, reader: Reader) -> Entry:
    edition, tag = reader.edition, reader.tag
    log = edition.url(edition.plan.by_id["changes"], tag) + f"#{told.change.id}"
    pages = tuple((edition.url(page, tag) + anchor, reader.title(page)) for page, anchor in told.where)
    return Entry(log, pages[0][0] if pages else log, told.change.day.isoformat() + MIDNIGHT,
                 reader.say(told.change.note), pages)


def _atom(page: Page, entries: tuple[Entry, ...], reader: Reader, templates: Environment) -> str:
    home = reader.edition.url(page, reader.tag)
    return templates.get_template("files/atom.xml").render(
        home=home, address=home + NAMES[0][0], title=feed_title(page, reader), tag=reader.tag, entries=entries,
        updated=_updated(entries, reader.edition.today), author=_author(reader),
    )


def _json(page: Page, entries: tuple[Entry, ...], reader: Reader) -> str:
    home = reader.edition.url(page, reader.tag)
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed_title(page, reader).text,
        "home_page_url": home,
        "feed_url": home + NAMES[1][0],
        "language": reader.tag,
        "authors": [{"name": _author(reader)}],
        "items": [_item(each) for each in entries],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _item(entry: Entry) -> dict[str, str]:
    return {"id": entry.id, "url": entry.url, "title": entry.note.text, "content_text": entry.text,
            "date_published": entry.day, "language": entry.note.lang}


def _updated(entries: tuple[Entry, ...], today: dt.date) -> str:
    return entries[0].day if entries else today.isoformat() + MIDNIGHT


def _author(reader: Reader) -> str:
    settings = reader.edition.site.settings
    return reader.say(reader.record("organisation", settings.owner).name if settings.owner else settings.name).text
