"""The page for missing addresses -> its readers: hosts serve one under every prefix, so it speaks every language."""

from __future__ import annotations

from loa.pages.page import Page
from loa.pages.reader import Reader


def readers(page: Page, reader: Reader) -> tuple[Reader, ...]:
    """The reader of this version first, then those of all other languages."""
    others = [language for language in reader.edition.languages if language != reader.language]
    return (reader, *(Reader(reader.edition, page, language) for language in others))
