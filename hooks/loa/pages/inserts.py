"""Inserts in prose: `{{ contact:cap-cuu-115.number }}` -> the value, `[text](page:hotlines)` -> a lasting link.

`{{ kind:id }}` alone on a line of a hand-written page becomes a whole card; `{{ kind:id.field }}` is a value in
running text. An insert that names nothing is a problem with a guess, found before anything is rendered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from loa.model.dates import PartialDate, Period
from loa.model.phone import Phone
from loa.model.site import Site
from loa.model.words import Words
from loa.pages.page import Plan
from loa.templating.rich import escape_markdown

if TYPE_CHECKING:
    from loa.pages.reader import Reader

INSERT = re.compile(r"\{\{\s*(?P<record>[a-z]+:[a-z0-9-]+)(?:\.(?P<field>[a-z_]+))?\s*\}\}")
ANY_INSERT = re.compile(r"\{\{(?P<inside>[^{}]*)\}\}")
PAGE_LINK = re.compile(r"\]\(page:(?P<page>[^)\s#]+)(?P<anchor>#[^)\s]*)?\)")
INSERTABLE = (Words, Phone, PartialDate, Period, str)


@dataclass(frozen=True)
class Mistake:
    """An insert or link that leads nowhere: where it stands in the text, what it says, and what was perhaps meant."""

    start: int
    rule: str
    found: str
    guess: str


def expand(text: str, reader: Reader) -> str:
    """Markdown with inserts -> Markdown with values, escaped, and relative links."""
    text = INSERT.sub(lambda match: escape_markdown(value_of(match["record"], match["field"] or "title", reader)), text)
    return PAGE_LINK.sub(lambda match: f"]({reader.href(match['page'])}{match['anchor'] or ''})", text)


def value_of(record_id: str, field: str, reader: Reader) -> str:
    """The text of one field of a record, for this reader."""
    value = _field(reader.edition.site.by_id[record_id], field)
    if isinstance(value, Words):
        return reader.say(value).text
    if isinstance(value, Phone):
        return value.display
    if isinstance(value, PartialDate):
        return reader.date(value)
    if isinstance(value, Period):
        return reader.period(value)
    return str(value)


def mistakes(text: str, site: Site, plan: Plan) -> Iterator[Mistake]:
    """Every insert and page link of a text that names nothing."""
    for match in ANY_INSERT.finditer(text):
        known = INSERT.fullmatch(match[0])
        if not known:
            yield Mistake(match.start(), "insert-form", match[0], "{{ contact:cap-cuu-115.number }}")
        elif known["record"] not in site.by_id:
            yield Mistake(match.start(), "insert-unknown", known["record"], _guess(known["record"], site.by_id))
        elif known["field"] and not isinstance(_field(site.by_id[known["record"]], known["field"]), INSERTABLE):
            fields = list(type(site.by_id[known["record"]]).model_fields)
            yield Mistake(match.start(), "insert-field", known["field"], _guess(known["field"], fields))
    for match in PAGE_LINK.finditer(text):
        if match["page"] not in plan.by_id:
            yield Mistake(match.start(), "page-unknown", match["page"], _guess(match["page"], plan.by_id))


def _field(record: object, field: str) -> object:
    if field == "title" and not hasattr(record, "title"):
        field = "name" if hasattr(record, "name") else "text"
    return getattr(record, field, None)


def _guess(found: str, known: object) -> str:
    return next(iter(get_close_matches(found, list(known), n=1, cutoff=0.5)), "")
