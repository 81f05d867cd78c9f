"""(page, reader, locality) -> the sheet of a message or a campaign."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from loa.i18n.say import Said
from loa.model.campaigns import Campaign, Message
from loa.model.fact import Fact
from loa.model.places import Locality
from loa.model.words import RichWords
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.shell import ShortAddress, short_address
from loa.pages.standing import standing
from loa.paper.numbers import follow_up, numbers
from loa.paper.sheet import Band, Labels, Point, Sheet
from loa.qr.payload import home_of, is_sample

SPREAD = ("current", "unknown")
"""Status of what may be spread: what is replaced or withdrawn is not put on paper again."""


@dataclass(frozen=True)
class Told:
    """What a subject says, each text with the language it is really in."""

    kicker: Said
    icon: str
    title: Said
    formula: Said | None
    lead: Said | None
    points: tuple[tuple[str, Said, Said | None], ...]

    def languages(self) -> Iterator[str]:
        """The languages its texts are in."""
        for said in (self.title, self.formula, self.lead, *(said for point in self.points for said in point[1:])):
            if said is not None:
                yield said.lang


def sheet(page: Page, reader: Reader, place: Locality | None) -> Sheet | None:
    """What paper says of a subject; None where it is not wholly written in the reader's language, or has no code."""
    record: Fact = page.record
    told = _told(record, reader)
    short = short_address(page, reader)
    if short is None or set(told.languages()) != {reader.tag}:
        return None
    site = reader.edition.site.settings
    theme = _theme(page, reader)
    urgent = isinstance(record, Message) and record.urgent
    return Sheet(
        subject=page.id, lang=reader.tag, direction=reader.language.direction,
        locality=place.id if place else "", place=reader.name(place).text if place else "",
        kicker=told.kicker.text, icon=told.icon, title=told.title.text,
        formula=told.formula.text if told.formula else "", lead=told.lead.text if told.lead else "",
        points=tuple(Point(icon, title.text, text.text if text else "") for icon, title, text in told.points),
        urgent=urgent,
        numbers=numbers(record, place, reader), follow_up=follow_up(place, reader),
        band=_band(record, urgent, reader),
        ground=theme.theme.colour if theme else "", accent=theme.theme.accent if theme else "",
        address=short.words, payload=short.payload,
        labels=_labels(record, short, reader), fine=tuple(_fine(record, reader)),
        site=reader.say(site.name).text,
        sample=reader.ui.text("sheet.sample") if is_sample(reader.edition.address) else "",
    )


def _told(record: Fact, reader: Reader) -> Told:
    if isinstance(record, Campaign):
        return _campaign(record, reader)
    if isinstance(record, Message):
        return _message(record, reader)
    raise TypeError(f"no sheets are made of {type(record).__name__}")


def _message(message: Message, reader: Reader) -> Told:
    points = tuple((item.icon, reader.say(item.title), _plain(item.text, reader) if item.text else None)
                   for item in message.items if item.status == "current")
    icon = "message-alert" if message.urgent or not message.items else message.items[0].icon
    return Told(reader.ui.say("sheet.danger" if message.urgent else "sheet.message"), icon, reader.say(message.title),
                reader.say(message.formula) if message.formula else None, reader.say(message.lead), points)


def _campaign(campaign: Campaign, reader: Reader) -> Told:
    """Its slogan, and the messages that it may still spread."""
    slogan = reader.record("slogan", campaign.slogan) if campaign.slogan else None
    messages = (reader.record("message", each) for each in campaign.messages)
    points = tuple((message.items[0].icon if message.items else "message-alert", reader.say(message.title),
                    _pointer(message, reader)) for message in messages if message.status in SPREAD)
    name = reader.say(campaign.short_title)
    title = reader.say(slogan.text) if slogan else name
    kicker = name if title.text != name.text else reader.ui.say("sheet.campaign")
    return Told(kicker, campaign.theme.icon, title, None, reader.say(campaign.summary), points)


def _pointer(message: Message, reader: Reader) -> Said | None:
    """A message in a campaign: its formula, and where all of it stands."""
    short = short_address(reader.edition.plan.by_id[f"message:{message.id}"], reader)
    formula = reader.say(message.formula) if message.formula else None
    where = reader.ui.say("sheet.whole", address=short.words) if short else None
    parts = [each for each in (formula, where) if each]
    return Said(". ".join(each.text for each in parts), parts[0].lang) if parts else None


def _plain(words: RichWords, reader: Reader) -> Said:
    """Light Markdown as text, its values filled in."""
    pieces, lang = reader.rich(words)
    marked = Markup("").join(piece if isinstance(piece, Markup) else str(piece) for piece in pieces)
    return Said(" ".join(marked.striptags().split()), lang)


def _theme(page: Page, reader: Reader) -> Campaign | None:
    """The campaign whose colours a sheet wears: its own, or one that is running."""
    if isinstance(page.record, Campaign):
        return page.record
    found = standing(page, reader.edition).campaigns
    return next((each.campaign for each in found if each.state == "running"), None)


def _band(record: Fact, urgent: bool, reader: Reader) -> Band | None:
    """Doubts about what may save a life stay in the small print: whoever reads on loses time."""
    ui = reader.ui
    if isinstance(record, Campaign):
        state = record.period.state(reader.edition.today)
        tone, icon = {"running": ("open", "bullhorn"), "upcoming": ("calm", "calendar")}.get(state, ("over", "archive"))
        return Band(f"{ui.text(f'state.{state}')} · {reader.period(record.period)}", tone, icon)
    return Band(ui.text("status.unknown"), "calm", "help-circle") if record.status == "unknown" and not urgent else None


def _labels(record: Fact, short: ShortAddress, reader: Reader) -> Labels:
    ui = reader.ui
    return Labels(ui.text("sheet.scan"), ui.text("sheet.opens"), ui.text("sheet.inside"),
                  ui.text("sheet.signs" if isinstance(record, Message) and record.urgent else "sheet.steps"))


def _fine(record: Fact, reader: Reader) -> Iterator[str]:
    """The small print."""
    ui = reader.ui
    documents = [(reader.record("document", each.document), each.section) for each in record.source if each.document]
    issuer = getattr(record, "issuer", None) or (documents[0][0].issuer if documents else None)
    if issuer:
        yield ui.text("sheet.issuer", name=reader.name(reader.record("organisation", issuer)).text)
    if documents:
        document, section = documents[0]
        called = f"{ui.text(f'document_kind.{document.kind}')} {document.number}" if document.number else \
            reader.say(document.title).text
        yield ui.text("sheet.source", source=", ".join(each for each in (called, section) if each))
    else:
        first = record.source[0]
        yield ui.text("sheet.source", source=first.name or home_of(first.url) or first.url)
    if record.status == "unknown":
        yield f"{ui.text('status.unknown')}."
    yield ui.text("sheet.version", date=reader.date(reader.edition.today), check=reader.date(record.review_by))

