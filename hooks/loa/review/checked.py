"""Two sides -> facts that people act upon and that changed although nobody looked at a source again."""

from __future__ import annotations

from collections.abc import Iterator

from loa.model.campaigns import Message
from loa.model.fact import Fact, Source
from loa.model.record import Part
from loa.review.change import Change
from loa.review.differences import Difference, differences
from loa.review.records import shown, sort_of_difference
from loa.review.sides import Sides
from loa.review.texts import turned

CRITICAL = frozenset({"number", "dose"})


def unchecked(sides: Sides) -> Iterator[Change]:
    """Numbers, doses and signs of danger whose record has no source that was checked anew."""
    source = sides.after.site.source_language.tag
    for name, (was, now) in sides.pairs.items():
        if was is None or now is None or was == now or not isinstance(now, Fact):
            continue
        changed = tuple(differences(was, now))
        critical = [each for each in changed if _is_critical(name, each, now, source)]
        if critical and not _looked_again(was, now):
            first = critical[0]
            values = turned(sides.title(name), first.dotted, shown(first.before), shown(first.after))
            yield Change(_topic(name, first), "stop", "change-unchecked", name, sides.place_of(name, first.path),
                         values, first.dotted)


def _topic(name: str, each: Difference) -> str:
    return "number" if sort_of_difference(name, each) == "number" else "dose"


def _is_critical(name: str, each: Difference, now: Fact, source: str) -> bool:
    """A translation that is mended needs no new look at the document, unless its figures change."""
    if sort_of_difference(name, each) in CRITICAL:
        return each.after is not None
    danger = isinstance(now, Message) and now.urgent and each.path[0] in ("title", "formula", "lead", "items", "text")
    return danger and each.path[-1] == source


def _looked_again(was: Fact, now: Fact) -> bool:
    """Whether a source is new, or was compared on a later day than any before."""
    before, after = _checks(was), _checks(now)
    return bool(after) and max(after) > max(before, default=max(after))


def _checks(part: Part) -> list:
    found = []
    for name in type(part).model_fields:
        value = getattr(part, name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Source):
                found.append(each.checked)
            elif isinstance(each, Part):
                found += _checks(each)
    return found
