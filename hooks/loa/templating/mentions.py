"""(clean HTML, the words a language explains) -> the same HTML, cut where such a word stands in running text.

Whole words only, the longest first; never in links, headings, quotations or code, nor in a number of a
document (`488/KH-UBND`) or the address of a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape

from markupsafe import Markup

UNTOUCHED = frozenset({"a", "h2", "h3", "h4", "th", "pre", "code", "blockquote"})

# Private-use characters are refused in content, so these two can only be ours: what is between them is no text.
OPEN, CLOSE = "\ue000", "\ue001"
TOKEN = re.compile(
    rf'{OPEN}[^{CLOSE}]*{CLOSE}|<(?P<end>/?)(?P<element>[a-z][a-z0-9]*)(?:[^<>"]|"[^"]*")*>|(?P<text>[^<{OPEN}]+)'
)

JOINS = r"[-/.@_]"
"""Marks that tie letters into one word with others: numbers of documents, addresses, names of files."""


class Mention(Markup):
    """A word that can be explained, as it stands in the text; to whom that is nothing, a piece of HTML like others."""

    term: str
    """The id of its explanation."""
    asked: bool
    """Whether the text itself asks for the explanation."""

    def __new__(cls, word: str, term: str, asked: bool = False) -> Mention:
        mention = super().__new__(cls, word)
        mention.term, mention.asked = term, asked
        return mention


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The words of one language that are explained: each written form and its term."""

    terms: Mapping[str, str]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        forms = sorted(self.terms, key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?<!\w{JOINS})(?<!/)(?:{'|'.join(map(_written, forms))})(?!\w|{JOINS}\w)")

    @cached_property
    def _by_form(self) -> Mapping[str, str]:
        return {variant: term for form, term in self.terms.items() for variant in (form, _capitalised(form))}

    def mentions(self, html: str) -> Iterator[Markup]:
        """The HTML in order, every mention a piece of its own."""
        start = 0
        for begin, end in _running_text(html) if self.terms else ():
            for match in self._pattern.finditer(html, begin, end):
                word = " ".join(match[0].split())
                if match.start() > start:
                    yield Markup(html[start : match.start()])
                yield Mention(match[0], self._by_form[word])
                start = match.end()
        if html[start:]:
            yield Markup(html[start:])


NO_WORDS = Lexicon({})


def lexicon(forms: Iterable[tuple[str, str]]) -> Lexicon:
    """A lexicon of (form, term) pairs; the first of two that are written alike counts."""
    terms: dict[str, str] = {}
    for form, term in forms:
        terms.setdefault(escape(" ".join(form.split()), quote=False), term)
    return Lexicon(terms)


def _written(form: str) -> str:
    """Any white space between words; a form in small letters also where it begins a sentence."""
    first, rest = form[0], r"\s+".join(map(re.escape, form[1:].split(" ")))
    initial = f"[{first}{first.upper()}]" if _capitalised(form) != form else re.escape(first)
    return initial + rest


def _capitalised(form: str) -> str:
    """“mũi nhắc lại” -> “Mũi nhắc lại”; what has capitals of its own is written in one way only."""
    return form[0].upper() + form[1:] if form == form.lower() and len(form[0].upper()) == 1 else form


def _running_text(html: str) -> Iterator[tuple[int, int]]:
    """Where text stands that may be explained."""
    depth = 0
    for token in TOKEN.finditer(html):
        if token["element"] in UNTOUCHED:
            depth += -1 if token["end"] else 1
        elif token["text"] and not depth:
            yield token.span("text")
