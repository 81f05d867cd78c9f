"""(page, language) -> what the page's picture says when somebody shares the link; `overrides/typst/share.typ` draws it.

The picture travels without its page, so it must not mislead alone: a claim goes with its verdict, what is over says so,
and a number stands on it only where it is known to answer today.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

from loa.model.campaigns import Campaign, Message
from loa.model.contacts import Contact
from loa.model.documents import Document
from loa.model.fact import Fact
from loa.model.knowledge import FactCheck, News
from loa.model.record import Record
from loa.model.words import Words
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.shell import short_address, short_title
from loa.pages.standing import Standing, standing
from loa.qr.payload import home_of
from loa.screens.strip import Strip, strip_of


@dataclass(frozen=True)
class Share:
    """Everything the picture says; icons by their names."""

    lang: str
    direction: str
    kicker: str
    icon: str
    title: str
    lead: str
    number: str
    strip: Strip | None
    quiet: bool
    """Whether it belongs to what is over."""
    ground: str | None
    """The campaign's colour or the site's own; none for the theme's."""
    site: str
    sample: str
    address: str
    payload: str
    """What its QR code says; empty for a page that has no short code yet."""


ICONS = MappingProxyType({
    "home": "bullhorn", "campaign": "bullhorn", "campaigns": "bullhorn", "message": "message-alert",
    "messages": "message-alert", "guide": "format-list-numbered", "guides": "format-list-numbered",
    "app": "cellphone", "apps": "cellphone", "contact": "phone", "hotlines": "phone", "document": "file-document",
    "documents": "file-document", "vaccines": "needle", "questions": "help-circle", "question": "help-circle",
    "factcheck": "magnify", "factchecks": "magnify", "story": "account-heart", "stories": "account-heart",
    "progress": "chart-line", "events": "calendar", "broadcasts": "volume-high", "news-item": "newspaper",
    "news": "newspaper", "library": "image-multiple", "channels": "bullhorn", "kit": "image-multiple",
    "contests": "trophy", "funds": "hand-heart", "localities": "map-marker", "locality": "map-marker",
    "organisations": "domain", "reports": "chart-box", "verify": "shield-check", "sitemap": "sitemap",
    "search": "magnify", "changes": "history", "editors": "clipboard-check",
})
"""Template -> icon of the Material Design set."""

OTHER_ICON = "information"


def share(reader: Reader) -> Share:
    """What the picture of the reader's page says on the edition's day."""
    page, edition = reader.page, reader.edition
    stand = standing(page, edition)
    short = short_address(page, reader)
    campaign = _campaign(page, stand)
    number = _number(page.record, reader)
    strip = strip_of(page.record, number, reader)
    colours = campaign.theme if campaign else edition.site.settings.colours
    return Share(
        lang=reader.tag,
        direction=reader.language.direction,
        kicker=_kicker(page, reader),
        icon=campaign.theme.icon if campaign and page.record is campaign else ICONS.get(page.template, OTHER_ICON),
        title=_title(page, reader),
        lead=_lead(page, reader),
        number=number,
        strip=strip,
        quiet=strip is not None and strip.tone == "over",
        ground=colours.colour if colours else None,
        site=reader.say(edition.site.settings.name).text,
        sample=reader.ui.text("sample.picture") if edition.sample else "",
        address=short.words if short else home_of(edition.address) or "",
        payload=short.payload if short else "",
    )


def _campaign(page: Page, stand: Standing) -> Campaign | None:
    """The campaign whose colour the picture wears: the page's own, or a running one that it belongs to."""
    if isinstance(page.record, Campaign):
        return page.record
    return next((each.campaign for each in stand.campaigns if each.state == "running"), None)


def _kicker(page: Page, reader: Reader) -> str:
    """What kind of page it is; for a document its number, for that is what people know it by."""
    record = page.record
    if isinstance(record, Document):
        kind = reader.ui.text(f"document_kind.{record.kind}")
        return f"{kind} {record.number}" if record.number else kind
    if isinstance(record, News):
        return f"{reader.ui.text(f'news_kind.{record.kind}')} · {reader.date(record.published)}"
    if isinstance(record, FactCheck):
        return reader.ui.text("factcheck.claim")
    if page.section:
        return short_title(reader.edition.plan.by_id[page.section], reader).text
    return reader.ui.text("brand.line")


def _title(page: Page, reader: Reader) -> str:
    if page.template == "home":
        return reader.say(reader.edition.site.settings.tagline).text
    if isinstance(page.record, Campaign):
        return reader.say(page.record.short_title).text
    if isinstance(page.record, FactCheck):
        return f"“{reader.title(page).text.strip('“”')}”"
    return reader.title(page).text


def _lead(page: Page, reader: Reader) -> str:
    """The words a picture has room for beside its title, or nothing."""
    record = page.record
    if isinstance(record, Fact) and record.status == "withdrawn":
        return ""  # not to spread it once more
    if isinstance(record, Campaign):
        slogan = reader.record("slogan", record.slogan) if record.slogan else None
        said = reader.say(slogan.text).text if slogan else ""
        return said if said != _title(page, reader) else ""
    if isinstance(record, Message) and record.formula and not record.urgent:
        return reader.say(record.formula).text
    if isinstance(record, Contact):
        return reader.ui.text(f"cost.{record.cost}") if _number(record, reader) and record.cost != "unknown" else ""
    if page.prose is not None:
        prose = page.prose.get(reader.tag, page.prose[reader.edition.site.source_language.tag])
        return _beginning(prose.description)
    if record is None:
        return "" if page.template in ("home", "documents") else _beginning(reader.ui.text(f"{page.template}.lead"))
    words = getattr(record, record.LEAD) if record.LEAD else None
    return _beginning(reader.say(words).text) if isinstance(words, Words) else ""


def _beginning(text: str) -> str:
    """A short text whole, of a longer one its first sentence."""
    return text if len(text) <= TWO_LINES else SENTENCE_END.split(text)[0]


TWO_LINES = 100
SENTENCE_END = re.compile(r"(?<=[.!?]) ")


def _number(record: Record | None, reader: Reader) -> str:
    """The number to call: of a contact that is known to answer, or for an emergency."""
    if isinstance(record, Message) and record.urgent:
        record = reader.record("contact", reader.edition.site.settings.emergency)
    if not isinstance(record, Contact) or record.number is None or record.status != "current":
        return ""
    return record.number.display if record.callable_on(reader.edition.today) else ""
