"""What reviews compare: the edition that is published and the one that is proposed, on the same day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from loa.errors import Place
from loa.model.places import Language
from loa.model.site import KINDS, Site
from loa.pages.edition import Edition
from loa.pages.page import Page, title_of
from loa.pages.reader import Reader

PlaceOf = Callable[[str, tuple[str | int, ...]], Place]
"""Finds a value in the content files, or the file where it would stand."""

FILES = MappingProxyType({kind.name: f"content/{kind.plural}.yml" for kind in KINDS})


@dataclass(frozen=True)
class Sides:
    """Two editions, and the language their titles are told in."""

    before: Edition
    after: Edition
    place_of: PlaceOf
    tag: str

    def title(self, subject: str) -> str:
        """What a record or page is called now, or was; its id where it has no name."""
        for edition in (self.after, self.before):
            record, page = edition.site.by_id.get(subject), edition.plan.by_id.get(subject)
            home = page or edition.plan.pages[0]
            if record is not None:
                return _reader(edition, home, self.tag).called(title_of(record)).text
            if page is not None:
                return _reader(edition, page, self.tag).title(page).text
        return subject

    def page_title(self, edition: Edition, page: Page) -> str:
        """What a page is called in an edition."""
        return _reader(edition, page, self.tag).title(page).text

    def ui(self, key: str) -> str:
        """A sentence of the interface."""
        return _reader(self.after, self.after.plan.pages[0], self.tag).ui.text(key)

    @cached_property
    def pairs(self) -> Mapping[str, tuple]:
        """`kind:id` -> the record before and after, None where there is none."""
        was, now = _everything(self.before.site), _everything(self.after.site)
        return MappingProxyType({name: (was.get(name), now.get(name)) for name in (*now, *(was.keys() - now.keys()))})


def _everything(site: Site) -> dict:
    """Settings, languages and records."""
    languages = {f"language:{language.tag}": language for language in site.languages}
    return {"site:settings": site.settings, **languages, **site.by_id}


def _reader(edition: Edition, page: Page, tag: str) -> Reader:
    return Reader(edition, page, _language(edition, tag))


def _language(edition: Edition, tag: str) -> Language:
    return next((each for each in edition.languages if each.tag == tag), edition.site.source_language)
