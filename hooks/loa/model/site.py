"""Everything the content folder says, as one frozen value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from loa.model.audit import Audit
from loa.model.campaigns import Campaign, Message, Slogan
from loa.model.codes import Code, PrintedCode
from loa.model.contacts import Contact
from loa.model.dates import Day
from loa.model.documents import Document
from loa.model.events import Broadcast, Event, Material
from loa.model.guides import App, Guide, Vaccine
from loa.model.knowledge import Contest, FactCheck, Fund, Indicator, News, Notice, Question, Story
from loa.model.places import Language, Locality, Organisation
from loa.model.prose import Prose
from loa.model.record import CampaignId, ContactId, Feedback, MessageId, OrganisationId, Part, Record, Url
from loa.model.terms import Term
from loa.model.words import PlainText, Words


class OldHost(Part):
    """A host that printed codes still name."""

    host: PlainText
    """The host, such as `old.example`."""
    keep_until: Day
    """Until when its owner keeps it."""


class SocialChannel(Part):
    """A page of the owner on a social network."""

    network: Literal["facebook", "zalo", "viber", "youtube", "tiktok", "lotus", "gapo"]
    """Which network."""
    name: PlainText
    """Name of the page."""
    url: Url
    """Its address."""


class Settings(Part):
    """`site.yml`: what the site is called, where it stands and whose it is."""

    name: Words
    """Name of the site."""
    tagline: Words
    """What it is, in one sentence."""
    address: Url
    """Address it is published at, ending in a slash; `LOA_SITE_URL` overrides it."""
    owner: OrganisationId | None = None
    """Who answers for it; none until an owner sets theirs."""
    old_hosts: tuple[OldHost, ...] = ()
    """Earlier hosts that printed codes still name."""
    official_hosts: tuple[PlainText, ...] = ()
    """Hosts a reader may trust, shown on the “real or fake?” page."""
    trusted_hosts: tuple[PlainText, ...] = ()
    """Hosts that content may link to, with their subdomains."""
    never_link: tuple[PlainText, ...] = ()
    """Hosts that must never be linked or put in a code."""
    feedback: Feedback | None = None
    """Where readers report mistakes: an e-mail address or the address of a form."""
    social: tuple[SocialChannel, ...] = ()
    """The owner's pages on social networks."""
    emergency: ContactId
    """The number shown first where life is in danger."""
    lead_messages: tuple[MessageId, ...] = ()
    """Messages on the home page, in order."""
    lead_campaigns: tuple[CampaignId, ...] = ()
    """Campaigns on the home page after the running ones, in order."""


AskedFor = Literal["contact", "guide", "message", "question", "app", "document", "factcheck", "locality"]
"""Kinds of record that a word of everyday language asks for."""


class Synonyms(Part):
    """Words that mean the same to somebody who searches: `synonyms.yml`."""

    words: tuple[PlainText, ...]
    """The words, the usual one first."""
    asks_for: AskedFor | None = None
    """What people want who type one of these: it comes first, whatever else they type."""


@dataclass(frozen=True)
class Site:
    """All records, each kind in the order editors wrote them."""

    settings: Settings
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
    contests: tuple[Contest, ...] = ()
    funds: tuple[Fund, ...] = ()
    news: tuple[News, ...] = ()
    notices: tuple[Notice, ...] = ()
    materials: tuple[Material, ...] = ()
    terms: tuple[Term, ...] = ()
    codes: tuple[Code, ...] = ()
    printed_codes: tuple[PrintedCode, ...] = ()
    synonyms: tuple[Synonyms, ...] = ()
    audits: tuple[Audit, ...] = ()
    """What `make audit` found the last time."""
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
    Kind("contest", "contests", Contest),
    Kind("fund", "funds", Fund),
    Kind("news", "news", News),
    Kind("notice", "notices", Notice),
    Kind("material", "materials", Material),
    Kind("term", "terms", Term),
)
"""Kinds with an id; each stands in `content/<plural>.yml`, or in several files of `content/<plural>/`."""
