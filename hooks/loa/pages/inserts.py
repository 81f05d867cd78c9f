"""Inserts in text: `{{ contact:cap-cuu-115.number }}` -> the value, `[text](page:hotlines)` -> a link that lasts.

`{{ kind:id }}` alone on a line of a hand-written page becomes a whole card; `{{ kind:id.field }}` is a value in running
text. An insert that names nothing is a problem with a guess, found before anything is rendered.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from loa.i18n.say import Said
from loa.model.dates import PartialDate, Period
from loa.model.light_markdown import without_code
from loa.model.phone import Phone
from loa.model.site import Site
from loa.model.words import Words
from loa.pages.page import Plan, title_of
from loa.templating.mentions import Mention
from loa.templating.rich import INSERT, Card, PageLink, Piece, Shown, Value

if TYPE_CHECKING:
    from loa.pages.reader import Reader

ANY_INSERT = re.compile(r"\{\{[^{}\n]*\}{0,2}")
IN_TARGET = re.compile(r"\]\([^()\s]*(?P<insert>\{\{)")
PAGE_LINK = re.compile(r"\]\(\s*<?page:(?P<page>[^()\s#>]*)")
INSERTABLE = (Words, Phone, PartialDate, Period, dt.date, Decimal, str)
EXAMPLE = "{{ contact:cap-cuu-115.number }}"

Filled = Markup | Mention | Said | Card | Shown


@dataclass(frozen=True)
class Mistake:
    """An insert or link that leads nowhere: where it stands in the text, what it says, and what was perhaps meant."""

    start: int
    rule: str
    found: str
    guess: str


def filled(pieces: Iterable[Piece], reader: Reader, tag: str) -> Iterator[Filled]:
    """The pieces of a text in the language `tag` with values and links for this reader; cards stay to be drawn."""
    for piece in pieces:
        if isinstance(piece, PageLink):
            yield escape(reader.href(piece.page) + piece.anchor)
        elif isinstance(piece, Value) and _is_term(piece) and tag == reader.tag:
            yield _asked(piece.record, reader)
        elif isinstance(piece, Value):
            yield value_of(piece.record, piece.field, reader.speaking(tag))
        else:
            yield piece


def _is_term(value: Value) -> bool:
    return value.record.startswith("term:") and value.field is None


def _asked(term_id: str, reader: Reader) -> Mention | Said:
    """A word that the text wants explained, `{{ term:id }}`; without its translation there is nothing to explain."""
    said = reader.name(reader.edition.site.by_id[term_id])
    return Mention(escape(said.text), term_id.partition(":")[2], asked=True) if said.lang == reader.tag else said


def value_of(record_id: str, field: str | None, reader: Reader) -> Said:
    """One field of a record in the reader's language, or in the one it is written in."""
    record = reader.edition.site.by_id[record_id]
    value = getattr(record, field) if field else title_of(record)
    if isinstance(value, Phone) and getattr(record, "status", "") == "withdrawn":
        return reader.ui.say("contact.number_withdrawn")
    if isinstance(value, Words):
        return reader.say(value)
    if isinstance(value, (PartialDate, dt.date)):
        return Said(reader.date(value), reader.tag)
    if isinstance(value, Period):
        return Said(reader.period(value), reader.tag)
    if isinstance(value, Decimal):
        return Said(reader.number(value), reader.tag)
    return Said(str(value), reader.tag)


def mistakes(markdown: str, site: Site, plan: Plan, knows: Callable[[str], bool]) -> Iterator[Mistake]:
    """Every insert and page link of a text that names nothing; what somebody `knows` is only wrong itself."""
    text = without_code(markdown)
    for match in ANY_INSERT.finditer(text):
        known = INSERT.fullmatch(match[0])
        if not known:
            yield Mistake(match.start(), "insert-form", match[0], EXAMPLE)
        elif known["record"] not in site.by_id:
            if not knows(known["record"]):
                yield Mistake(match.start(), "insert-unknown", known["record"], _guess(known["record"], site.by_id))
        elif known["field"] and not isinstance(getattr(site.by_id[known["record"]], known["field"], None), INSERTABLE):
            fields = type(site.by_id[known["record"]]).model_fields
            yield Mistake(match.start(), "insert-field", known["field"], _guess(known["field"], fields))
    for match in IN_TARGET.finditer(text):
        yield Mistake(match.start("insert"), "insert-form", match[0], f"[{EXAMPLE}](page:hotlines)")
    for match in PAGE_LINK.finditer(text):
        if match["page"] not in plan.by_id and not knows(match["page"]):
            yield Mistake(match.start(), "page-unknown", match["page"], _guess(match["page"], plan.by_id))


def _guess(found: str, known: Iterable[str]) -> str:
    return next(iter(get_close_matches(found, list(known), n=1, cutoff=0.5)), "")
