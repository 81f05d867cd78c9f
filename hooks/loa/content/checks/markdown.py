"""Markdown of editors -> what may not stand in it: HTML, pictures, links that lead astray, typed phone numbers.

Cleaning would remove the first three without a word; an editor is told instead, and nothing is changed in silence.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence

from loa.content.checks.walk import Walked
from loa.content.located import Located
from loa.content.spot import spot_in_field, spot_in_page
from loa.errors import Problem
from loa.model.light_markdown import PICTURE as OWN_LINE
from loa.model.light_markdown import blanked, without_code
from loa.model.phone import PhoneError, parse_phone
from loa.model.phone_finder import phone_numbers
from loa.model.site import Site
from loa.model.words import RichWords

AUTOLINK = re.compile(r"<(?P<target>[A-Za-z][A-Za-z0-9+.\-]*:[^<>\s]*)>|<[^<>\s@]+@[^<>\s@]+>")
TAG = re.compile(r"<[A-Za-z/!?][^<>\n]*>?")
ATTRIBUTES = re.compile(r"(?<!\{)\{:?\s*(?:[#.][A-Za-z][\w-]*|[A-Za-z-]+\s*=)[^{}\n]*\}(?!\})")
"""What other programs take for attributes of the element before it: `{ onclick=… }`."""
PICTURE = re.compile(r"!\[[^\]\n]*\]")
TARGET = re.compile(r"\]\(\s*<?(?P<target>[^()\s>]*)")
DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s*<?(?P<target>[^\s>]+)", re.MULTILINE)
INSERT = re.compile(r"\{\{[^{}\n]*\}\}")
BARE_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+")
SCHEMES = ("page:", "https:", "http:", "mailto:", "#")

Finding = tuple[int, str, dict[str, str]]


def check(site: Site, walk: Sequence[Walked], located: Mapping[str, Located]) -> Iterator[Problem]:
    """Every text field with Markdown, and every hand-written page."""
    for record in walk:
        for path, value, _ in record.values:
            if isinstance(value, RichWords):
                for tag, text in value.root.items():
                    for start, rule, slots in findings(text, site):
                        place = spot_in_field(located[record.owner], (*path, tag), text, start)
                        yield Problem(place, rule, slots, ".".join(map(str, (*path, tag))))
    for prose in site.prose:
        for start, rule, slots in findings(_without_pictures(prose.body), site):
            yield Problem(spot_in_page(prose.place, prose.body, start), rule, slots)


def _without_pictures(markdown: str) -> str:
    """Hand-written pages may show pictures, on lines of their own; what is wrong with these is told elsewhere."""
    return blanked(OWN_LINE, markdown)


def findings(markdown: str, site: Site) -> Iterator[Finding]:
    """(where, rule, what its sentence needs) for one text; what stands in code is only shown, so it may be anything."""
    text = without_code(markdown)
    for match in TAG.finditer(blanked(AUTOLINK, text)):
        yield match.start(), "html-in-text", {"found": match[0]}
    for match in ATTRIBUTES.finditer(text):
        yield match.start(), "html-in-text", {"found": match[0]}
    for match in PICTURE.finditer(text):
        yield match.start(), "picture-in-text", {"found": match[0]}
    for pattern in (TARGET, DEFINITION, AUTOLINK):
        for match in pattern.finditer(text):
            if match["target"] and not _leads_somewhere(match["target"]):
                yield match.start("target"), "link-scheme", {"found": match["target"]}
    for pattern in (INSERT, TARGET, DEFINITION, AUTOLINK, BARE_ADDRESS):
        text = blanked(pattern, text)
    for start, written in phone_numbers(text):
        yield start, "number-orphan", {"found": written, "insert": _insert_for(written, site)}


def _leads_somewhere(target: str) -> bool:
    """Browsers read `java&#x09;script:` as one word, so it is read that way here too."""
    return re.sub(r"[\s\x00-\x20]", "", html.unescape(target)).lower().startswith(SCHEMES)


def _insert_for(written: str, site: Site) -> str:
    """How the number is inserted, if a contact has it."""
    try:
        tel = parse_phone(written).tel
    except PhoneError:
        return ""
    owners_of_it = (contact.id for contact in site.contacts if contact.number and contact.number.tel == tel)
    return next((f"{{{{ contact:{contact}.number }}}}" for contact in owners_of_it), "")
