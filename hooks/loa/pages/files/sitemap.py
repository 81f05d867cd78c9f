"""Pages -> `sitemap.xml` with every language version, and `robots.txt`.

Fallbacks are left out: a page that is not translated must not be offered as a translation
(https://developers.google.com/search/docs/specialty/international/localized-versions).
"""

from __future__ import annotations

from collections.abc import Iterator

from loa.pages.edition import Edition
from loa.pages.reader import Reader
from loa.pages.shell import translated
from loa.templating.html import Environment


def files(edition: Edition, templates: Environment) -> Iterator[tuple[str, str]]:
    """The two files that search engines ask for."""
    entries = []
    for page in edition.plan.pages:
        if not page.indexed:
            continue
        reader = Reader(edition, page, edition.site.source_language)
        versions = [(language.tag, edition.url(page, language.tag)) for language in edition.languages
                    if translated(page, language.tag, reader)]
        entries += [(url, versions) for _, url in versions]
    yield "sitemap.xml", templates.get_template("files/sitemap.xml").render(entries=entries)
    yield "robots.txt", templates.get_template("files/robots.txt").render(sitemap=edition.address + "sitemap.xml")
