"""Two sides -> lists that lost more than a fifth of what they held: nobody means that, or they can say so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from loa.model.site import KINDS, Site
from loa.review.change import Change
from loa.review.sides import Sides

MOST = 5
"""One in so many may go."""


def shrunk_lists(sides: Sides) -> Iterator[Change]:
    """Kinds of records, languages, hand-written pages and sentences that are missing in great numbers."""
    was, now = _lists(sides.before.site), _lists(sides.after.site)
    for name, held in was.items():
        gone = sorted(held - now.get(name, frozenset()))
        if len(gone) * MOST > len(held):
            values = {"list": name, "removed": str(len(gone)), "count": str(len(held)), "gone": ", ".join(gone[:8])}
            yield Change("removal", "stop", "list-shrunk", name, sides.place_of(f"content/{name}.yml", ()), values)


def _lists(site: Site) -> Mapping[str, frozenset[str]]:
    """Name of a list -> ids in it."""
    records = {kind.plural: frozenset(each.id for each in getattr(site, kind.plural)) for kind in KINDS}
    return {
        **records,
        "languages": frozenset(language.tag for language in site.languages),
        "synonyms": frozenset(group.words[0] for group in site.synonyms),
        "codes": frozenset(code.code for code in site.codes),
        **{f"ui/{tag}": frozenset(sentences) for tag, sentences in site.ui.items()},
        **{f"docs/{language.tag}": frozenset(page.path for page in site.prose if page.lang == language.tag)
           for language in site.languages},
    }
