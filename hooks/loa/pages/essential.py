"""An edition -> the pages people need most, which phones keep for when there is no network."""

from __future__ import annotations

from collections.abc import Iterator

from loa.model.campaigns import Message
from loa.pages.edition import Edition
from loa.pages.page import Page

MOST_BYTES = 150_000
"""What a phone may fetch for them without being asked."""

MESSAGES = 6
"""So many that all of them fit, each being as heavy as a page may be."""

VISITED = 30
"""Pages kept besides, because somebody has opened them."""


def essential(edition: Edition) -> Iterator[Page]:
    """The most needed first: whom to call, what to do after an injection, then all else of the kind."""
    settings, by_id = edition.site.settings, edition.plan.by_id
    first, *others = [f"message:{message.id}" for message in messages(edition)][:MESSAGES] or [""]
    wanted = ("home", "offline", f"contact:{settings.emergency}", first, "hotlines", "messages", *others)
    return (by_id[page_id] for page_id in wanted if page_id in by_id)


def messages(edition: Edition) -> tuple[Message, ...]:
    """All of them, those first that editors put first."""
    site = edition.site
    names = dict.fromkeys((*site.settings.lead_messages, *(message.id for message in site.messages)))
    return tuple(site.by_id[f"message:{name}"] for name in names)
