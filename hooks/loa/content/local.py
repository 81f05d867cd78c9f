"""The whole country's site -> the site of one of its places: what is national, and what is the place's own.

A fact of national weight may be known from another place's paper alone. Its site then cites the national one, which
names that paper; so nothing of the other place appears, and no fact loses its source.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from loa.content.checks.walk import values
from loa.content.places import Around, around
from loa.content.pruned import Gone, mentioned, pruned, without_lines
from loa.model.changes import Change
from loa.model.fact import Fact, Source
from loa.model.places import Locality
from loa.model.prose import Prose
from loa.model.record import Record
from loa.model.settings import Settings
from loa.model.site import KINDS, Site
from loa.model.words import Forms, RichWords, Words

NOTES = ("status_note", "summary", "note", "languages_note")
"""What a record can do without, where it speaks of another place."""

AddressOf = Callable[[str], str]
"""Where the national site tells of the record under `kind:id`."""


def local_site(site: Site, settings: Settings, national: AddressOf) -> Site:
    """The site of `settings.locality`; all of it where the settings name no place."""
    chosen = [each for each in site.languages if each.source or each.tag in settings.languages]
    languages = tuple(chosen) if settings.languages else site.languages
    site = dataclasses.replace(site, settings=settings, languages=languages)
    if settings.locality is None:
        return site
    here = around(settings.locality, site.localities)
    before: Mapping[str, Record] = {}
    kept = dict(_own(site, here, national))
    while len(kept) != len(before):
        before, kept = kept, dict(_standing(kept, partial(_gone, site, kept)))
    return _assembled(site, kept, here)


def _gone(site: Site, kept: Mapping[str, Record], owner: str) -> bool:
    return owner in site.by_id and owner not in kept


def _standing(records: Mapping[str, Record], gone: Gone) -> Iterator[tuple[str, Record]]:
    """Records that can do without those that are gone."""
    for owner, each in records.items():
        record = pruned(each, gone)
        if record is not None and not _tells_of_nothing(each, record):
            yield owner, record


def _tells_of_nothing(before: Record, after: Record) -> bool:
    """A change of pages that are all gone; one that names none is of the whole site."""
    return isinstance(before, Change) and isinstance(after, Change) and bool(before.pages) and not after.pages


def _own(site: Site, here: Around, national: AddressOf) -> Iterator[tuple[str, Record]]:
    """Records of the country and of the place, as far as they speak of no other."""
    for kind, record in site.records():
        owner = f"{kind.name}:{record.id}"
        if isinstance(record, Locality):
            belongs = record.id in here.named
        else:
            belongs = getattr(record, "locality", None) in (None, *here.own)
        spoken = _silent(record, here) if belongs else None
        if spoken is not None:
            yield owner, _cited(spoken, site, here, lambda owner=owner: national(owner))


def _silent(record: Record, here: Around) -> Record | None:
    """The record without notes on other places; nothing, if it speaks of them where it matters."""
    fields = {str(path[0]) for path, value, _ in values(record) if here.foreign.search(_text(value))} - {"source"}
    if not fields <= set(NOTES) or any(type(record).model_fields[field].is_required() for field in fields):
        return None
    return record.model_copy(update=dict.fromkeys(fields)) if fields else record


def _text(value: Any) -> str:
    """Everything a value says, in every language."""
    if isinstance(value, Forms):
        return "\n".join("\n".join(forms) for forms in value.root.values())
    if isinstance(value, (Words, RichWords)):
        return "\n".join(value.root.values())
    return value if isinstance(value, str) else ""


def _cited(record: Record, site: Site, here: Around, address: Callable[[], str]) -> Record:
    """The record with the sources that are not another place's, or with the national site as its source."""
    if not isinstance(record, Fact):
        return record
    kept = tuple(each for each in record.source if not _foreign(each, site, here))
    if len(kept) == len(record.source):
        return record
    if not kept and site.settings.national:
        name = site.settings.name.root[site.source_language.tag]
        kept = (Source(url=address(), name=name, checked=max(each.checked for each in record.source)),)
    return record.model_copy(update={"source": kept})


def _foreign(source: Source, site: Site, here: Around) -> bool:
    document = site.by_id.get(f"document:{source.document}") if source.document else None
    place = getattr(document, "locality", None)
    return (place is not None and place not in here.own) or bool(here.foreign.search(source.name or ""))


def _assembled(site: Site, kept: Mapping[str, Record], here: Around) -> Site:
    """The site of these records."""
    gone = partial(_gone, site, kept)
    kinds = {kind.plural: tuple(kept[f"{kind.name}:{each.id}"] for each in getattr(site, kind.plural)
                                if f"{kind.name}:{each.id}" in kept) for kind in KINDS}
    prose = _written([each for each in site.prose if not here.foreign.search(each.body)], site.prose, gone)
    settings = pruned(site.settings, gone)
    return dataclasses.replace(site, **kinds, prose=prose, settings=settings or site.settings, profiles=())


def _written(kept: Sequence[Prose], whole: Sequence[Prose], gone: Gone) -> tuple[Prose, ...]:
    """Hand-written pages that can do without what is gone, and without the pages that go with it."""
    ids = {each.id for each in kept}
    lost = {each.id for each in whole} - ids

    def left(name: str) -> bool:
        return name in lost or gone(name)

    pages = tuple(each.model_copy(update={"body": without_lines(each.body, left)}) for each in kept)
    standing = [each for each in pages if not any(map(left, mentioned(each.body)))]
    return pages if len(standing) == len(pages) else _written(standing, whole, gone)
