"""An edition -> every slide that can be made of it: per subject, per language, per place with numbers of its own."""

from __future__ import annotations

from collections.abc import Iterator

from loa.i18n.say import Said
from loa.model.campaigns import Campaign, Message
from loa.pages.calling import places_with_numbers
from loa.pages.edition import Edition
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.screens.slide import Slide, slide


def slides(edition: Edition) -> Iterator[Slide]:
    """Of what is wholly written in a language; what belongs to one place is not for others."""
    for page in edition.plan.pages:
        for language in edition.languages if has_screens(page) else ():
            reader = Reader(edition, page, language)
            if all(said.lang == reader.tag for said in _told(reader)):
                places = () if getattr(page.record, "locality", None) else places_with_numbers(reader)
                yield from (slide(reader, place) for place in (None, *places))


def has_screens(page: Page) -> bool:
    """Whether it is a campaign or a message that may be shown."""
    record = page.record
    if page.template == "campaign" and isinstance(record, Campaign):
        return record.status != "withdrawn"
    return page.template == "message" and isinstance(record, Message) and record.spreads


def _told(reader: Reader) -> Iterator[Said]:
    """Every text of the record that a screen may show."""
    record = reader.page.record
    if isinstance(record, Campaign):
        slogan = reader.record("slogan", record.slogan) if record.slogan else None
        texts = (record.short_title, *((slogan.text, slogan.short) if slogan else ()))
    else:
        items = (text for item in record.items for text in (item.title, item.text))
        texts = (record.title, record.formula, record.lead, *items)
    yield from (reader.say(words) for words in texts if words is not None)
