"""What a site is called, where it stands, whose it is, and which place it is for."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from loa.model.campaigns import Colours
from loa.model.contacts import TimeOfDay
from loa.model.dates import Day
from loa.model.record import (
    CampaignId,
    ContactId,
    Feedback,
    Id,
    LanguageRef,
    LocalityId,
    MessageId,
    OrganisationId,
    Part,
    Url,
)
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


class Loudspeaker(Part):
    """How loudspeakers are read, and when where no schedule of a place says so."""

    rate: Annotated[int, Field(ge=100, le=260)] = 170
    """Syllables a minute that stay clear outdoors; 150 to 190 are usual."""
    times: tuple[TimeOfDay, ...] = ()
    """Times of day proposed to stations, at least three; none: left to be written by hand."""


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
    loudspeaker: Loudspeaker = Loudspeaker()
    """How fast loudspeakers are read, and which times are proposed to stations."""
    locality: LocalityId | None = None
    """The place whose site this is: what is another place's is left out. None: the whole country's."""
    national: Url | None = None
    """Address of the whole country's site, for facts whose only source is another place's paper."""
    languages: tuple[LanguageRef, ...] = ()
    """Languages the site is built in; none named: all that are published."""
    colours: Colours | None = None
    """Its own colours; none: those of the theme."""


class Profile(Part):
    """One place's site out of the same content: `LOA_PROFILE` names it, and what it says goes before `site.yml`."""

    id: Id
    """Its name, such as `son-la`."""
    locality: LocalityId
    """The place whose site it is."""
    address: Url
    """Address it is published at, ending in a slash; `LOA_SITE_URL` overrides it."""
    name: Words | None = None
    """Name of the site."""
    tagline: Words | None = None
    """What it is, in one sentence."""
    owner: OrganisationId | None = None
    """Who answers for it."""
    official_hosts: tuple[PlainText, ...] | None = None
    """Hosts a reader may trust there."""
    feedback: Feedback | None = None
    """Where its readers report mistakes."""
    social: tuple[SocialChannel, ...] | None = None
    """The owner's pages on social networks."""
    emergency: ContactId | None = None
    """The number shown first where life is in danger."""
    lead_messages: tuple[MessageId, ...] | None = None
    """Messages on its home page, in order."""
    lead_campaigns: tuple[CampaignId, ...] | None = None
    """Campaigns on its home page after the running ones, in order."""
    languages: tuple[LanguageRef, ...] | None = None
    """Languages it is built in."""
    colours: Colours | None = None
    """Its own colours."""

    def over(self, settings: Settings) -> Settings:
        """The settings of its site: its own where it has any, and the whole country's site as the one it rests on."""
        own = {name: getattr(self, name) for name in self.model_fields_set - {"id"}}
        return settings.model_copy(update={"national": settings.address, "owner": None, "feedback": None,
                                           "official_hosts": (), "social": (), **own})
