"""Two sides -> translations that the change leaves behind: the source language says something else, they do not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from loa.model.prose import Prose
from loa.model.site import Site
from loa.review.change import Change
from loa.review.differences import Difference, differences
from loa.review.sides import Sides


def stale_translations(sides: Sides) -> Iterator[Change]:
    """One for each record or hand-written page and language; never a reason to hold back an urgent sentence."""
    source = sides.after.site.source_language.tag
    others = [language.tag for language in sides.after.languages if language.tag != source]
    for name, (was, now) in sides.pairs.items():
        if was is not None and now is not None and was != now:
            found = [each for each in differences(was, now) if len(each.path) > 1]
            for tag in others:
                fields = list(_left_behind(found, now, source, tag))
                if fields:
                    yield _stale(name, tag, ", ".join(fields), sides)
    yield from _prose(sides, source, others)


def _left_behind(found: list[Difference], now: object, source: str, tag: str) -> Iterator[str]:
    changed = {each.path for each in found}
    for each in found:
        sibling = (*each.path[:-1], tag)
        if each.path[-1] == source and sibling not in changed and _has(now, sibling):
            yield ".".join(map(str, each.path[:-1]))


def _has(value: object, path: tuple[str | int, ...]) -> bool:
    """Whether there is a wording at the path."""
    for step in path:
        if isinstance(value, tuple):
            value = value[int(step)] if isinstance(step, int) and step < len(value) else None
        elif hasattr(value, "root"):
            value = value.root.get(step)
        else:
            value = getattr(value, str(step), None)
    return value is not None


def _prose(sides: Sides, source: str, others: list[str]) -> Iterator[Change]:
    was, now = _pages(sides.before.site), _pages(sides.after.site)
    for (name, tag), page in now.items():
        old = was.get((name, tag))
        if tag != source or old is None or _words(old) == _words(page):
            continue
        for other in others:
            theirs, before = now.get((name, other)), was.get((name, other))
            if theirs and before and _words(theirs) == _words(before):
                yield _stale(name, other, page.path, sides)


def _pages(site: Site) -> Mapping[tuple[str, str], Prose]:
    return {(page.id, page.lang): page for page in site.prose}


def _words(page: Prose) -> tuple[str, ...]:
    return page.title, page.description, page.body


def _stale(name: str, tag: str, fields: str, sides: Sides) -> Change:
    values = {"title": sides.title(name), "language": tag, "fields": fields}
    return Change("translation", "act", "translation-stale", name, sides.place_of(name, ()), values)
