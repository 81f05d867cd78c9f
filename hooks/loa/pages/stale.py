"""Reader -> what they must know of a translation that is older than its original: which parts have changed since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from loa.content.l10n.states import Finding
from loa.content.l10n.units import PROSE, sections
from loa.i18n.say import Said
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.whereabouts import LISTED_ON

PARTS: Mapping[str, str] = MappingProxyType({
    **dict.fromkeys(("title", "name", "short_name", "short_title", "term", "question", "claim"), "title"),
    **dict.fromkeys(("lead", "summary", "short", "description", "purpose", "role", "formula", "tagline"), "summary"),
    **dict.fromkeys(("note", "status_note", "number_note", "cost_note", "languages_note"), "note"),
})
"""Field -> how it is called to readers; all others are the main text."""

SHOWN = 6
"""Parts that are named; whoever reads a page of which more has changed needs no list."""


@dataclass(frozen=True)
class Stale:
    """What has changed in the original since this page was translated."""

    said: Said
    href: str
    """The page in the language of the original."""
    tag: str


def stale(reader: Reader) -> Stale | None:
    """None for the source language, and where translations are of today; facts drawn from records are always so."""
    edition, source = reader.edition, reader.edition.site.source_language
    if reader.tag == source.tag or not edition.stale:
        return None
    parts = tuple(dict.fromkeys(_parts(reader.page, reader)))
    if not parts:
        return None
    named = ", ".join(parts[:SHOWN]) + ("…" if len(parts) > SHOWN else "")
    return Stale(reader.ui.say("l10n.stale", parts=named), reader.href(reader.page.id, source.tag), source.tag)


def _parts(page: Page, reader: Reader) -> Iterator[str]:
    """Names of parts on the page of a record or a hand-written one, of records on a list."""
    found = reader.edition.stale
    if page.prose is not None:
        yield from _sections(found.get((f"{PROSE}:{page.id}", reader.tag), ()), page, reader)
    elif page.record is not None and page.about is None:
        yield from _fields(found.get((page.id, reader.tag), ()), reader)
    kinds = {kind for kind, listed_on in LISTED_ON.items() if listed_on == page.id}
    for owner, tag in found if kinds else ():
        if tag == reader.tag and owner.partition(":")[0] in kinds:
            yield reader.name(reader.edition.site.by_id[owner]).text


def _fields(found: Iterable[Finding], reader: Reader) -> Iterator[str]:
    for each in found:
        name = next(step for step in reversed(each.unit.path) if isinstance(step, str))
        yield reader.ui.text(f"l10n.part.{PARTS.get(name, 'text')}")


def _sections(found: Iterable[Finding], page: Page, reader: Reader) -> Iterator[str]:
    """Headings of the translation, for these are what the reader sees."""
    written = page.prose[reader.tag] if page.prose and reader.tag in page.prose else None
    for each in found:
        cut = sections(written.body) if written else ()
        index = each.unit.path[1] if len(each.unit.path) > 1 else None
        text = cut[index] if isinstance(index, int) and index < len(cut) else ""
        heading = text.partition("\n")[0]
        if heading.startswith("## "):
            yield heading.removeprefix("## ").strip()
        else:
            yield reader.ui.text(f"l10n.part.{PARTS.get(str(each.unit.path[0]), 'text')}")
