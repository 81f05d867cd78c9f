"""Two sides -> what hand-written pages and the interface say otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from loa.model.prose import Prose
from loa.review.change import Change
from loa.review.records import BY_TOPIC
from loa.review.sides import Sides
from loa.review.texts import sort_of, turned


def prose_changes(sides: Sides) -> Iterator[Change]:
    """Texts of pages, each language for itself; new and lost pages are told as pages."""
    was = {(page.id, page.lang): page for page in sides.before.site.prose}
    for page in sides.after.site.prose:
        old = was.get((page.id, page.lang))
        for field in ("title", "description", "body") if old else ():
            before, after = getattr(old, field), getattr(page, field)
            if before != after:
                yield _change(page, field, before, after, sides)


def interface_changes(sides: Sides) -> Iterator[Change]:
    """Sentences of the interface."""
    for tag, sentences in sides.after.site.ui.items():
        old = sides.before.site.ui.get(tag, {})
        for key, after in sentences.items():
            before = old.get(key, after)
            if before != after:
                values = turned(key, tag, before, after)
                name = f"ui:{tag}"
                yield Change("text", "tell", "change-text", name, sides.place_of(name, (key,)), values, key)


def _change(page: Prose, field: str, before: str, after: str, sides: Sides) -> Change:
    topic, weight, rule = BY_TOPIC[sort_of(before, after)]
    values = turned(sides.title(page.id), page.lang, before, after)
    return Change(topic, weight, rule, page.id, page.place, values, field)
