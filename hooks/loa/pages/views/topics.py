"""Guides, questions and apps, grouped the way people look for them."""

from __future__ import annotations

from dataclasses import dataclass

from loa.model.guides import App
from loa.model.record import Record
from loa.pages.page import Page
from loa.pages.reader import Reader


@dataclass(frozen=True)
class Topic:
    """A heading (`topic.mask` in the interface's sentences) and what stands under it."""

    name: str
    records: tuple[Record, ...]


@dataclass(frozen=True)
class Apps:
    """What to use today, and what is over."""

    current: tuple[App, ...]
    unconfirmed: tuple[App, ...]
    over: tuple[App, ...]


def guides(page: Page, reader: Reader) -> tuple[Topic, ...]:
    """Guides under their topics, in the order editors wrote them."""
    return _grouped(reader.edition.site.guides)


def questions(page: Page, reader: Reader) -> tuple[Topic, ...]:
    """Questions under their topics."""
    return _grouped(reader.edition.site.questions)


def apps(page: Page, reader: Reader) -> Apps:
    """Apps by whether they can be used today."""
    every = reader.edition.site.apps
    return Apps(
        current=tuple(app for app in every if app.status == "current"),
        unconfirmed=tuple(app for app in every if app.status == "unknown"),
        over=tuple(app for app in every if app.status in ("ended", "replaced", "withdrawn")),
    )


def _grouped(records: tuple) -> tuple[Topic, ...]:
    names = dict.fromkeys(record.topic for record in records)
    return tuple(Topic(name, tuple(record for record in records if record.topic == name)) for name in names)
