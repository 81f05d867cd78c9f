"""Everything the content folder says, as one frozen value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Literal

from loa.model.audit import Audit
from loa.model.campaigns import Campaign, Message, Slogan
from loa.model.changes import Change
from loa.model.codes import Code, PrintedCode
from loa.model.contacts import Contact
from loa.model.documents import Document
from loa.model.events import Broadcast, Event, Material
from loa.model.gateways import Gateway
from loa.model.guides import App, Guide, Vaccine
from loa.model.knowledge import Contest, FactCheck, Fund, Indicator, News, Notice, Question, Story
from loa.model.l10n import Accepted
from loa.model.links import SeenLink
from loa.model.places import Language, Locality, Organisation
from loa.model.prose import Prose
from loa.model.record import OnOneLine, Part, Record
from loa.model.settings import Profile, Settings
from loa.model.terms import Term
from loa.model.words import PlainText

AskedFor = Literal["contact", "guide", "message", "question", "app", "document", "factcheck", "locality"]
"""Kinds of record that a word of everyday language asks for."""


class Synonyms(Part):
    """Words that mean the same to somebody who searches: `synonyms.yml`."""

    words: Annotated[tuple[PlainText, ...], OnOneLine()]
    """The words, the usual one first."""
    asks_for: AskedFor | None = None
    """What people want who type one of these: it comes first, whatever else they type."""


@dataclass(frozen=True)
class Site:
    """All records, each kind in the order editors wrote them."""

    settings: Settings
    profiles: tuple[Profile, ...] = ()
    languages: tuple[Language, ...] = ()
    localities: tuple[Locality, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    slogans: tuple[Slogan, ...] = ()
    messages: tuple[Message, ...] = ()
    guides: tuple[Guide, ...] = ()
    contacts: tuple[Contact, ...] = ()
    apps: tuple[App, ...] = ()
    documents: tuple[Document, ...] = ()
    vaccines: tuple[Vaccine, ...] = ()
    questions: tuple[Question, ...] = ()
    factchecks: tuple[FactCheck, ...] = ()
    stories: tuple[Story, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    events: tuple[Event, ...] = ()
    broadcasts: tuple[Broadcast, ...] = ()
    gateways: tuple[Gateway, ...] = ()
    contests: tuple[Contest, ...] = ()
    funds: tuple[Fund, ...] = ()
    news: tuple[News, ...] = ()
    notices: tuple[Notice, ...] = ()
    materials: tuple[Material, ...] = ()
    terms: tuple[Term, ...] = ()
    changes: tuple[Change, ...] = ()
    codes: tuple[Code, ...] = ()
    printed_codes: tuple[PrintedCode, ...] = ()
    synonyms: tuple[Synonyms, ...] = ()
    audits: tuple[Audit, ...] = ()
    """What `make audit` found the last time."""
    accepted: tuple[Accepted, ...] = ()
    """Translations that somebody has accepted, and what they were made from."""
    seen_links: tuple[SeenLink, ...] = ()
    """Outside links as they were last asked for."""
    prose: tuple[Prose, ...] = ()
    ui: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    """Sentences of the user interface: language tag -> key -> text."""

    def records(self) -> Iterator[tuple[Kind, Record]]:
        """Every record with its kind, kind by kind."""
        for kind in KINDS:
            for record in getattr(self, kind.plural):
                yield kind, record

    @cached_property
    def by_id(self) -> Mapping[str, Record]:
        """Every record under `kind:id`, such as `contact:cap-cuu-115`."""
        return MappingProxyType({f"{kind.name}:{record.id}": record for kind, record in self.records()})

    @property
    def has_source(self) -> bool:
        """Whether there is a language everything is first written in, and its interface."""
        return any(language.source and language.tag in self.ui for language in self.languages)

    @cached_property
    def source_language(self) -> Language:
        """The language everything is first written in."""
        return next(language for language in self.languages if language.source)

    @cached_property
    def published_languages(self) -> tuple[Language, ...]:
        """The languages that are built, the source language first."""
        published = [language for language in self.languages if language.status == "published"]
        return tuple(sorted(published, key=lambda language: not language.source))


@dataclass(frozen=True)
class Kind:
    """A kind of record: its name in ids, its file and field in `Site`, and its model."""

    name: str
    plural: str
    model: type[Record]


KINDS = (
    Kind("locality", "localities", Locality),
    Kind("organisation", "organisations", Organisation),
    Kind("campaign", "campaigns", Campaign),
    Kind("slogan", "slogans", Slogan),
    Kind("message", "messages", Message),
    Kind("guide", "guides", Guide),
    Kind("contact", "contacts", Contact),
    Kind("app", "apps", App),
    Kind("document", "documents", Document),
    Kind("vaccine", "vaccines", Vaccine),
    Kind("question", "questions", Question),
    Kind("factcheck", "factchecks", FactCheck),
    Kind("story", "stories", Story),
    Kind("indicator", "indicators", Indicator),
    Kind("event", "events", Event),
    Kind("broadcast", "broadcasts", Broadcast),
    Kind("gateway", "gateways", Gateway),
    Kind("contest", "contests", Contest),
    Kind("fund", "funds", Fund),
    Kind("news", "news", News),
    Kind("notice", "notices", Notice),
    Kind("material", "materials", Material),
    Kind("term", "terms", Term),
    Kind("change", "changes", Change),
)
"""Kinds with an id; each stands in `content/<plural>.yml`, or in several files of `content/<plural>/`."""
