"""A finished kit and the records -> where they disagree: every output is read back and compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from audit.heard import Listener
from audit.readback import Reading, plain, read
from audit.records import Records, figures
from loa.pages.edition import Edition
from loa.pages.outputs import Output
from loa.qr.payload import home_of, payload

WITHOUT_CODE = ("board-", "frame-", "quote-")
"""Kinds of pictures that have no room for a code."""

READ_FROM = {"poster-a4": 0.5, "poster-a3": 1.0, "pano": 5.0}
"""Kind -> metres from which its code is read; everything else is held in the hand."""
IN_THE_HAND = 0.3
MODULES_IN_A_DISTANCE = 300
"""A module is one part in so many of the distance."""

SCALES = (1, 10)
"""How many times larger a sheet may be printed than it is drawn; PDF ends at five metres."""

SLACK = 0.97
"""What rounding to pixels may take from a length that is measured on a picture."""

OF_A_LIST = ("hotline-cards",)
"""Kinds that name numbers, and have no title of their own to compare."""

LINK = re.compile(r"https?://\S+")
"""A whole address, whose path may hold any figures."""

FILE = re.compile(r"[\w-]+\.(?:png|pdf|webp)\b")
"""The name of a file that goes with a text, which may hold its size."""

BESIDE_THE_CUT = re.compile(r"\S+ · [\w-]+ · \S+ · (?:A\d|[\d×.,]+ cm)(?: · 1:10)?")
"""What stands outside the sheet for the printing house."""


@dataclass(frozen=True, order=True)
class Disagreement:
    """One thing that an output says otherwise than the records."""

    path: str
    rule: str
    found: str
    wanted: str = ""

    def __str__(self) -> str:
        return f"{self.path}: {self.rule}: {self.found}" + (f", not {self.wanted}" if self.wanted else "")


def disagreements(
    outputs: Iterable[Output], bytes_of: Callable[[str], bytes], edition: Edition,
    shown_by: Callable[[str, bytes], str | None],
) -> Iterator[Disagreement]:
    """Everything that does not agree; `bytes_of` reads the file at a path, `shown_by` the words of a picture."""
    listeners = {language.tag: Listener(language.counting) for language in edition.languages if language.counting}
    records = cache(lambda *about: Records(edition, *about))
    texts: dict[tuple[str, str, str], str] = {}
    for output in outputs:
        if output.purpose == "sound":
            continue
        data = bytes_of(output.path)
        reading = read(data, output.format)
        known = records(output.subject, output.language, output.locality)
        found = [*of_codes(output, reading, edition), *of_size(output, reading)]
        if output.format == "pdf":
            found += [*of_paper(output, reading, known), *of_words(reading.text, known)]
        elif output.format == "png":
            found += of_picture(output, shown_by(output.path, data), known)
        elif output.format == "txt":
            texts[output.subject, output.language, output.kind] = reading.text
            found += of_text(output, reading.text, known, listeners)
        yield from (Disagreement(output.path, *each) for each in found)
    yield from _marked_and_unmarked(texts)


Found = tuple[str, str, str]
"""(rule, what was found, what the records say)."""


def of_codes(output: Output, reading: Reading, edition: Edition) -> Iterator[Found]:
    """Its code is in the registry, opens its page in its language, and can be read from where it hangs."""
    registry = {code.code: code for code in edition.site.codes}
    for density, said in reading.codes.items():
        if not said and (output.subject, output.language) in edition.codes and not output.kind.startswith(WITHOUT_CODE):
            yield "code-unreadable", f"at {density} dots per inch" if density else "in its pixels", ""
        for text in sorted(said):
            digits = text.rpartition("/")[2]
            code = registry.get(digits)
            if code is None or code.status != "live":
                yield "code-unregistered", text, ""
            elif text != payload(edition.address, digits):
                yield "code-address", text, payload(edition.address, digits)
            elif code.target != output.subject:
                yield "code-page", code.target, output.subject
            elif code.lang != output.language:
                yield "code-language", code.lang, output.language
    metres = READ_FROM.get(output.kind.removesuffix("-press").removesuffix("-photocopy"), IN_THE_HAND)
    if reading.module:
        scale = output.width / reading.size[0]
        least = metres * 1000 / MODULES_IN_A_DISTANCE
        if reading.module * scale < least * SLACK:
            yield "code-small", f"{reading.module * scale:.2f} mm a module", f"{least:.2f} mm"


def of_size(output: Output, reading: Reading) -> Iterator[Found]:
    """It is as large as the list says, or as many times smaller as sheets are that PDF has no room for."""
    if reading.size != (0, 0):
        wide, high = reading.size
        scale = round(output.width / wide)
        off = max(abs(wide * scale - output.width), abs(high * scale - output.height))
        if scale not in SCALES or off > scale:
            yield "size", f"{wide:.0f} × {high:.0f}", f"{output.width:g} × {output.height:g}"


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
    if squeezed(known.place) not in text:
        yield "locality", "lacking", known.place
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


def _marked_and_unmarked(texts: Mapping[tuple[str, str, str], str]) -> Iterator[Disagreement]:
    """A short message without marks is the one with marks, and nothing else."""
    for (subject, tag, kind), text in texts.items():
        if kind == "sms-unmarked":
            marked = unmarked(texts.get((subject, tag, "sms"), ""))
            if squeezed(marked) != squeezed(text):
                yield Disagreement(f"{subject} {tag}", "sms-unmarked", text, marked)


def unmarked(text: str) -> str:
    """Without tone marks and strokes."""
    bare = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def stands(number: str, text: str) -> bool:
    """Whether a telephone number stands in a text as a whole."""
    return re.search(rf"(?<![\d./]){re.escape(number)}(?![\d/])", text) is not None


def squeezed(text: str) -> str:
    """For comparing what a layout breaks into lines."""
    return "".join(plain(text).split()).casefold()
