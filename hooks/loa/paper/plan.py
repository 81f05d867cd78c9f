"""An edition -> every sheet that can be made of it: per subject, per language, per locality with numbers of its own."""

from __future__ import annotations

from collections.abc import Iterator

from loa.model.campaigns import Campaign, Message
from loa.model.guides import App
from loa.pages.calling import places_with_numbers
from loa.pages.edition import Edition
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.paper.content import sheet
from loa.paper.sheet import Sheet


def sheets(edition: Edition) -> Iterator[Sheet]:
    """Campaigns, and messages that may be spread; those of a campaign of one place are not made for others."""
    for page in edition.plan.pages:
        for language in edition.languages if _is_subject(page) else ():
            reader = Reader(edition, page, language)
            of_one_place = getattr(page.record, "locality", None) is not None
            for place in (None, *(() if of_one_place else places_with_numbers(reader))):
                made = sheet(page, reader, place)
                if made is not None:
                    yield made


def _is_subject(page: Page) -> bool:
    record = page.record
    if isinstance(record, Message):
        return page.template == "message" and record.spreads
    if isinstance(record, App):
        return page.template == "app" and record.kind == "app" and record.status == "current"
    if isinstance(record, Campaign):
        return page.template == "campaign" and record.status != "withdrawn"
    return page.id == "hotlines"
