"""Light Markdown -> clean HTML in pieces, with gaps where values, links and cards of the reader's edition go.

Python-Markdown gives the form and leaves cleaning to its caller
(https://python-markdown.github.io/change_log/release-3.0/#safe_mode-and-html_replacement_text-keywords-removed); nh3
cleans. What fills the gaps comes after both: no value can be taken for markup, and no card needs to pass the cleaner.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.extensions import Extension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from loa.i18n.slug import slug
from loa.model.light_markdown import PICTURE
from loa.templating.mentions import CLOSE, NO_WORDS, OPEN, Lexicon, Mention

ALLOWED_TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "br", "blockquote", "code"}
PAGE_TAGS = {"h2", "h3", "h4", "hr", "pre", "table", "thead", "tbody", "tr", "th", "td"}
ALLOWED_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
PAGE_ATTRIBUTES = {"h2": {"id"}, "h3": {"id"}, "h4": {"id"}}
ALLOWED_SCHEMES = {"https", "http", "mailto"}

INSERT = re.compile(r"\{\{\s*(?P<record>[a-z]+:[a-z0-9-]+)(?:\.(?P<field>[a-z_]+))?\s*\}\}")
CARD = re.compile(r" {0,3}\{\{\s*(?P<record>[a-z]+:[a-z0-9-]+)\s*\}\}\s*")

GAP = re.compile(
    rf"<p>{OPEN}card (?P<card>[^{CLOSE}]+){CLOSE}</p>|<p>{OPEN}picture (?P<picture>[^{CLOSE}]+){CLOSE}</p>|"
    rf"{OPEN}(?P<kind>value|page) (?P<inside>[^{CLOSE}]+){CLOSE}"
)
HEADING = re.compile(r"<h([2-6])")
HEADING_ID = re.compile(r'<h[2-6] id="([^"]+)"')


@dataclass(frozen=True)
class Value:
    """A gap for one field of a record; without a field, for what the record is called."""

    record: str
    field: str | None


@dataclass(frozen=True)
class PageLink:
    """A gap for the address of a page."""

    page: str
    anchor: str


@dataclass(frozen=True)
class Card:
    """A gap for a whole record; `level` is that of a heading at this spot."""

    record: str
    level: int


@dataclass(frozen=True)
class Shown:
    """A gap for a picture of `docs/files/`."""

    file: str
    alt: str


Piece = Markup | Value | PageLink | Card | Shown


@lru_cache(maxsize=4096)
def text_pieces(text: str, lexicon: Lexicon = NO_WORDS) -> tuple[Piece, ...]:
    """A text field: paragraphs, lists, emphasis, links; words that can be explained stand apart."""
    return tuple(_pieces(_text_html(text), lexicon))


@lru_cache(maxsize=4096)
def _text_html(text: str) -> str:
    """Kept by itself: where a translation is missing, other languages show the same text without its lexicon."""
    return clean(markdown.markdown(text, extensions=[SaneListExtension(), Gaps(cards=False)], output_format="html"))


@lru_cache(maxsize=256)
def page_pieces(text: str, lexicon: Lexicon = NO_WORDS) -> tuple[Piece, ...]:
    """A hand-written page: headings to link to, tables, code, cards and pictures besides."""
    extensions = [SaneListExtension(), TableExtension(), FencedCodeExtension(), TocExtension(slugify=anchor),
                  Gaps(cards=True)]
    html = markdown.markdown(text, extensions=extensions, output_format="html")
    return tuple(_pieces(clean(html, PAGE_TAGS, PAGE_ATTRIBUTES), lexicon))


def anchors(text: str) -> frozenset[str]:
    """The ids of the headings of a hand-written page: what links can end in."""
    return frozenset(found for piece in page_pieces(text) if isinstance(piece, Markup)
                     for found in HEADING_ID.findall(piece))


def clean(html: str, more_tags: frozenset[str] | set[str] = frozenset(),
          more_attributes: dict[str, set[str]] | None = None) -> str:
    """Only the elements that text needs, and only links that lead somewhere harmless."""
    return nh3.clean(html, tags=ALLOWED_TAGS | more_tags, attributes=ALLOWED_ATTRIBUTES | (more_attributes or {}),
                     url_schemes=ALLOWED_SCHEMES, link_rel=None)


def anchor(heading: str, separator: str) -> str:
    """“Giấy phép” -> `muc-giay-phep`; the beginning keeps clear of the ids of the frame around the text."""
    return f"muc{separator}{slug(heading, separator)}"


def _pieces(html: str, lexicon: Lexicon) -> Iterator[Piece]:
    level = 1
    for stretch in lexicon.mentions(html):
        if isinstance(stretch, Mention):
            yield stretch
        else:
            yield from _stretch(str(stretch), level)
            level = _level_after(stretch, level)


def _stretch(html: str, level: int) -> Iterator[Piece]:
    """A stretch under a heading of the level."""
    end = 0
    for match in GAP.finditer(html):
        before = html[end : match.start()]
        level = _level_after(before, level)
        if before:
            yield Markup(before)
        if match["picture"]:
            yield Shown(*json.loads(bytes.fromhex(match["picture"])))
        else:
            yield Card(match["card"], level + 1) if match["card"] else _gap(match["kind"], match["inside"])
        end = match.end()
    if html[end:]:
        yield Markup(html[end:])


def _level_after(html: str, level: int) -> int:
    headings = HEADING.findall(html)
    return int(headings[-1]) if headings else level


def _gap(kind: str, inside: str) -> Value | PageLink:
    if kind == "value":
        record, _, field = inside.partition(".")
        return Value(record, field or None)
    page, mark, rest = inside.partition("#")
    return PageLink(page, mark + rest)


class Gaps(Extension):
    """Inserts and page links, where Markdown finds them: never in code, wherever else text may stand."""

    def __init__(self, cards: bool) -> None:
        super().__init__()
        self.cards = cards

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (the library's name)
        """Inserts after code spans (190) and escapes (180), links once they are elements (after 20)."""
        md.inlinePatterns.register(_Inserts(INSERT.pattern, md), "loa-inserts", 175)
        md.treeprocessors.register(_PageLinks(md), "loa-page-links", 15)
        if self.cards:
            md.preprocessors.register(_OwnLines(md), "loa-cards", 24)  # after fenced code (25)


class _Inserts(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # noqa: ARG002, N802
        field = f".{m['field']}" if m["field"] else ""
        return f"{OPEN}value {m['record']}{field}{CLOSE}", m.start(0), m.end(0)


class _PageLinks(Treeprocessor):
    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            href = link.get("href", "")
            if href.startswith("page:"):
                link.set("href", f"{OPEN}page {href.removeprefix('page:')}{CLOSE}")


class _OwnLines(Preprocessor):
    """Cards and pictures; what a picture shows is written in hex, so that nothing in it is taken for Markdown."""

    def run(self, lines: list[str]) -> list[str]:
        marked = []
        for line in lines:
            card, shown = CARD.fullmatch(line), PICTURE.fullmatch(line)
            if card:
                marked += ["", f"{OPEN}card {card['record']}{CLOSE}", ""]
            elif shown:
                said = json.dumps([shown["file"], shown["alt"].strip()]).encode().hex()
                marked += ["", f"{OPEN}picture {said}{CLOSE}", ""]
            else:
                marked.append(line)
        return marked
