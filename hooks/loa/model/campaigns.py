"""Campaigns, the messages they spread and the slogans they carry."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import StringConstraints

from loa.model.dates import Date, Period
from loa.model.fact import Fact
from loa.model.record import (
    AppId,
    Audience,
    ContactId,
    DocumentId,
    Icon,
    Id,
    LocalityId,
    MessageId,
    OrganisationId,
    Part,
    Ref,
)
from loa.model.recordings import Recording
from loa.model.words import PlainText, RichWords, Words

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
SloganId = Annotated[Id, Ref("slogan")]


class Slogan(Fact):
    """A slogan in its one approved wording."""

    HEADING: ClassVar[str] = "text"
    LEAD: ClassVar[str | None] = None

    text: Words
    """The wording to be used everywhere."""
    variants: tuple[PlainText, ...] = ()
    """Other wordings seen in documents; search finds them, nothing prints them."""
    short: Words | None = None
    """A shorter form, where a document gives one."""


class Colours(Part):
    """Two colours on the shared tokens."""

    colour: Colour
    """Main colour, `#rrggbb` in small letters; white text must be readable on it."""
    accent: Colour
    """Second colour, used as a mark only."""


class Theme(Colours):
    """How a campaign looks: its colours and its icon."""

    icon: Icon
    """The campaign's icon."""


class Goal(Part):
    """What the campaign wanted to reach."""

    text: Words
    """The goal in words."""
    by: Date | None = None
    """Deadline, as the document gives it."""
    outcome: Words | None = None
    """What is known of the outcome, with its date."""


class Phase(Part):
    """A stretch of the campaign with its own name."""

    name: Words
    """Name of the stretch."""
    period: Period
    """From when to when."""


class Task(Part):
    """Who does what in the campaign."""

    organisation: OrganisationId
    """Who."""
    role: Words
    """What, in one or two sentences."""
    focal: bool = False
    """True for the body that leads."""


class Campaign(Fact):
    """A time-bound effort to get messages to people."""

    LEAD: ClassVar[str | None] = "summary"

    title: Words
    """Full title, as the plan has it."""
    short_title: Words
    """Title for cards and menus."""
    summary: Words
    """Two or three sentences for a citizen."""
    theme: Theme
    """Colours and icon."""
    slogan: SloganId | None = None
    """Its slogan; none where the plan gives none."""
    period: Period
    """When it runs; its state follows from this and today's date."""
    phases: tuple[Phase, ...] = ()
    """Named stretches."""
    goals: tuple[Goal, ...] = ()
    """What it wanted to reach."""
    locality: LocalityId | None = None
    """Where; none for the whole country."""
    issuer: OrganisationId
    """Who issued the plan."""
    plan: DocumentId
    """The plan itself."""
    documents: tuple[DocumentId, ...] = ()
    """Other documents it rests on."""
    messages: tuple[MessageId, ...] = ()
    """Messages it spreads."""
    apps: tuple[AppId, ...] = ()
    """Apps and portals it names."""
    contacts: tuple[ContactId, ...] = ()
    """Who to call."""
    contents: tuple[Words, ...] = ()
    """The plan's contents, numbered."""
    tasks: tuple[Task, ...] = ()
    """Who does what."""
    audiences: tuple[Audience, ...] = ()
    """Who it is for."""
    hashtags: tuple[PlainText, ...] = ()
    """Hashtags to use, without inventing any."""


class MessageItem(Part):
    """One point of a message, such as one K of 5K."""

    title: Words
    """The point in a word or two."""
    text: RichWords | None = None
    """What to do, in a sentence or two; leave out where no source words it."""
    icon: Icon
    """Icon beside the words."""
    status: Literal["current", "ended"] = "current"
    """`ended` when this point no longer applies."""
    status_note: Words | None = None
    """Why it no longer applies, and what does."""


class Message(Fact):
    """A key message: a formula people remember, and what it means."""

    title: Words
    """Title."""
    formula: Words | None = None
    """The formula, word by word."""
    lead: Words
    """One or two sentences: what this is and for when."""
    items: tuple[MessageItem, ...] = ()
    """Its points."""
    text: RichWords | None = None
    """Longer text."""
    audiences: tuple[Audience, ...] = ("everyone",)
    """Who it is for."""
    urgent: bool = False
    """True where the page must lead with the emergency number."""
    replaces: MessageId | None = None
    """The message it took over from."""
    variants: tuple[PlainText, ...] = ()
    """Other wordings seen; search finds them."""
    keywords: tuple[PlainText, ...] = ()
    """Further words people may search for."""
    history: tuple[Words, ...] = ()
    """Earlier guidance, each with its date."""
    recordings: tuple[Recording, ...] = ()
    """It, read out; one recording for each language that has one."""

    @property
    def spreads(self) -> bool:
        """Whether it may be spread today, and not only looked up: what is over, replaced or withdrawn may not."""
        return self.status in ("current", "unknown")
