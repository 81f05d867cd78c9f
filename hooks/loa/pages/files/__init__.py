"""An edition -> the files beside its pages: stubs of codes, maps, manifest, search index, cards, calendars, tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from loa.pages.edition import Edition
from loa.pages.files import (
    calendar,
    carriers,
    codes,
    feeds,
    headers,
    manifest,
    places,
    review,
    search,
    series,
    sitemap,
    vcards,
)
from loa.pages.files.asset import Asset
from loa.templating.html import Environment


def files(
    edition: Edition, templates: Environment, dress: Callable[[str], str], allowed: str, packs: Sequence[Asset] = (),
) -> Iterator[tuple[str, str]]:
    """(path under the site's root, text) of each of them.

    `dress` gives pages outside the shell their styles; `allowed` is what the policy of every page lets it load.
    """
    tables = (*series.tables(edition), *carriers.tables(edition))
    assets = (*vcards.cards(edition), *calendar.calendars(edition), *tables, *packs)
    yield from ((asset.path, asset.text) for asset in assets)
    yield from codes.files(edition, templates, dress)
    yield from headers.files(edition, templates, allowed)
    yield from sitemap.files(edition, templates)
    yield from places.files(edition)
    yield from search.files(edition)
    yield from feeds.files(edition, templates)
    yield from review.files(edition)
    yield from manifest.files(edition, assets)
