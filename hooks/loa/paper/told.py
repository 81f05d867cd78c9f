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

NUMBERED = ""
"""Instead of an icon: its place among the others, for what comes one after the other."""


@dataclass(frozen=True)
class Told:
    """What a subject says, each text with the language it is really in."""

    kicker: Said
    icon: str
    title: Said
    formula: Said | None
    lead: Said | None
    points: tuple[Point, ...]
    inside: tuple[Point, ...]
    """What a leaflet says where it is opened."""
    heading: Said
    """Above that."""

    def languages(self) -> Iterator[str]:
        """The languages its texts are in."""
        for said in (self.title, self.formula, self.lead,
                     *(said for point in (*self.points, *self.inside) for said in point[1:])):
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
    title = reader.title(page)
    return Told(reader.ui.say("sheet.hotlines"), "phone", title, None, None, (), (), title)


def _message(message: Message, reader: Reader) -> Told:
    points = tuple(_items(message, reader))
    icon = "message-alert" if message.urgent or not message.items else message.items[0].icon
    kicker = reader.ui.say("sheet.danger" if message.urgent else "sheet.message")
    formula = reader.say(message.formula) if message.formula else None
    heading = reader.ui.say("sheet.signs" if message.urgent else "sheet.steps")
    return Told(kicker, icon, reader.say(message.title), formula, reader.say(message.lead), points, points, heading)


def _items(message: Message, reader: Reader) -> Iterator[Point]:
    for item in message.items:
        if item.status == "current":
            yield item.icon, reader.say(item.title), _plain(item.text, reader) if item.text else None


def _campaign(campaign: Campaign, reader: Reader) -> Told:
    """Its slogan, and the messages that it may still spread."""
    slogan = reader.record("slogan", campaign.slogan) if campaign.slogan else None
    named = (reader.record("message", each) for each in campaign.messages)
    messages = tuple(message for message in named if message.spreads)
    points = tuple((message.items[0].icon if message.items else "message-alert", reader.say(message.title),
                    _pointer(message, reader)) for message in messages)
    name = reader.say(campaign.short_title)
    title = reader.say(slogan.text) if slogan else name
    kicker = name if title.text != name.text else reader.ui.say("sheet.campaign")
    inside, heading = _inside(campaign, messages, points, reader)
    return Told(kicker, campaign.theme.icon, title, None, reader.say(campaign.summary), points, inside, heading)


def _inside(
    campaign: Campaign, messages: tuple[Message, ...], points: tuple[Point, ...], reader: Reader,
) -> tuple[tuple[Point, ...], Said]:
    """Its one message point by point, or where each of several stands; without any, what the plan contains."""
    if len(messages) == 1 and messages[0].items:
        return tuple(_items(messages[0], reader)), reader.say(messages[0].title)
    if points:
        return points, reader.ui.say("kind.messages")
    contents = campaign.contents or tuple(goal.text for goal in campaign.goals)
    return tuple((NUMBERED, reader.say(text), None) for text in contents), reader.ui.say("sheet.contents")


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
    where = Said(stores, reader.tag) if stores else ui.say("sheet.store_unknown")
    tasks = (("check-circle", reader.say(task), None) for task in app.tasks)
    install = ("cellphone", ui.say("sheet.store"), where)
    never = ("shield-check", ui.say("sheet.never"), ui.say("sheet.never_text"))
    points = (*tasks, install, never)
    return Told(ui.say("sheet.app"), "cellphone", reader.say(app.name), None, reader.say(app.purpose),
                points, points, ui.say("sheet.uses"))


def _plain(words: RichWords, reader: Reader) -> Said:
    """Light Markdown as text, its values filled in."""
    pieces, lang = reader.rich(words)
    marked = Markup("").join(piece if isinstance(piece, Markup) else str(piece) for piece in pieces)
    return Said(" ".join(marked.striptags().split()), lang)
