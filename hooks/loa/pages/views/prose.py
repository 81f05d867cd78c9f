"""A hand-written page -> its Markdown for this reader: inserts filled, links made relative."""

from __future__ import annotations

from dataclasses import dataclass

from loa.pages.inserts import expand
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.templating.html import trusted


@dataclass(frozen=True)
class HandWritten:
    """The page's own title and text, and the language they are in."""

    title: str
    lang: str
    markdown: str


def hand_written(page: Page, reader: Reader) -> HandWritten:
    """The version in the reader's language, else the original."""
    versions = page.prose or {}
    prose = versions.get(reader.tag) or versions[reader.edition.site.source_language.tag]
    return HandWritten(prose.title, prose.lang, trusted(expand(prose.body, reader)))
