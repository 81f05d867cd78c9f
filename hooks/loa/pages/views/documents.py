"""The register of documents, newest first and by facet; and a document with what rests on it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from loa.i18n.say import Said
from loa.model.documents import Document, Relation
from loa.model.words import Words
from loa.pages.page import Page, UiTitle
from loa.pages.reader import Reader
from loa.pages.whereabouts import whereabouts


@dataclass(frozen=True)
class Choice:
    """One filtered list: its page and how many documents it shows."""

    page: Page
    name: Said
    count: int
    chosen: bool


@dataclass(frozen=True)
class Facet:
    """A way to filter: by year, level or issuer."""

    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Register:
    """The list, and ways to narrow it."""

    documents: tuple[Document, ...]
    facets: tuple[Facet, ...]
    total: int


@dataclass(frozen=True)
class RestingFact:
    """Something published that rests on the document: what it is called, and where it stands."""

    title: Said
    href: str


@dataclass(frozen=True)
class OneDocument:
    """A document among others."""

    relations: tuple[tuple[Relation, Document], ...]
    back: tuple[tuple[Relation, Document], ...]
    facts: tuple[RestingFact, ...]


def register(page: Page, reader: Reader) -> Register:
    """All documents, or those of the page's choice; papers without a date come last."""
    every = reader.edition.site.documents
    facet, _, value = (page.choice or "").partition(":")
    shown = [document for document in every if not facet or value_of(document, facet) == value]
    shown.sort(key=lambda document: (not document.featured or bool(facet), -_age(document), document.number or ""))
    return Register(tuple(shown), tuple(_facet(name, page, reader) for name in ("year", "level", "issuer")), len(every))


def value_of(document: Document, facet: str) -> str:
    """What a document is filed under."""
    if facet == "year":
        return str(document.issued_on.year) if document.issued_on else ""
    return str(getattr(document, facet))


def document(page: Page, reader: Reader) -> OneDocument:
    """Relations both ways, and every published fact that rests on the document."""
    by_id, related = reader.edition.site.by_id, reader.edition.relations
    facts = (_resting(fact, reader) for fact in related.facts_on.get(page.record.id, ()))
    return OneDocument(
        relations=tuple((relation, by_id[f"document:{relation.document}"]) for relation in page.record.relations),
        back=tuple(
            (relation, by_id[f"document:{other}"]) for other, relation in related.relations_to.get(page.record.id, ())
        ),
        facts=tuple(fact for fact in facts if fact is not None),
    )


def _resting(record_id: str, reader: Reader) -> RestingFact | None:
    where = whereabouts(record_id, reader.edition.plan)
    if where is None:
        return None
    page_id, anchor = where
    return RestingFact(reader.name(reader.edition.site.by_id[record_id]), reader.href(page_id) + anchor)


def _age(document: Document) -> int:
    return document.issued_on.last.toordinal() if document.issued_on else 0


def _facet(name: str, page: Page, reader: Reader) -> Facet:
    prefix = f"documents-{name}:"
    pages = [each for each in reader.edition.plan.by_section.get("documents", ()) if each.id.startswith(prefix)]
    counts = Counter(value_of(document, name) for document in reader.edition.site.documents)
    return Facet(name, tuple(
        Choice(each, _choice(each, reader), counts[each.id.removeprefix(prefix)], each.id == page.id) for each in pages
    ))


def _choice(page: Page, reader: Reader) -> Said:
    """What a filtered list is filtered by, without the rest of its title."""
    choice = page.title.slots["choice"] if isinstance(page.title, UiTitle) else page.title
    if isinstance(choice, UiTitle):
        return reader.ui.say(choice.key)
    return reader.say(choice) if isinstance(choice, Words) else Said(choice, reader.tag)
