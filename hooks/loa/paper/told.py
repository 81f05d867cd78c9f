"""(page, reader) -> what its subject has to say on paper: a message, a campaign, an app, or the numbers to call."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from loa.i18n.say import Said
from loa.model.campaigns import Campaign, Message
from loa.model.guides import App
from loa.model.words import RichWords
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.shell import short_address

Point = tuple[str, Said, Said | None]
"""Icon, title and text."""


@dataclass(frozen=True)
class Told:
    """What a subject says, each text with the language it is really in."""

    kicker: Said
    icon: str
    title: Said
    formula: Said | None
    lead: Said | None
    points: tuple[Point, ...]

    def languages(self) -> Iterator[str]:
        """The languages its texts are in."""
        for said in (self.title, self.formula, self.lead, *(said for point in self.points for said in point[1:])):
            if said is not None:
                yield said.lang


def told_by(page: Page, reader: Reader) -> Told:
    """What the page's subject says."""
    record = page.record
    if isinstance(record, Campaign):
        return _campaign(record, reader)
    if isinstance(record, Message):
        return _message(record, reader)
    if isinstance(record, App):
        return _app(record, reader)
    return Told(reader.ui.say("sheet.hotlines"), "phone", reader.title(page), None, None, ())


def _message(message: Message, reader: Reader) -> Told:
    points = tuple((item.icon, reader.say(item.title), _plain(item.text, reader) if item.text else None)
                   for item in message.items if item.status == "current")
    icon = "message-alert" if message.urgent or not message.items else message.items[0].icon
    kicker = reader.ui.say("sheet.danger" if message.urgent else "sheet.message")
    formula = reader.say(message.formula) if message.formula else None
    return Told(kicker, icon, reader.say(message.title), formula, reader.say(message.lead), points)


def _campaign(campaign: Campaign, reader: Reader) -> Told:
    """Its slogan, and the messages that it may still spread."""
    slogan = reader.record("slogan", campaign.slogan) if campaign.slogan else None
    messages = (reader.record("message", each) for each in campaign.messages)
    points = tuple((message.items[0].icon if message.items else "message-alert", reader.say(message.title),
                    _pointer(message, reader)) for message in messages if message.spreads)
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


def _app(app: App, reader: Reader) -> Told:
    """What it is used for, where it is installed from as far as somebody has checked, and what nobody should give."""
    ui = reader.ui
    stores = ", ".join(ui.text(f"store.{store.platform}") for store in app.stores)
    where = Said(stores, reader.tag) if stores else reader.say(app.status_note) if app.status_note else None
    tasks = (("check-circle", reader.say(task), None) for task in app.tasks)
    install = (("cellphone", ui.say("sheet.store"), where),) if where else ()
    never = ("shield-check", ui.say("sheet.never"), ui.say("sheet.never_text"))
    return Told(ui.say("sheet.app"), "cellphone", reader.say(app.name), None, reader.say(app.purpose),
                (*tasks, *install, never))


def _plain(words: RichWords, reader: Reader) -> Said:
    """Light Markdown as text, its values filled in."""
    pieces, lang = reader.rich(words)
    marked = Markup("").join(piece if isinstance(piece, Markup) else str(piece) for piece in pieces)
    return Said(" ".join(marked.striptags().split()), lang)
