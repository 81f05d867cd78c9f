"""Plain text of editors -> what does not belong there: HTML and Markdown, which readers see, and typed numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from loa.content.checks.walk import Step, Walked
from loa.content.located import Located
from loa.content.spot import spot_in_field, spot_in_page
from loa.errors import Problem
from loa.model.phone import PhoneError, parse_phone
from loa.model.phone_finder import phone_numbers
from loa.model.site import Site
from loa.model.words import Words

TAG = re.compile(r"</?[A-Za-z][^<>\n]*>|<!--|<[A-Za-z]+\s[^<>\n]*=")
MARKS = re.compile(r"\[[^\[\]\n]+\]\((?:[^()\n]|\([^()\n]*\))*\)|\{\{[^{}\n]*\}\}|\*\*[^*\n]+\*\*")
"""A link, an insert, bold: what some fields understand, and a plain one shows letter by letter."""
DIGITS = re.compile(r"\d(?:[ .()-]{0,2}\d){6}|\b(?:11[1-5]|1022)\b")
"""As many digits as a number has; looking closer takes long."""

Finding = tuple[int, str, dict[str, str]]


def check(site: Site, walk: Sequence[Walked], located: Mapping[str, Located]) -> Iterator[Problem]:
    """Every plain text of records, of the interface, and of the heads of hand-written pages.

    Nothing breaks, so these are warnings: HTML is shown letter by letter, and the number may be right today.
    """
    listed = {contact.number.tel: contact.id for contact in site.contacts if contact.number}
    for record in walk:
        for path, value, _ in record.values:
            if isinstance(value, Words):
                for tag, text in value.root.items():
                    yield from _in_field(located[record.owner], (*path, tag), text, listed)
    for tag, sentences in site.ui.items():
        for key, text in sentences.items():
            yield from _in_field(located[f"ui:{tag}"], (key,), text, listed)
    for page in site.prose:
        for field, text, place in (("title", page.title, page.title_place),
                                   ("description", page.description, page.description_place)):
            for start, rule, slots in findings(text, listed):
                yield Problem(spot_in_page(place, text, start), rule, slots, field, "warning")


def _in_field(located: Located, path: tuple[Step, ...], text: str, listed: Mapping[str, str]) -> Iterator[Problem]:
    for start, rule, slots in findings(text, listed):
        place = spot_in_field(located, path, text, start)
        yield Problem(place, rule, slots, ".".join(map(str, path)), "warning")


def findings(text: str, listed: Mapping[str, str]) -> Iterator[Finding]:
    """(where, rule, what its sentence needs) for one text; `listed` leads from numbers to contacts."""
    if "<" in text:
        for match in TAG.finditer(text):
            yield match.start(), "html-in-words", {"found": match[0]}
    if "](" in text or "{{" in text or "**" in text:
        for match in MARKS.finditer(text):
            yield match.start(), "marks-in-words", {"found": match[0]}
    if DIGITS.search(text):
        for start, written in phone_numbers(text):
            yield start, "number-in-words", {"found": written, "contact": listed.get(_tel(written), "")}


def _tel(written: str) -> str:
    try:
        return parse_phone(written).tel
    except PhoneError:
        return ""
