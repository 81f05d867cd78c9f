"""(campaign or message, language, locality) -> everything its screens say: on walls, on boards of lamps, in feeds.

A screen is seen without its page, so each tells alone whether it still holds, whom to call, and where more stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from loa.model.campaigns import Campaign, Message
from loa.model.contacts import Contact
from loa.model.places import Locality
from loa.model.words import RichWords
from loa.pages.calling import contacts_around, is_about_danger, is_sure
from loa.pages.cited import cited
from loa.pages.inserts import Filled
from loa.pages.reader import Reader
from loa.pages.shell import short_address
from loa.pages.standing import standing
from loa.qr.payload import home_of
from loa.screens.share import SENTENCE_END
from loa.screens.strip import Strip, strip_of


@dataclass(frozen=True)
class Point:
    """One thing to do, or one sign to watch for."""

    icon: str
    title: str
    text: str


@dataclass(frozen=True)
class Slide:
    """Everything that screens of one subject say in one language; icons by their names."""

    subject: str
    """Id of the page that its code opens."""
    lang: str
    direction: str
    locality: str
    """Id of the place whose own number it names; empty for the whole country."""
    kicker: str
    icon: str
    headline: str
    """The slogan or the formula that is to be remembered; where life is at stake, what to do; else the title."""
    brief: str
    """The same as short as its record has it, for small places."""
    quoted: bool
    """Whether the headline is a slogan or a formula, in its one wording."""
    points: tuple[Point, ...]
    name: str
    """Who answers."""
    number: str
    strip: Strip | None
    notice: str
    """The same in a word or two, for small places; empty where there is none, and where all is as it seems."""
    quiet: bool
    ground: str | None
    """The campaign's colour or the site's own; none for the theme's."""
    accent: str | None
    issuer: str
    source: str
    edition: str
    review: str
    site: str
    sample: str
    address: str
    payload: str


def slide(reader: Reader, place: Locality | None = None) -> Slide:
    """What screens of the reader's page say, to the people of a place if one is named."""
    record, edition = reader.page.record, reader.edition
    short = short_address(reader.page, reader)
    contact = _contact(record, place, reader)
    number = contact.number.display if contact and contact.number else ""
    strip = strip_of(record, number if isinstance(record, Message) and record.urgent else "", reader)
    campaign = _campaign(reader)
    headline, brief, quoted = _headline(reader)
    colours = campaign.theme if campaign else reader.edition.site.settings.colours
    return Slide(
        subject=reader.page.id,
        lang=reader.tag,
        locality=place.id if place else "",
        direction=reader.language.direction,
        kicker=_kicker(headline, reader),
        icon=campaign.theme.icon if campaign and record is campaign else "message-alert",
        headline=headline,
        brief=brief,
        quoted=quoted,
        points=tuple(_points(reader)),
        name=reader.name(contact).text if contact else "",
        number=number,
        strip=strip,
        notice=_notice(strip, reader),
        quiet=strip is not None and strip.tone == "over",
        ground=colours.colour if colours else None,
        accent=colours.accent if colours else None,
        issuer=_issuer(reader),
        source=cited(record.source[0], reader),
        edition=reader.ui.text("paper.edition", date=reader.date(edition.today)),
        review=reader.ui.text("screen.review", date=reader.date(record.review_by)),
        site=reader.say(edition.site.settings.name).text,
        sample=reader.ui.text("sample.picture") if edition.sample else "",
        address=short.words if short else home_of(edition.address) or "",
        payload=short.payload if short else "",
    )


def _campaign(reader: Reader) -> Campaign | None:
    """Whose colours it wears: its own, or those of a running campaign that it belongs to."""
    if isinstance(reader.page.record, Campaign):
        return reader.page.record
    campaigns = standing(reader.page, reader.edition).campaigns
    return next((each.campaign for each in campaigns if each.state == "running"), None)


def _headline(reader: Reader) -> tuple[str, str, bool]:
    """What stands largest, the same for small places, and whether it may be quoted."""
    record = reader.page.record
    if isinstance(record, Campaign):
        if record.slogan is None:
            return reader.say(record.short_title).text, reader.say(record.short_title).text, False
        slogan = reader.record("slogan", record.slogan)
        return reader.say(slogan.text).text, reader.say(slogan.short or slogan.text).text, True
    title = reader.say(record.title).text
    if record.urgent:
        return SENTENCE_END.split(reader.say(record.lead).text)[0], title, False
    if record.formula:
        return reader.say(record.formula).text, reader.say(record.formula).text, True
    return title, title, False


def _notice(strip: Strip | None, reader: Reader) -> str:
    record = reader.page.record
    if strip is None or strip.tone == "open":
        return ""
    if isinstance(record, Campaign) and record.status != "withdrawn":
        return reader.ui.text(f"state.{record.period.state(reader.edition.today)}")
    return reader.ui.text("status.unconfirmed") if record.status == "unknown" else strip.text


def _kicker(headline: str, reader: Reader) -> str:
    """What it belongs to, where the headline does not say so already."""
    record = reader.page.record
    campaign = isinstance(record, Campaign)
    title = reader.say(record.short_title if campaign else record.title).text
    return title if title != headline else reader.ui.text("screen.campaign" if campaign else "screen.message")


def _points(reader: Reader) -> Iterator[Point]:
    """Of a message, what still holds; signs of danger with their words, for half of them is a danger itself."""
    record = reader.page.record
    for item in record.items if isinstance(record, Message) else ():
        if item.status == "current":
            text = _plain(item.text, reader) if record.urgent else ""
            yield Point(item.icon, reader.say(item.title).text, text)


def _plain(words: RichWords | None, reader: Reader) -> str:
    pieces: tuple[Filled, ...] = reader.rich(words)[0] if words else ()
    return " ".join(Markup("").join(each if isinstance(each, Markup) else str(each) for each in pieces)
                    .striptags().split())


def _contact(record: Campaign | Message, place: Locality | None, reader: Reader) -> Contact | None:
    """Whom to call: somebody of the place, or of the campaign, who is known to answer; else for an emergency."""
    emergency = reader.record("contact", reader.edition.site.settings.emergency)
    named = [reader.record("contact", each) for each in getattr(record, "contacts", ())]
    near = [each for each in (*contacts_around(place, reader), *named) if each.kind in CALLED]
    wanted = (emergency,) if is_about_danger(record) else (*near, emergency)
    return next((each for each in wanted if is_sure(each, reader)), None)


CALLED = ("hotline", "emergency", "helpdesk")
"""Kinds of contacts that answer citizens' questions."""


def _issuer(reader: Reader) -> str:
    """Who issued the plan; of a message, who issued the document it comes from, else who answers for the site."""
    record, settings = reader.page.record, reader.edition.site.settings
    if isinstance(record, Campaign):
        return _organisation(record.issuer, reader)
    source = record.source[0]
    if source.document:
        return _organisation(reader.record("document", source.document).issuer, reader)
    return _organisation(settings.owner, reader) if settings.owner else reader.say(settings.name).text


def _organisation(name: str, reader: Reader) -> str:
    return reader.say(reader.record("organisation", name).name).text
