"""What editors have to look after, as much of each as a page can hold; all of it stands in `loa-review.json`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from loa.i18n.say import Said
from loa.model.codes import Code
from loa.model.links import SeenLink
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.review import (
    OPEN,
    Coverage,
    Due,
    Translation,
    coverage,
    dead_links,
    due,
    retired,
    standing_links,
    without_picture,
)
from loa.pages.whereabouts import whereabouts

SHOWN = 20
"""Rows of each list: all lists at their longest keep the page within the budget of a list."""

NO_LANGUAGE = "zxx"
"""BCP 47: what is in no language, such as an id."""

Row = TypeVar("Row")


@dataclass(frozen=True)
class Listed(Generic[Row]):
    """The first rows of a list, and how many follow."""

    rows: tuple[Row, ...]
    more: int


@dataclass(frozen=True)
class Link:
    """A record where readers meet it; no address for what is only part of others, or of the interface."""

    id: str
    name: Said
    href: str | None


@dataclass(frozen=True)
class Review:
    """A record that is due, and who answers for it."""

    link: Link
    due: Due
    keeper: Said | None


@dataclass(frozen=True)
class Open:
    """A record or page, and what is to do in one language."""

    link: Link
    translation: Translation


@dataclass(frozen=True)
class Spoken:
    """A language: how far it is, who keeps it, what is to do."""

    coverage: Coverage
    owner: Said | None
    open: Listed[Open]


@dataclass(frozen=True)
class Dashboard:
    """Everything on the page."""

    overdue: Listed[Review]
    soon: Listed[Review]
    languages: tuple[Spoken, ...]
    states: tuple[str, ...]
    pictures: Listed[Link]
    withdrawn: Listed[Link]
    retired: Listed[Code]
    dead: Listed[SeenLink]
    live: int
    printed: int
    lacking: int
    owner: Said | None


def dashboard(page: Page, reader: Reader) -> Dashboard:
    """The edition's day decides what is due."""
    edition = reader.edition
    reviews = due(edition)
    return Dashboard(
        overdue=_listed(_review(each, reader) for each in reviews if each.when == "overdue"),
        soon=_listed(_review(each, reader) for each in reviews if each.when == "soon"),
        languages=tuple(_spoken(each, reader) for each in coverage(edition)),
        states=("fresh", *OPEN),
        pictures=_listed(_link(each, reader) for each in without_picture(edition)),
        withdrawn=_listed(_link(name, reader) for name, _ in standing_links(edition)),
        retired=_listed(retired(edition)),
        dead=_listed(dead_links(edition)),
        live=len(edition.codes),
        printed=len({code.code for code in edition.site.printed_codes}),
        lacking=len(edition.lacking),
        owner=_organisation(edition.site.settings.owner, reader),
    )


def _listed(rows: Iterable[Row]) -> Listed[Row]:
    every = tuple(rows)
    return Listed(every[:SHOWN], max(0, len(every) - SHOWN))


def _review(each: Due, reader: Reader) -> Review:
    return Review(_link(each.id, reader), each, _organisation(each.keeper, reader))


def _spoken(each: Coverage, reader: Reader) -> Spoken:
    todo = (Open(_link(one.owner, reader), one) for one in each.open)
    return Spoken(each, _organisation(each.language.owner, reader), _listed(todo))


def _organisation(name: str | None, reader: Reader) -> Said | None:
    return reader.name(reader.record("organisation", name)) if name else None


def _link(name: str, reader: Reader) -> Link:
    """A record, `page:about` or a part of the interface."""
    plan, site = reader.edition.plan, reader.edition.site
    where = whereabouts(name.removeprefix("page:"), plan)
    record = site.by_id.get(name)
    if record is not None:
        said = reader.name(record)
    else:
        said = reader.title(plan.by_id[where[0]]) if where else Said(name, NO_LANGUAGE)
    return Link(name, said, reader.href(where[0]) + where[1] if where else None)
