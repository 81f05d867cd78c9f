"""Hand-written pages: each has its original, and no two of a language share an id."""

from __future__ import annotations

from collections.abc import Iterator

from loa.errors import Place, Problem
from loa.model.prose import Prose
from loa.model.site import Site


def check(site: Site) -> Iterator[Problem]:
    """Translations of pages that nobody wrote in the source language, and ids used twice."""
    sources = [language.tag for language in site.languages if language.source]
    first: dict[tuple[str, str], Prose] = {}
    for page in site.prose:
        earlier = first.setdefault((page.id, page.lang), page)
        if earlier is not page:
            slots = {"id": page.id, "first": earlier.place.file}
            yield Problem(Place(page.place.file), "id-twice", slots, "id")
    for page_id, lang in first:
        if sources and (page_id, sources[0]) not in first:
            place = Place(first[page_id, lang].place.file)
            yield Problem(place, "prose-original-missing", {"id": page_id, "language": sources[0]}, "id")
