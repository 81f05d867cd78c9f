"""Links that end in # -> those that name no heading of the hand-written page they lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from loa.content.load import Content
from loa.content.spot import spot_in_field, spot_in_page
from loa.errors import Problem
from loa.model.light_markdown import without_code
from loa.model.prose import Prose
from loa.pages.edition import Edition
from loa.templating.rich import anchors

LINK = re.compile(r"\]\(\s*<?(?:page:(?P<page>[^()\s#>]+))?#(?P<anchor>[^()\s>]+)")


def anchor_problems(content: Content, edition: Edition) -> Iterator[Problem]:
    """Readers of such a link land at the top of the page and look in vain."""
    for owner, path, text in content.rich_texts:
        for start, slots in _astray(text, str(path[-1]), None, edition):
            place = spot_in_field(content.located[owner], path, text, start)
            yield Problem(place, "anchor-unknown", slots, ".".join(map(str, path)))
    for page in edition.site.prose:
        for start, slots in _astray(page.body, page.lang, page, edition):
            yield Problem(spot_in_page(page.place, page.body, start), "anchor-unknown", slots)


def _astray(markdown: str, tag: str, own: Prose | None, edition: Edition) -> Iterator[tuple[int, dict[str, str]]]:
    if "#" not in markdown:
        return
    for match in LINK.finditer(without_code(markdown)):
        targets = _written(match["page"], tag, edition) if match["page"] else [own] if own else []
        if not targets:
            continue  # another kind of page, whose template makes its anchors; or no page, told elsewhere
        known = frozenset().union(*(anchors(each.body) for each in targets))
        if match["anchor"] not in known:
            guess = next(iter(get_close_matches(match["anchor"], sorted(known), n=1, cutoff=0.5)), "")
            yield match.start("anchor"), {"page": targets[0].id, "found": match["anchor"], "guess": guess}


def _written(page_id: str, tag: str, edition: Edition) -> list[Prose]:
    """What readers of a language get; more than one where an id is used twice, which is told elsewhere."""
    versions = [page for page in edition.site.prose if page.id == page_id]
    return ([page for page in versions if page.lang == tag]
            or [page for page in versions if page.lang == edition.site.source_language.tag])
