"""(record, reader) -> the words a record is found by, and the line of text that shows what it is."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from loa.model.campaigns import Campaign, MessageItem
from loa.model.contacts import Contact
from loa.model.documents import Document
from loa.model.guides import Guide
from loa.model.knowledge import Question
from loa.model.places import Locality
from loa.model.record import Record
from loa.model.words import RichWords, Words
from loa.pages.inserts import Filled
from loa.pages.reader import Reader

SHOWN_CHARACTERS = 120
"""Two lines on a small phone."""

_OTHER_NAMES = ("short_title", "short_name", "formula", "items", "tasks", "spellings", "variants", "keywords",
                "hashtags", "topics", "maker")


def marks(record: Record, reader: Reader) -> Iterator[str]:
    """What is shown beside the title: numbers that people copy from paper, what a call costs, the issuer, the place."""
    if isinstance(record, Contact) and record.number:
        yield record.number.display
        if record.cost != "unknown":
            yield reader.ui.text(f"cost.{record.cost}").rstrip(".")
    if isinstance(record, Document):
        if record.number:
            yield record.number
        yield reader.say(reader.record("organisation", record.issuer).name).text
    else:
        yield from _places(record, reader)


def _places(record: Record, reader: Reader) -> Iterator[str]:
    """Where it is, and what that lies in below the country: communes of one name are told apart by their provinces."""
    inner = record.parent if isinstance(record, Locality) else getattr(record, "locality", None)
    outer = reader.record("locality", inner).parent if inner else None
    for place_id in (inner, outer):
        if place_id and (place := reader.record("locality", place_id)).level != "central":
            yield reader.say(place.short_name).text


def names(record: Record, reader: Reader) -> Iterator[str]:
    """What else people may type."""
    # The source language's title, for those who read it on a poster and search in their own language.
    yield reader.speaking(reader.edition.site.source_language.tag).name(record).text
    if isinstance(record, Contact) and record.number and record.number.dialled.startswith("+"):
        yield record.number.dialled
    if isinstance(record, Campaign) and record.slogan:
        slogan = reader.record("slogan", record.slogan)
        yield from (reader.say(slogan.text).text, *slogan.variants)
    if isinstance(record, Guide | Question):
        yield reader.ui.text(f"topic.{record.topic}")
    for attribute in _OTHER_NAMES:
        value = getattr(record, attribute, None)
        for each in value if isinstance(value, tuple) else (value,) if value else ():
            words = each.title if isinstance(each, MessageItem) else each
            if isinstance(words, Words | str):
                yield reader.called(words).text


def unsaid(names: tuple[str, ...], said: tuple[str, ...]) -> tuple[str, ...]:
    """Names that are not already part of what is shown, each once."""
    shown = " | ".join(said).casefold()
    return tuple({name.casefold(): name for name in reversed(names) if name.casefold() not in shown}.values())[::-1]


def lead(record: Record, lang: str, reader: Reader) -> str:
    """A line of text in the language of the title; nothing where there is none in that language."""
    words = getattr(record, record.LEAD) if record.LEAD else None
    if words is None:
        return ""
    if isinstance(words, RichWords):
        pieces, found = reader.rich(words)
        return shortened(_plain(pieces)) if found == lang else ""
    said = reader.say(words)
    return shortened(said.text) if said.lang == lang else ""


def _plain(pieces: tuple[Filled, ...]) -> str:
    written = (piece if isinstance(piece, Markup) else str(piece) for piece in pieces)
    return Markup("").join(written).striptags()


def shortened(text: str) -> str:
    """The beginning of a text, cut between words."""
    text = " ".join(text.split())
    if len(text) <= SHOWN_CHARACTERS:
        return text
    return text[: SHOWN_CHARACTERS].rpartition(" ")[0].rstrip(" ,;:–-") + "…"
