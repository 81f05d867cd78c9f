"""An edition -> the files beside its pages: stubs of codes, maps, manifest, search index, contact cards, tables."""

from __future__ import annotations

from collections.abc import Iterator

from loa.pages.edition import Edition
from loa.pages.files import codes, headers, manifest, search, series, sitemap, vcards
from loa.templating.html import Environment


def files(edition: Edition, templates: Environment, css: str) -> Iterator[tuple[str, str]]:
    """(path under the site's root, text) of each of them; `css` is what pages outside the shell wear."""
    assets = (*vcards.cards(edition), *series.tables(edition))
    yield from ((asset.path, asset.text) for asset in assets)
    yield from codes.files(edition, templates, css)
    yield from headers.files(edition, templates)
    yield from sitemap.files(edition, templates)
    yield from search.files(edition)
    yield from manifest.files(edition, assets)
