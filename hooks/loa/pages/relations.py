"""Site -> who points to whom, both ways, computed once so that no page has to search the whole site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from loa.model.campaigns import Campaign
from loa.model.contacts import Contact
from loa.model.documents import Document, Relation
from loa.model.events import Broadcast, Event
from loa.model.fact import Fact
from loa.model.knowledge import Indicator
from loa.model.places import Locality
from loa.model.site import Site

Grouped = Mapping[str, tuple]


@dataclass(frozen=True)
class Relations:
    """Lookups over the whole site; keys without an entry have none."""

    campaigns_of: Mapping[str, tuple[Campaign, ...]]
    """`kind:id` -> campaigns the record belongs to."""
    facts_on: Mapping[str, tuple[str, ...]]
    """Document id -> `kind:id` of every record that rests on it."""
    relations_to: Mapping[str, tuple[tuple[str, Relation], ...]]
    """Document id -> (other document's id, relation) of the documents that point to it."""
    contacts_in: Mapping[str | None, tuple[Contact, ...]]
    """Locality id, or None for the whole country -> contacts."""
    contacts_of: Mapping[str, tuple[Contact, ...]]
    """Organisation id -> contacts it runs."""
    campaigns_in: Mapping[str | None, tuple[Campaign, ...]]
    """Locality id -> campaigns."""
    documents_in: Mapping[str | None, tuple[Document, ...]]
    """Locality id -> documents."""
    events_in: Mapping[str | None, tuple[Event, ...]]
    """Locality id -> events that take place there."""
    broadcasts_in: Mapping[str | None, tuple[Broadcast, ...]]
    """Locality id, or None for the whole country -> loudspeaker broadcasts."""
    indicators_in: Mapping[str | None, tuple[Indicator, ...]]
    """Locality id -> figures counted there."""
    localities_in: Mapping[str | None, tuple[Locality, ...]]
    """Locality id, or None for the top -> localities in it."""
    merged_into: Mapping[str, tuple[Locality, ...]]
    """Locality id -> localities it took over."""


def relations(site: Site) -> Relations:
    """All lookups, in the order of the records."""
    return Relations(
        campaigns_of=_grouped(
            (target, campaign) for campaign in site.campaigns for target in belongings(site, campaign)
        ),
        facts_on=_grouped((document, fact) for fact, document in _rests_on(site)),
        relations_to=_grouped(
            (relation.document, (document.id, relation))
            for document in site.documents for relation in document.relations
        ),
        contacts_in=_grouped((contact.locality, contact) for contact in site.contacts),
        contacts_of=_grouped((contact.organisation, contact) for contact in site.contacts if contact.organisation),
        campaigns_in=_grouped((campaign.locality, campaign) for campaign in site.campaigns),
        documents_in=_grouped((document.locality, document) for document in site.documents),
        events_in=_grouped((event.locality, event) for event in site.events),
        broadcasts_in=_grouped((broadcast.locality, broadcast) for broadcast in site.broadcasts),
        indicators_in=_grouped((indicator.locality, indicator) for indicator in site.indicators),
        localities_in=_grouped((locality.parent, locality) for locality in site.localities),
        merged_into=_grouped((place.successor, place) for place in site.localities if place.successor),
    )


def belongings(site: Site, campaign: Campaign) -> Iterator[str]:
    """`kind:id` of everything that is part of a campaign, the campaign itself included."""
    yield f"campaign:{campaign.id}"
    named = {
        "message": campaign.messages, "app": campaign.apps, "contact": campaign.contacts,
        "document": (campaign.plan, *campaign.documents), "slogan": (campaign.slogan,) if campaign.slogan else (),
    }
    for kind, ids in named.items():
        yield from (f"{kind}:{named_id}" for named_id in dict.fromkeys(ids))
    yield from (f"{kind.name}:{record.id}" for kind, record in site.records()
                if getattr(record, "campaign", None) == campaign.id)


def _rests_on(site: Site) -> Iterator[tuple[str, str]]:
    for kind, record in site.records():
        if isinstance(record, Fact):
            documents = dict.fromkeys(source.document for source in record.source if source.document)
            yield from ((f"{kind.name}:{record.id}", document) for document in documents
                        if (kind.name, document) != ("document", record.id))


def _grouped(pairs: Iterator[tuple]) -> Grouped:
    groups: dict = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}
