"""(page, reader) -> the day its facts were last reviewed: for readers that is when it last changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from loa.model.fact import Fact
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.views.documents import register
from loa.pages.whereabouts import LISTED_ON

GATHERED: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "home": ("messages", "contacts", "campaigns"),
    "verify": ("contacts",),
    "broadcasts": ("broadcasts",),
})
"""What pages show that are no list of one kind."""

OF_EVERYTHING = frozenset({"reports", "sitemap", "a-z"})


def changed(page: Page, reader: Reader) -> dt.date | None:
    """A record's own day, the latest of those a list shows, or what a hand-written page says of itself."""
    if page.prose is not None:
        written = page.prose.get(reader.tag)
        return written.reviewed if written else None
    if page.id == "changes":
        return next((each.change.day for each in reader.edition.history), None)
    if page.record is not None:
        return _latest((page.record,))
    return _latest(_shown(page, reader))


def _latest(records: Iterable[object]) -> dt.date | None:
    return max((record.reviewed for record in records if isinstance(record, Fact)), default=None)


def _shown(page: Page, reader: Reader) -> Iterator[object]:
    """The records of a list."""
    site, plan = reader.edition.site, reader.edition.plan
    if page.choice:
        yield from register(page, reader).documents
    elif page.id in OF_EVERYTHING:
        yield from site.by_id.values()
    else:
        yield from (each.record for each in plan.by_section.get(page.id, ()))
        kinds = [kind for kind, listed_on in LISTED_ON.items() if listed_on == page.id]
        yield from (record for name, record in site.by_id.items() if name.partition(":")[0] in kinds)
        for plural in GATHERED.get(page.id, ()):
            yield from getattr(site, plural)
