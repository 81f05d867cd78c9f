"""What a reader must know about a page before trusting it: is its campaign over, does it still hold, is it overdue."""

from __future__ import annotations

from dataclasses import dataclass

from loa.model.campaigns import Campaign
from loa.model.dates import State
from loa.model.fact import Fact, Status
from loa.pages.edition import Edition
from loa.pages.page import Page


@dataclass(frozen=True)
class CampaignState:
    """A campaign the page belongs to, and where it stands today."""

    campaign: Campaign
    state: State


@dataclass(frozen=True)
class Standing:
    """How far a page can be trusted today."""

    campaigns: tuple[CampaignState, ...] = ()
    status: Status = "current"
    overdue: bool = False

    @property
    def archived(self) -> bool:
        """Every campaign it belongs to is over."""
        return bool(self.campaigns) and all(each.state == "ended" for each in self.campaigns)


def standing(page: Page, edition: Edition) -> Standing:
    """The page's standing on the edition's day; lists and hand-written pages always stand."""
    if not isinstance(page.record, Fact):
        return Standing()
    campaigns = edition.relations.campaigns_of.get(page.id, ())
    return Standing(
        campaigns=tuple(campaign_state(campaign, edition) for campaign in campaigns),
        status=page.record.status,
        overdue=page.record.overdue(edition.today),
    )


def campaign_state(campaign: Campaign, edition: Edition) -> CampaignState:
    """A campaign and where it stands on the edition's day."""
    return CampaignState(campaign, campaign.period.state(edition.today))
