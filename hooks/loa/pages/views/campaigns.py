"""What matters now: running campaigns first, ended ones after, each with what belongs to it."""

from __future__ import annotations

from dataclasses import dataclass

from loa.model.campaigns import Campaign, Message, Slogan
from loa.model.contacts import Contact
from loa.model.dates import State
from loa.model.events import Event
from loa.pages.dated import called_off, dated_phases
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.standing import CampaignState, campaign_state

STATES: tuple[State, ...] = ("running", "upcoming", "ended")


@dataclass(frozen=True)
class Group:
    """Campaigns in one state."""

    state: State
    campaigns: tuple[CampaignState, ...]


@dataclass(frozen=True)
class Home:
    """The home page."""

    hero: CampaignState | None
    """The first running campaign, if any."""
    slogan: Slogan | None
    others: tuple[Group, ...]
    """All other campaigns by state."""
    messages: tuple[Message, ...]
    emergency: Contact
    contacts: tuple[Contact, ...]


@dataclass(frozen=True)
class OneCampaign:
    """A campaign's page."""

    state: State
    slogan: Slogan | None
    events: tuple[Event, ...]
    dated: bool
    """Whether its phases can be put into a calendar."""


def home(page: Page, reader: Reader) -> Home:
    """Everything for the first screen."""
    site = reader.edition.site
    settings = site.settings
    states = ordered(reader)
    hero = states[0] if states and states[0].state == "running" else None
    return Home(
        hero=hero,
        slogan=slogan_of(hero.campaign, reader) if hero else None,
        others=_grouped(tuple(each for each in states if each is not hero)),
        messages=tuple(site.by_id[f"message:{message_id}"] for message_id in settings.lead_messages),
        emergency=site.by_id[f"contact:{settings.emergency}"],
        contacts=tuple(
            contact for contact in reader.edition.relations.contacts_in.get(None, ())
            if contact.audience == "public" and contact.id != settings.emergency and contact.status != "withdrawn"
        ),
    )


def by_state(page: Page, reader: Reader) -> tuple[Group, ...]:
    """Campaigns grouped: running, upcoming, ended; empty groups are left out."""
    return _grouped(ordered(reader))


def campaign(page: Page, reader: Reader) -> OneCampaign:
    """One campaign's state and events."""
    record = page.record
    events = tuple(event for event in reader.edition.site.events if event.campaign == record.id)
    dated = bool(dated_phases(record, reader.edition.today)) and not called_off(record)
    return OneCampaign(campaign_state(record, reader.edition).state, slogan_of(record, reader), events, dated)


def slogan_of(campaign: Campaign, reader: Reader) -> Slogan | None:
    """A campaign's slogan; None where it has none, or already bears it as its title."""
    if campaign.slogan is None:
        return None
    slogan = reader.record("slogan", campaign.slogan)
    return None if reader.say(slogan.text) == reader.say(campaign.short_title) else slogan


def _grouped(states: tuple[CampaignState, ...]) -> tuple[Group, ...]:
    groups = (Group(state, tuple(each for each in states if each.state == state)) for state in STATES)
    return tuple(group for group in groups if group.campaigns)


def ordered(reader: Reader) -> tuple[CampaignState, ...]:
    """Running campaigns first; otherwise the order editors chose, then the latest."""
    site = reader.edition.site
    lead = {campaign_id: index for index, campaign_id in enumerate(site.settings.lead_campaigns)}
    states = [campaign_state(campaign, reader.edition) for campaign in site.campaigns]
    return tuple(sorted(states, key=lambda each: (
        STATES.index(each.state), lead.get(each.campaign.id, len(lead)), -each.campaign.period.start.first.toordinal(),
    )))
