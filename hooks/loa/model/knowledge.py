"""Questions, rumours, people and figures: what editors gather while a campaign runs."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Literal

from loa.model.dates import Date, Day, Period
from loa.model.fact import Fact, Source
from loa.model.record import (
    Audience,
    CampaignId,
    Consent,
    ContactId,
    LocalityId,
    MaterialId,
    Part,
    Url,
)
from loa.model.words import PlainText, RichWords, Words


class Question(Fact):
    """A question people ask, and its answer."""

    HEADING: ClassVar[str] = "question"
    LEAD: ClassVar[str | None] = "answer"

    question: Words
    """The question, as people put it."""
    answer: RichWords
    """The answer, first sentence first."""
    topic: Literal["vaccine", "after-injection", "apps", "hotlines", "prevention", "campaign", "site"]
    """Where it is listed."""
    audiences: tuple[Audience, ...] = ("everyone",)
    """Who asks."""
    campaign: CampaignId | None = None
    """Campaign it belongs to."""


class FactCheck(Fact):
    """A claim that goes round, and what is true of it."""

    HEADING: ClassVar[str] = "claim"
    LEAD: ClassVar[str | None] = "explanation"

    claim: Words
    """What is said, marked as a claim."""
    verdict: Literal["false", "misleading", "unproven", "true"]
    """Our verdict."""
    explanation: RichWords
    """What is true, with the evidence."""
    evidence: tuple[Source, ...]
    """At least one scientific or official source."""
    seen_on: Day
    """When the claim was seen."""
    topic: Literal["vaccine", "apps", "numbers", "prevention", "documents"]
    """Where it is listed."""


class Story(Fact):
    """A person, group or practice that sets an example; shown only with consent."""

    title: Words
    """Title."""
    kind: Literal["person", "group", "practice", "model"]
    """Who or what it is about."""
    lead: Words
    """Two sentences."""
    text: RichWords
    """The story."""
    quote: Words | None = None
    """Their own words."""
    locality: LocalityId | None = None
    """Where."""
    picture: MaterialId | None = None
    """A picture from the media library."""
    consent: Consent
    """`given`: the persons agreed in writing; `not-needed`: nobody can be recognised."""
    consent_on: Day | None = None
    """Day of the consent."""
    audiences: tuple[Audience, ...] = ("everyone",)
    """Whom it speaks to."""
    campaign: CampaignId | None = None
    """Campaign it belongs to."""


class Reading(Part):
    """One value of a series."""

    day: Date
    """Day, month or year it stands for."""
    value: Decimal
    """The value, with a decimal point and without separators."""
    source: Source
    """Who said so."""


class Indicator(Fact):
    """A figure that is followed over time, against a target."""

    LEAD: ClassVar[str | None] = "note"

    title: Words
    """What is counted."""
    unit: Words
    """Unit, such as %."""
    target: Decimal | None = None
    """What was aimed at."""
    target_by: Date | None = None
    """By when."""
    readings: tuple[Reading, ...] = ()
    """The series; empty where nobody has published one."""
    locality: LocalityId | None = None
    """Where; none for the whole country."""
    campaign: CampaignId | None = None
    """Campaign it belongs to."""
    note: Words | None = None
    """What a reader must know."""


class Fund(Fact):
    """A fund people may have heard of; shown as history unless current."""

    HEADING: ClassVar[str] = "name"
    LEAD: ClassVar[str | None] = "purpose"

    name: Words
    """Name."""
    purpose: Words
    """What it is for."""
    url: Url | None = None
    """Official address; printed, and a link only while current."""
    note: Words
    """What a reader must know before giving anything."""


class Contest(Fact):
    """A contest with rules and a deadline."""

    title: Words
    """Title."""
    lead: Words
    """What it is."""
    rules: RichWords | None = None
    """How to take part."""
    period: Period
    """When."""
    prizes: tuple[Words, ...] = ()
    """Prizes, as announced."""
    campaign: CampaignId | None = None
    """Campaign it belongs to."""
    results: RichWords | None = None
    """Results; none where nobody has published them."""


class News(Fact):
    """News, a report or a press release."""

    title: Words
    """Title."""
    kind: Literal["news", "report", "press-release", "trailer"]
    """What it is."""
    published: Day
    """Day of publication."""
    lead: Words
    """First paragraph."""
    text: RichWords
    """The rest."""
    authors: tuple[PlainText, ...] = ()
    """Byline."""
    topics: tuple[PlainText, ...] = ()
    """Words it is filed under; items that share one are shown as related."""
    picture: MaterialId | None = None
    """A picture from the media library."""
    campaign: CampaignId | None = None
    """Campaign it belongs to."""
    locality: LocalityId | None = None
    """Where."""


class Notice(Fact):
    """An urgent banner over every page, with an end."""

    HEADING: ClassVar[str] = "text"
    LEAD: ClassVar[str | None] = None

    text: Words
    """One sentence."""
    urgency: Literal["info", "warning", "emergency"]
    """How loud."""
    shown_from: Day
    """First day."""
    shown_to: Day
    """Last day; a banner without an end is forgotten."""
    contact: ContactId | None = None
    """Whom to call."""
    locality: LocalityId | None = None
    """Where; none for the whole country."""
    link: PlainText | None = None
    """A page to read on, as `kind:id`."""


