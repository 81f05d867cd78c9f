"""A message -> its words for every channel: short messages, posts, loudspeaker scripts, the line on a screen."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from loa.i18n.spoken import Speech
from loa.messages.brief import Brief, brief
from loa.messages.post import Post, post
from loa.messages.script import LENGTHS, Script, script
from loa.messages.told import Point, Told
from loa.model.campaigns import Message
from loa.model.gateways import Gateway
from loa.model.words import RichWords
from loa.pages.inserts import Filled
from loa.pages.outputs import Output
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.shell import short_address


@dataclass(frozen=True)
class ChannelWords:
    """One message, ready to be sent, posted and read aloud."""

    lang: str
    """The one language all of them are in."""
    brief: Brief
    post: Post
    scripts: tuple[Script, ...]
    """Of each length; none where nobody has written how the language counts."""
    rate: int
    """Syllables a minute."""
    picture: Output | None
    """What goes with the post; none where no kit was made."""
    reusable: bool
    """Whether it may be spread today, and not only looked up."""


def channel_words(page: Page, reader: Reader) -> ChannelWords:
    """The texts lead to the page of the message; one that is not wholly translated is told in the source language."""
    message: Message = page.record
    spoken = reader.speaking(_language(message, reader))
    told = _told(message, spoken)
    call = spoken.ui.text("channels.call", name=told.name, number=told.number) if told.number else ""
    link = spoken.ui.text("channels.more", address=told.address)
    return ChannelWords(
        lang=spoken.tag,
        brief=brief(told, call, link, standard(reader)),
        post=post(told, call, link, QUOTE if told.formula else SLIDE),
        scripts=_scripts(told, spoken),
        rate=reader.edition.site.settings.loudspeaker.rate,
        picture=_picture(message, told, spoken),
        reusable=message.spreads,
    )


def _picture(message: Message, told: Told, reader: Reader) -> Output | None:
    outputs = reader.edition.kit.of(f"message:{message.id}", reader.tag) if reader.edition.kit else ()
    wanted = QUOTE if told.formula else SLIDE
    return next((each for each in outputs if each.path.endswith(f"/{wanted}") and not each.locality), None)


def _language(message: Message, reader: Reader) -> str:
    """The reader's language if every word of the message and of the sentences around it is written in it."""
    words = [message.title, message.lead, *filter(None, (message.formula,))]
    for item in message.items:
        words += filter(None, (item.title, item.text))
    written = all(each.get(reader.tag) for each in words)
    sentences = (key in reader.ui.sentences for key in reader.ui.fallback if key.startswith(OWN_SENTENCES))
    return reader.tag if written and all(sentences) else reader.edition.site.source_language.tag


QUOTE, SLIDE = "trich-dan-1080x1080.png", "man-hinh-1920x1080.png"
"""The pictures of the kit that go with posts, below the folder of a message; only formulas are quoted."""

OWN_SENTENCES = ("channels.call", "channels.more", "script.")


def _told(message: Message, reader: Reader) -> Told:
    """The message as values, in the reader's language."""
    home = reader.edition.plan.by_id[f"message:{message.id}"]
    short = short_address(home, reader)
    contact = reader.record("contact", reader.edition.site.settings.emergency)
    callable_today = contact.callable_on(reader.edition.today)
    return Told(
        title=reader.say(message.title).text,
        formula=reader.say(message.formula).text if message.formula else "",
        lead=reader.say(message.lead).text,
        points=tuple(Point(reader.say(item.title).text, plain(item.text, reader))
                     for item in message.items if item.status == "current"),
        inseparable=message.urgent,
        number=contact.number.display if callable_today else "",
        name=reader.name(contact).text if callable_today else "",
        address=short.words if short else reader.edition.url(home, reader.tag),
    )


def _scripts(told: Told, reader: Reader) -> tuple[Script, ...]:
    counting = reader.language.counting
    if counting is None:
        return ()
    site = reader.edition.site
    phones = tuple(contact.number.display for contact in site.contacts if contact.number)
    spoken = ((term, term.spoken.get(reader.tag)) for term in site.terms if term.spoken)
    terms = {form: said for term, said in spoken if said for form in term.forms(reader.tag)}
    speech = Speech(reader.ui, counting, terms, phones)
    return tuple(script(told, speech, seconds, site.settings.loudspeaker.rate) for seconds in LENGTHS)


def standard(reader: Reader) -> Gateway | None:
    """The rules by which every short message is counted."""
    return next((each for each in reader.edition.site.gateways if each.kind == "standard"), None)


def plain(words: RichWords | None, reader: Reader) -> str:
    """Light Markdown as text, its values filled in."""
    if words is None:
        return ""
    pieces: tuple[Filled, ...] = reader.rich(words)[0]
    return " ".join(Markup("").join(piece if isinstance(piece, Markup) else str(piece) for piece in pieces)
                    .striptags().split())
