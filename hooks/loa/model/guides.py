"""Guides, apps and vaccines: how to do a thing, with what, and what is known of it."""

from __future__ import annotations

from typing import ClassVar, Literal

from loa.model.dates import Date
from loa.model.fact import Fact
from loa.model.record import AppId, Audience, ContactId, LocalityId, MaterialId, MessageId, OrganisationId, Part, Url
from loa.model.recordings import Recording
from loa.model.words import PlainText, RichWords, Words


class Step(Part):
    """One thing to do."""

    text: RichWords
    """What to do."""
    picture: MaterialId | None = None
    """A picture of it, from the media library."""


class Guide(Fact):
    """How to do something, step by step."""

    title: Words
    """The task, as a citizen would put it."""
    lead: Words
    """What it is good for, in a sentence or two."""
    topic: Literal["mask", "disinfection", "vaccine", "medicine", "treatment", "technology", "testing", "isolation",
                   "workplace", "after-injection", "apps", "training"]
    """Topic it belongs to."""
    steps: tuple[Step, ...] = ()
    """Numbered steps."""
    text: RichWords | None = None
    """Text before or instead of steps."""
    audiences: tuple[Audience, ...] = ("everyone",)
    """Who it is for."""
    app: AppId | None = None
    """The app it explains."""
    message: MessageId | None = None
    """The message it explains."""
    contacts: tuple[ContactId, ...] = ()
    """Who helps."""
    locality: LocalityId | None = None
    """Where it applies; none for the whole country."""
    keywords: tuple[PlainText, ...] = ()
    """Further words people may search for."""
    recordings: tuple[Recording, ...] = ()
    """It, read out; one recording for each language that has one."""


class Store(Part):
    """Where an app is installed from."""

    platform: Literal["android", "ios", "web"]
    """Which kind of phone."""
    url: Url
    """Address in the store."""


class App(Fact):
    """An app or portal. One that is discontinued keeps its page and says what to use instead."""

    HEADING: ClassVar[str] = "name"
    LEAD: ClassVar[str | None] = "purpose"

    name: Words
    """Its name."""
    kind: Literal["app", "portal", "service", "repository"]
    """What it is."""
    purpose: Words
    """What it is for, in a sentence or two."""
    publisher: OrganisationId | None = None
    """Who publishes it."""
    url: Url | None = None
    """Official address; only a reachable, trusted one becomes a link."""
    url_status: Literal["link", "text", "hidden"] = "text"
    """`link`: may be followed; `text`: printed for the record only; `hidden`: never shown."""
    stores: tuple[Store, ...] = ()
    """Stores, checked on the publisher's own page."""
    tasks: tuple[Words, ...] = ()
    """What people did with it."""
    replaced_by: AppId | None = None
    """What to use instead."""
    used_from: Date | None = None
    """When it came into use."""
    used_to: Date | None = None
    """When it went out of use."""
    audiences: tuple[Audience, ...] = ("everyone",)
    """Who it is for."""
    spellings: tuple[PlainText, ...] = ()
    """Other spellings people may search for."""


class VaccineInterval(Part):
    """A dose interval as it was reported at one time."""

    text: Words
    """The interval, in words."""
    as_of: Date
    """When this was said."""


class Vaccine(Fact):
    """A vaccine in the archive: what was reported then, not advice for today."""

    HEADING: ClassVar[str] = "name"
    LEAD: ClassVar[str | None] = "note"

    name: PlainText
    """Name as licensed."""
    maker: PlainText | None = None
    """Maker or other name."""
    approved_on: Date | None = None
    """Day of conditional approval in Viet Nam, if we know."""
    intervals: tuple[VaccineInterval, ...] = ()
    """Dose intervals as reported, each with its date."""
    eligible: Words | None = None
    """Who it was for, as reported."""
    reactions: Words | None = None
    """Reactions, as reported."""
    note: Words | None = None
    """What else a reader must know."""
