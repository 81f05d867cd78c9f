"""Pages -> `sitemap.xml` with every language version and its day of change, and `robots.txt`.

Fallbacks are left out: a page that is not translated must not be offered as a translation
(https://developers.google.com/search/docs/specialty/international/localized-versions).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from loa.pages.changed import changed
from loa.pages.edition import Edition
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.shell import translated
from loa.templating.html import Environment


@dataclass(frozen=True)
class Entry:
    """One page in one language."""

    url: str
    changed: dt.date | None
    versions: tuple[tuple[str, str], ...]
    """(language tag, address) of every version, this one included; the last is for readers of other languages."""


def files(edition: Edition, templates: Environment) -> Iterator[tuple[str, str]]:
    """The two files that search engines ask for."""
    listed = () if edition.preview else tuple(page for page in edition.plan.pages if page.indexed)
    yield "sitemap.xml", templates.get_template("files/sitemap.xml").render(
        entries=[each for page in listed for each in entries(page, edition)])
    yield "robots.txt", templates.get_template("files/robots.txt").render(
        sitemap=None if edition.preview else edition.address + "sitemap.xml")


def entries(page: Page, edition: Edition) -> Iterator[Entry]:
    """The page in every language it is written in."""
    readers = [Reader(edition, page, language) for language in edition.languages]
    written = [reader for reader in readers if translated(page, reader.tag, reader)]
    versions = (*((reader.tag, edition.url(page, reader.tag)) for reader in written),
                ("x-default", edition.url(page, edition.site.source_language.tag)))
    yield from (Entry(edition.url(page, reader.tag), changed(page, reader), versions) for reader in written)
