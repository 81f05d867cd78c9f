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
        target = _written(match["page"], tag, edition) if match["page"] else own
        if target is None:
            continue  # another kind of page, whose template makes its anchors; or no page, told elsewhere
        known = anchors(target.body)
        if match["anchor"] not in known:
            guess = next(iter(get_close_matches(match["anchor"], sorted(known), n=1, cutoff=0.5)), "")
            yield match.start("anchor"), {"page": target.id, "found": match["anchor"], "guess": guess}


def _written(page_id: str, tag: str, edition: Edition) -> Prose | None:
    """The version that readers of a language get."""
    page = edition.plan.by_id.get(page_id)
    written = (page.prose if page else None) or {}
    return written.get(tag) or written.get(edition.site.source_language.tag)
