"""A page -> the same words in one bare HTML file: the least that anybody could send, in the same letters."""

from __future__ import annotations

import copy
import re

from lxml import etree, html

from audit.built import Page

UNSPOKEN = "//script | //style | //svg | //template | //link | //meta | //noscript"
FONT = re.compile(rb"font:[^;}]*?/[\d.]+ ([^;}]+)|font-family:([^;}]+)")


def bare(page: Page) -> bytes:
    """Headings, paragraphs, lists and tables without attributes, styled with nothing but the font of the page."""
    document = copy.deepcopy(page.document)
    for element in document.xpath(UNSPOKEN):
        element.drop_tree()
    for element in document.iter(etree.Element):
        element.attrib.clear()
    document.set("lang", page.lang)
    head = document.find("head")
    head.insert(0, etree.Element("meta", charset="utf-8"))
    style = etree.SubElement(head, "style")
    style.text = f"body{{font-family:{font(page)}}}"
    etree.SubElement(head, "meta", name="viewport", content="width=device-width,initial-scale=1")
    return b"<!doctype html>" + html.tostring(document, encoding="utf-8")


def font(page: Page) -> str:
    """The stack of fonts the page names for its body."""
    found = FONT.search(page.data)
    return ((found[1] or found[2]) if found else b"sans-serif").decode()
