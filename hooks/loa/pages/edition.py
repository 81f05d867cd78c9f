"""What a whole edition of the site shares: content, plan, day and address; and where pages stand in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from urllib.parse import urlsplit

from loa.content.l10n.states import Finding, by_owner, findings
from loa.model.codes import Code
from loa.model.places import Language
from loa.model.site import Site
from loa.pages.history import Happened, by_page, by_place, history
from loa.pages.outputs import Kit
from loa.pages.page import Page, Plan
from loa.pages.pictures import Pictured
from loa.pages.relations import Relations, relations
from loa.pages.terms import lexicon_of
from loa.qr.payload import is_sample
from loa.templating.mentions import Lexicon


@dataclass(frozen=True)
class Edition:
    """One build of the site: equal editions give equal bytes."""

    site: Site
    plan: Plan
    today: dt.date
    address: str
    """Where it is published, ending in a slash."""
    preview: bool = False
    """Whether it is only for those who review a change: each page says so, and nobody may find or print it."""
    pictures: Mapping[str, Pictured] = field(default_factory=lambda: MappingProxyType({}))
    """Name of a file in the media library -> its forms; without any, pages show the file itself."""
    sizes: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """Path of a file that is made before pages are -> its bytes, which pages tell."""
    kit: Kit | None = None
    """The campaign kit of these very facts; None where it has not been made."""

    @cached_property
    def relations(self) -> Relations:
        """Who points to whom."""
        return relations(self.site)

    @cached_property
    def history(self) -> tuple[Happened, ...]:
        """What changed on the site up to this day, latest first."""
        return history(self.site, self.plan, self.today)

    @cached_property
    def history_of(self) -> Mapping[str, tuple[Happened, ...]]:
        """Page id -> what changed there."""
        return by_page(self.history)

    @cached_property
    def history_in(self) -> Mapping[str, tuple[Happened, ...]]:
        """Locality id -> what changed there, and in places inside it."""
        return by_place(self.history, self.site)

    @cached_property
    def translations(self) -> tuple[Finding, ...]:
        """The state of every translated text."""
        return tuple(findings(self.site))

    @cached_property
    def stale(self) -> Mapping[tuple[str, str], tuple[Finding, ...]]:
        """(record or page, language) -> its texts whose originals have changed since they were accepted."""
        return by_owner(each for each in self.translations if each.state == "stale") if self.site.accepted else {}

    @cached_property
    def codes(self) -> Mapping[tuple[str, str], Code]:
        """(page id, language tag) -> its live code."""
        return {(code.target, code.lang): code for code in self.site.codes if code.status == "live"}

    @cached_property
    def lexicons(self) -> Mapping[str, Lexicon]:
        """Language tag -> the words that are explained in it."""
        return {language.tag: lexicon_of(self.site.terms, language.tag) for language in self.languages}

    @cached_property
    def lacking(self) -> tuple[tuple[Page, Language], ...]:
        """Pages that people can be sent to, in languages in which no code leads there yet."""
        return tuple(
            (page, language)
            for page in self.plan.pages if page.has_address
            for language in self.languages if (page.id, language.tag) not in self.codes
        )

    @property
    def sample(self) -> bool:
        """Whether nothing of it may be printed or handed out."""
        return self.preview or is_sample(self.address)

    @property
    def caution(self) -> str:
        """The sentence that says so on files to carry; empty where they may be handed out."""
        return "preview" if self.preview else "sample" if self.sample else ""

    @property
    def languages(self) -> tuple[Language, ...]:
        """Languages that are built, the source language first."""
        return self.site.published_languages

    @property
    def base(self) -> str:
        """Path of the address on its host: `/`, or `/sub/` for a site under a sub-path."""
        return urlsplit(self.address).path or "/"

    @property
    def host(self) -> str:
        """The host of the address, as people read it."""
        return urlsplit(self.address).netloc

    def path(self, page: Page, tag: str) -> str:
        """Folder of a page in one language, such as `en/duong-day-nong/`; empty for the first home page.

        The page for missing addresses is a file, `en/404.html`, because that is where hosts look for it.
        """
        prefix = "" if tag == self.site.source_language.tag else f"{tag}/"
        if not page.has_address:
            return f"{prefix}{page.path}.html"
        return f"{prefix}{page.path}/" if page.path else prefix

    def url(self, page: Page, tag: str) -> str:
        """Full address of a page in one language."""
        return self.address + self.path(page, tag)


def way_up(path: str) -> str:
    """From a folder such as `en/a/` to the root of the site: `../../`; `./` at the root itself."""
    return "../" * path.count("/") or "./"
