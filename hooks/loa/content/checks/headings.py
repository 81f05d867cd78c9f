"""Headings of editors -> those that break the outline of a page, by which screen readers move about.

The head of a page holds its title, so text begins at the second level; no step down skips a level.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from loa.content.checks.walk import Walked
from loa.content.located import Located
from loa.content.spot import spot_in_field, spot_in_page
from loa.errors import Problem
from loa.model.light_markdown import without_code
from loa.model.site import Site
from loa.model.words import RichWords

HEADING = re.compile(r"^(?P<level>#{1,6})(?!#)[ \t]*(?P<text>\S.*)$", re.MULTILINE)

Finding = tuple[int, str, dict[str, str]]


def check(site: Site, walk: Sequence[Walked], located: Mapping[str, Located]) -> Iterator[Problem]:
    """Hand-written pages, and text fields, which stand under a heading already."""
    for record in walk:
        for path, value, _ in record.values:
            if isinstance(value, RichWords):
                for tag, text in value.root.items():
                    for start, rule, slots in in_field(text):
                        place = spot_in_field(located[record.owner], (*path, tag), text, start)
                        yield Problem(place, rule, slots, ".".join(map(str, (*path, tag))))
    for page in site.prose:
        for start, rule, slots in in_page(page.body):
            yield Problem(spot_in_page(page.place, page.body, start), rule, slots)


def in_page(markdown: str) -> Iterator[Finding]:
    """Second titles, and levels left out."""
    above = 1
    for match in HEADING.finditer(without_code(markdown)):
        level = len(match["level"])
        if level == 1:
            yield match.start(), "title-in-text", {"found": match[0], "fixed": f"#{match[0]}"}
        elif level > above + 1:
            yield match.start(), "heading-skipped", {"found": match[0], "fixed": f"{'#' * (above + 1)} {match['text']}"}
        above = max(level, 2)


def in_field(markdown: str) -> Iterator[Finding]:
    """Any heading."""
    if "#" in markdown:
        for match in HEADING.finditer(without_code(markdown)):
            yield match.start(), "heading-in-text", {"found": match[0], "fixed": f"**{match['text']}**"}
