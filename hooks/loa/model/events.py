"""Events, loudspeaker broadcasts and materials: what happens when, and what there is to show and play."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import StringConstraints

from loa.model.contacts import TimeOfDay, Weekday
from loa.model.dates import Day, Period
from loa.model.fact import Fact
from loa.model.record import (
    Audience,
    CampaignId,
    Consent,
    LanguageRef,
    LocalityId,
    MessageId,
    OrganisationId,
    Part,
    Url,
)
from loa.model.words import PlainText, RichWords, Words


class Event(Fact):
    """Something that takes place: a launch, a talk show, a vaccination session, a training."""

    LEAD: ClassVar[str | None] = "text"

    title: Words
    """Title."""
    kind: Literal["launch", "talk-show", "online", "session", "training", "programme", "other"]
    """What it is."""
    period: Period
    """When, as precisely as it was announced."""
    place: Words | None = None
    """Where it takes place, or which channel airs it."""
    text: RichWords | None = None
    """What happens."""
    guests: tuple[Words, ...] = ()
    """Who takes part."""
    campaign: CampaignId | None = None
    """Campaign it belongs to."""
    locality: LocalityId | None = None
    """Where; none for the whole country."""
    link: Url | None = None
    """Live stream or recording."""
    audiences: tuple[Audience, ...] = ("everyone",)
    """Who it is for."""


class Broadcast(Fact):
    """A loudspeaker broadcast: what is read, when, in which language. At least three times a day."""

    LEAD: ClassVar[str | None] = None

    title: Words
    """Title."""
    message: MessageId
    """The message that is read."""
    language: LanguageRef
    """Language it is read in."""
    locality: LocalityId | None = None
    """Where."""
    times: tuple[TimeOfDay, ...]
    """Times of day, at least three."""
    days: tuple[Weekday, ...]
    """Days of the week."""
    period: Period
    """From when to when."""
    campaign: CampaignId | None = None
    """Campaign it belongs to."""


class MaterialFile(Part):
    """One file of a material."""

    file: PlainText
    """File name under `docs/files/`."""
    format: Literal["png", "jpg", "webp", "pdf", "mp3", "ogg", "mp4", "docx", "zip"]
    """Type of file; no SVG, which may carry scripts."""
    bytes: int
    """Size; checked against the file."""
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """Checksum; checked against the file."""
    width: int | None = None
    """Width of a picture in pixels, so that the page keeps room for it while it loads."""
    height: int | None = None
    """Its height in pixels."""


SHOWN_FORMATS = frozenset({"png", "jpg", "webp"})
"""What every browser draws inside a page."""


class Material(Fact):
    """An item of the media library."""

    LEAD: ClassVar[str | None] = "caption"

    title: Words
    """Title."""
    kind: Literal["picture", "infographic", "video", "audio", "document", "frame", "song"]
    """What it is."""
    files: tuple[MaterialFile, ...] = ()
    """Its files; none where it is only listed."""
    link: Url | None = None
    """Where it can be seen, if not with us."""
    alt: Words | None = None
    """What a picture shows, for those who can't see it."""
    transcript: RichWords | None = None
    """What is said and shown in a recording."""
    caption: Words | None = None
    """Caption."""
    illustrative: bool = False
    """True for a picture that only illustrates."""
    languages: tuple[LanguageRef, ...] = ()
    """Languages it exists in."""
    licence: PlainText | None = None
    """Under which terms it may be used."""
    credits: tuple[PlainText, ...] = ()
    """Who made it."""
    producer: OrganisationId | None = None
    """Who published it."""
    audiences: tuple[Audience, ...] = ("everyone",)
    """Who it is for."""
    campaign: CampaignId | None = None
    """Campaign it belongs to."""
    message: MessageId | None = None
    """Message it carries."""
    locality: LocalityId | None = None
    """Where it is used."""
    derived_from: Url | None = None
    """The item it was adapted from."""
    consent: Consent | None = None
    """Required for pictures and videos: whether the persons shown agreed in writing, or nobody can be recognised."""
    consent_on: Day | None = None
    """Day of the consent."""

    @property
    def drawn(self) -> MaterialFile | None:
        """The file a page can show, if there is one."""
        return next((file for file in self.files if file.format in SHOWN_FORMATS), None)
