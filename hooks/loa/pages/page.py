"""A planned page: what it is about and where it stands, before any language or markup."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from loa.model.prose import Prose
from loa.model.record import Record
from loa.model.words import Words


@dataclass(frozen=True)
class UiTitle:
    """A title from the interface's sentences, with a record's words or another sentence in its slots."""

    key: str
    slots: Mapping[str, UiTitle | Words | str] = field(default_factory=lambda: MappingProxyType({}))


Called = Words | UiTitle | str
"""What something is called: in its own words, in the interface's, or the same in every language."""


@dataclass(frozen=True)
class Page:
    """One page, the same in every language.

    `id` is what codes, links and editors name it by (`hotlines`, `contact:cap-cuu-115`); `path` is where it stands
    under the language's prefix, without slashes at the ends; `section` is the id of the list it belongs to.
    """

    id: str
    path: str
    template: str
    title: Words | UiTitle
    record: Record | None = None
    prose: Mapping[str, Prose] | None = None
    section: str | None = None
    indexed: bool = True
    choice: str | None = None
    """What a filtered list is filtered by, such as a year."""
    about: str | None = None
    """Id of the page whose materials are shown here."""
    private: bool = False
    """Whether readers put in something that must not leave their phone."""

    @property
    def kind(self) -> str:
        """What sort of page it is; for the page of a record the kind of the record."""
        return self.id.partition(":")[0]

    @property
    def has_address(self) -> bool:
        """Whether people can be sent here; the page for missing addresses stands wherever there is nothing."""
        return self.template != "404"

    def __str__(self) -> str:
        return f"{self.id} -> /{self.path}"


@dataclass(frozen=True)
class Plan:
    """Every page of the site, in the order of the site map."""

    pages: tuple[Page, ...]

    @cached_property
    def by_id(self) -> Mapping[str, Page]:
        """Pages under their ids."""
        return MappingProxyType({page.id: page for page in self.pages})

    @cached_property
    def by_section(self) -> Mapping[str | None, tuple[Page, ...]]:
        """Pages under the list they belong to."""
        sections: dict[str | None, list[Page]] = {}
        for page in self.pages:
            sections.setdefault(page.section, []).append(page)
        return MappingProxyType({section: tuple(pages) for section, pages in sections.items()})


def title_of(record: Record) -> Words | str:
    """What a record is called; names of products are in no language."""
    return getattr(record, record.HEADING)
