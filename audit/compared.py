"""What is read off an output -> where it says otherwise than the records, by the name of what is wrong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from audit.heard import Listener
from audit.readback import Reading, plain
from audit.records import Records, figures
from audit.seen import Found
from loa.pages.outputs import Output
from loa.qr.payload import home_of

OF_A_LIST = ("hotline-cards",)
"""Kinds that name numbers, and have no title of their own to compare."""

LINK = re.compile(r"https?://\S+")
"""A whole address, whose path may hold any figures."""

FILE = re.compile(r"[\w-]+\.(?:png|pdf|webp)\b")
"""The name of a file that goes with a text, which may hold its size."""

BESIDE_THE_CUT = re.compile(r"\S+ · [\w-]+ · \S+ · (?:A\d|[\d×.,]+ cm)(?: · 1:10)?")
"""What stands outside the sheet for the printing house."""


def of_paper(output: Output, reading: Reading, known: Records) -> Iterator[Found]:
    """What every sheet must say, in the words of the records."""
    if reading.language not in (known.tag, known.tag.split("-")[0]):
        yield "language", str(reading.language), known.tag
    text = squeezed(reading.text)
    if not output.kind.startswith(OF_A_LIST):
        yield from (("slogan", "lacking", slogan) for slogan in known.slogans if squeezed(slogan) not in text)
    if known.address not in text:
        yield "address", "lacking", known.address
    for rule, day in (("edition-day", known.edition_day), ("check-by", known.check_by)):
        if squeezed(day) not in text:
            yield rule, "lacking", day
    for rule, words in (("locality", known.place), ("issuer", known.issuer)):
        if squeezed(words) not in text:
            yield rule, "lacking", words
    if not any(squeezed(each) in text for each in known.sources):
        yield "source", "lacking", " or ".join(known.sources)
    yield from (("locality", place, known.place) for place in sorted(known.elsewhere) if squeezed(place) in text)
    yield from _nearest(reading.text, known)


def of_picture(output: Output, text: str | None, known: Records) -> Iterator[Found]:
    """What a screen must say; a board of lamps says it in two pictures, the second of which has whom to call."""
    if text is None:
        yield "picture", "not what the records give", ""
        return
    view = next(view for view in VIEWS if output.kind.startswith(view.kind) and output.kind.endswith(view.ending))
    if view.slogan and not any(squeezed(slogan) in squeezed(text) for slogan in (*known.slogans, *known.shorter)):
        yield "slogan", "lacking", known.slogans[0]
    if view.address and known.address not in text:
        yield "address", "lacking", known.address
    if view.number:
        yield from _nearest(text, known)
    for rule, day in (("edition-day", known.edition_day), ("check-by", known.check_by)) if view.days else ():
        if squeezed(day) not in squeezed(text):
            yield rule, "lacking", day
    yield from of_words(text, known)


def of_shared(text: str | None, known: Records) -> Iterator[Found]:
    """What the picture of any page must say wherever it travels, and no wrong number or date."""
    if text is None:
        yield "picture", "not what the records give", ""
        return
    if not any(squeezed(title) in squeezed(text) for title in known.titles):
        yield "slogan", "lacking", known.titles[0]
    if known.address not in text:
        yield "address", "lacking", known.address
    if known.urgent and not stands(known.emergency, text):
        yield "number-lacking", "lacking", known.emergency
    yield from (("number", number, "") for number in sorted(known.known - known.numbers) if stands(number, text))
    yield from (("date", day, "") for day in sorted(known.days_in(text) - known.dates))


@dataclass(frozen=True)
class View:
    """What pictures of a kind have room for."""

    kind: str
    ending: str = ""
    slogan: bool = True
    address: bool = True
    number: bool = False
    days: bool = False


VIEWS = (
    View("led-", number=True, days=True),
    View("board-", "-1", address=False),
    View("board-", "-2", slogan=False, number=True),
    View("quote-", days=True),
    View("frame-"),
)


def of_words(text: str, known: Records) -> Iterator[Found]:
    """No number, date or figure stands there that no record has for it."""
    yield from (("number", number, "") for number in sorted(known.known - known.numbers) if stands(number, text))
    yield from (("date", day, "") for day in sorted(known.days_in(text) - known.dates))
    furniture = known.lengths.sub(" ", FILE.sub(" ", LINK.sub(" ", BESIDE_THE_CUT.sub(" ", text))))
    yield from (("address", link, known.edition.address) for link in LINK.findall(text)
                if not link.startswith(known.edition.address))
    home = re.escape(home_of(known.edition.address) or "")
    yield from (("address", digits, "") for digits in re.findall(rf"{home}/(\d+)", text) if digits not in known.codes)
    yield from (("figure", figure, "") for figure in sorted(figures(furniture) - known.figures - known.codes))


def of_text(output: Output, text: str, known: Records, listeners: Mapping[str, Listener]) -> Iterator[Found]:
    """What is sent, posted and read aloud."""
    if output.kind.startswith("script-"):
        yield from _spoken(text, known, listeners[known.tag])
        return
    if output.kind == "sms-unmarked":
        yield from (("mark", letter, "") for letter in sorted(set(text)) if unicodedata.combining(
            unicodedata.normalize("NFD", letter)[-1]))
        return
    title = known.slogans[0]
    if squeezed(plain(title)) not in squeezed(text) and output.kind != "sms":
        yield "slogan", "lacking", title
    yield from of_sent(text, known)


def of_sent(text: str, known: Records) -> Iterator[Found]:
    """What is sent must lead to its page and say whom to call."""
    if known.address not in text:
        yield "address", "lacking", known.address
    if not stands(known.emergency, text):
        yield "number-lacking", "lacking", known.emergency
    yield from of_words(text, known)


def _spoken(text: str, known: Records, listener: Listener) -> Iterator[Found]:
    heard = listener.hears(text)
    wanted = {re.sub(r"\D", "", number) for number in known.numbers}
    yield from (("unspoken", figure, "") for figure in re.findall(r"\S*\d\S*", text))
    yield from (("number", digits, "") for digits in sorted(heard.spelled - wanted - {known.code}))
    yield from (("figure", figure, "") for figure in sorted(heard.counted - known.figures))
    for rule, digits in (("number-lacking", re.sub(r"\D", "", known.emergency)), ("address", known.code)):
        if digits not in heard.spelled:
            yield rule, "lacking", digits


def _nearest(text: str, known: Records) -> Iterator[Found]:
    if known.nearest and not any(stands(number, text) for number in known.nearest):
        yield "number-lacking", "lacking", " or ".join(sorted(known.nearest))


def stands(number: str, text: str) -> bool:
    """Whether a telephone number stands in a text as a whole."""
    return re.search(rf"(?<![\d./]){re.escape(number)}(?![\d/])", text) is not None


def squeezed(text: str) -> str:
    """For comparing what a layout breaks into lines."""
    return "".join(plain(text).split()).casefold()
