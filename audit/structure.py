"""Pages -> what makes no sense read aloud: languages, headings, landmarks, names of links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import html

from audit.built import Page

LANDMARKS = "//nav | //aside | (//form | //section)[@aria-label or @aria-labelledby]"
"""A form or a section without a name is none."""
VAGUE = frozenset({
    "here", "click here", "this", "more", "read more", "see more", "learn more", "details", "link",
    "tại đây", "ở đây", "vào đây", "bấm vào đây", "xem thêm", "xem đầy đủ", "đọc thêm", "chi tiết", "xem chi tiết",
})
MARKED = re.compile(r"[àáãèéìíĩòóõùúũýăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
"""Letters that most words of Vietnamese have, and hardly any of English."""
WORD = re.compile(r"[^\W\d_]+")
ENGLISH = frozenset(["the", "of", "and", "is", "are", "was", "with", "for", "from", "that", "this", "not", "you"])
SENTENCE = 8
"""Shorter pieces are names, which keep their spelling in every language."""


def senseless(page: Page) -> Iterator[str]:
    """What a screen reader would tell wrongly, or not at all."""
    document = page.document
    if document.get("lang") != page.lang:
        yield f"lang: the page says {document.get('lang')}"
    if len(document.xpath("//main")) != 1:
        yield "landmarks: not one main"
    if not document.xpath("//header[not(ancestor::main)]") or not document.xpath("//footer[not(ancestor::main)]"):
        yield "landmarks: no header or no footer"
    first = next(document.find("body").iterdescendants("a"), None)
    if first is None or not document.xpath("//main[@id=$id]", id=first.get("href", "").removeprefix("#")):
        yield "skip: the first link does not lead to the content"
    yield from _headings(document)
    yield from _landmarks(document)
    yield from (f"link: “{text}” does not say where it leads" for text in map(_said, document.xpath("//a[@href]"))
                if text.strip(" .…›").lower() in VAGUE)
    yield from _foreign(document)


def _headings(document: html.HtmlElement) -> Iterator[str]:
    levels = [int(each.tag[1]) for each in document.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
    if levels.count(1) != 1:
        yield f"headings: {levels.count(1)} of the first level"
    inside = [int(each.tag[1]) for each in document.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")]
    for above, below in zip([0, *inside], inside, strict=False):
        if below > above + 1:
            yield f"headings: level {below} follows level {above}"


def _landmarks(document: html.HtmlElement) -> Iterator[str]:
    named = Counter((each.tag, _name(each)) for each in document.xpath(LANDMARKS))
    for (tag, name), count in named.items():
        if count > 1:
            yield f"landmarks: {count} {tag} called “{name}”"
        elif not name and tag == "nav":
            yield "landmarks: a nav without a name"


def _foreign(document: html.HtmlElement) -> Iterator[str]:
    """Whole sentences that would be spoken in the wrong language."""
    for text in document.xpath("//body//text()[not(ancestor::script or ancestor::style or ancestor::template)]"):
        words = WORD.findall(text.lower())
        if len(words) < SENTENCE:
            continue
        around = text.getparent() if text.is_text else text.getparent().getparent()
        lang = around.xpath("ancestor-or-self::*/@lang")[-1]
        vietnamese = sum(bool(MARKED.search(word)) for word in words) > len(words) * 0.7
        english = sum(word in ENGLISH for word in words) > len(words) * 0.15
        if (vietnamese and not lang.startswith("vi")) or (english and not lang.startswith("en")):
            yield f"lang: “{text.strip()[:60]}” is said to be {lang}"


def _name(element: html.HtmlElement) -> str:
    owner = element.get("aria-labelledby")
    if owner:
        return " ".join(_said(found) for found in element.getroottree().xpath("//*[@id=$id]", id=owner))
    return element.get("aria-label", "")


def _said(element: html.HtmlElement) -> str:
    return element.get("aria-label") or " ".join(element.text_content().split())
