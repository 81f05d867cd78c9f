"""Two editions -> everything that changes for people: the one entrance to this room."""

from __future__ import annotations

from loa.pages.edition import Edition
from loa.review.change import Changes, in_order
from loa.review.checked import unchecked
from loa.review.codes import code_changes
from loa.review.logged import unlogged
from loa.review.pages import page_changes
from loa.review.paper import reprints
from loa.review.prose import interface_changes, prose_changes
from loa.review.records import record_changes
from loa.review.removals import shrunk_lists
from loa.review.shown import page_differs
from loa.review.sides import PlaceOf, Sides
from loa.review.translations import stale_translations
from loa.templating.html import Environment


def changes(before: Edition, after: Edition, place_of: PlaceOf, tag: str, templates: Environment | None) -> Changes:
    """A pure function; `tag` is the language in which things are called by their names.

    Without templates pages and sheets are not laid out: those of content that is not whole can't be.
    """
    sides = Sides(before, after, place_of, tag)
    unlooked = list(unchecked(sides))
    once = {(change.subject, change.field) for change in unlooked}  # told as errors, and not a second time
    said = [*record_changes(sides), *prose_changes(sides)]
    touched = frozenset(change.subject for change in said if change.topic != "review")

    def looks_otherwise(page: str, language: str) -> bool:
        if page in touched or not touched or templates is None:  # a later day of review alone touches no paper
            return page in touched
        return page_differs(before, after, page, language, templates)

    return in_order([
        *unlooked,
        *(change for change in said if (change.subject, change.field) not in once),
        *interface_changes(sides),
        *shrunk_lists(sides),
        *code_changes(sides, looks_otherwise),
        *(reprints(sides) if templates else ()),
        *page_changes(sides),
        *unlogged(sides, [*unlooked, *said]),
        *stale_translations(sides),
    ])
