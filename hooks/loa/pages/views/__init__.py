"""(page, reader) -> what its template shows beyond the record itself: sorted, grouped and counted before any markup."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from loa.pages.aloud import heard
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.views import (
    alphabet,
    calendar,
    campaigns,
    changes,
    channels,
    documents,
    editors,
    frames,
    kits,
    missing,
    offline,
    places,
    progress,
    prose,
    reports,
    sitemap,
    terms,
    topics,
    verify,
)

VIEWS: Mapping[str, Callable[[Page, Reader], object]] = MappingProxyType({
    "home": campaigns.home,
    "campaigns": campaigns.by_state,
    "campaign": campaigns.campaign,
    "changes": changes.changes,
    "channels": channels.channel_words,
    "library": kits.library,
    "kit": kits.kit_page,
    "message": heard,
    "guide": heard,
    "guides": topics.guides,
    "questions": topics.questions,
    "apps": topics.apps,
    "hotlines": places.hotlines,
    "contact": places.contact,
    "localities": places.localities,
    "locality": places.locality,
    "documents": documents.register,
    "document": documents.document,
    "frames": frames.frames,
    "frame": frames.frame,
    "editors": editors.dashboard,
    "events": calendar.events,
    "broadcasts": calendar.broadcasts,
    "contests": calendar.contests,
    "news": calendar.news,
    "news-item": calendar.news_item,
    "progress": progress.charts,
    "reports": reports.report,
    "prose": prose.hand_written,
    "verify": verify.official,
    "sitemap": sitemap.everything,
    "terms": terms.glossary,
    "a-z": alphabet.by_letter,
    "offline": offline.offline,
    "404": missing.readers,
})


def view_of(page: Page, reader: Reader) -> object:
    """The view for a page's template; None where the record says it all."""
    make = VIEWS.get(page.template)
    return make(page, reader) if make else None
