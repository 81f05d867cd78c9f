"""A record -> the same record without references to records that are gone; nothing, if it can't do without them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

from loa.content.checks.walk import fields
from loa.model.record import Part, Ref
from loa.model.words import RichWords

SomePart = TypeVar("SomePart", bound=Part)

Gone = Callable[[str], bool]
"""Whether the record under `kind:id` is left out."""

MENTIONED = re.compile(r"(?:\{\{\s*|\]\(\s*<?page:)(?P<id>[a-z0-9:-]+)")
"""What inserts and links to pages name."""

LINE = re.compile(r"\{\{\s*[a-z]+:[a-z0-9-]+\s*\}\}|[-*] \[[^\]]*\]\(page:[a-z0-9:-]+\)")
"""A card, which is an insert on a line of its own; or an entry of a list that is nothing but a link."""

ID = re.compile(r"(?:[a-z]+:)?[a-z0-9-]+$")


def pruned(part: SomePart, gone: Gone) -> SomePart | None:
    """Optional references become none, lists lose their items; whoever needs one that is gone goes with it."""
    changes: dict[str, Any] = {}
    for name, metadata in fields(type(part)):
        value = getattr(part, name)
        kinds = tuple(mark.kind for mark in metadata if isinstance(mark, Ref))
        kept = _kept(value, kinds, gone)
        if kept is None and value is not None and type(part).model_fields[name].is_required():
            return None
        if kept is None and isinstance(value, RichWords):
            return None  # a text that leads to what is gone would say half of what it says
        if kept is not value:
            changes[name] = kept
    return part.model_copy(update=changes) if changes else part


def _kept(value: Any, kinds: tuple[str, ...], gone: Gone) -> Any:
    if isinstance(value, tuple):
        items = tuple(item for item in (_kept(each, kinds, gone) for each in value) if item is not None)
        return value if len(items) == len(value) and all(map(_same, items, value)) else items
    if isinstance(value, RichWords):
        return None if any(gone(each) for text in value.root.values() for each in mentioned(text)) else value
    if isinstance(value, Part):
        return pruned(value, gone)
    if isinstance(value, str) and (any(gone(f"{kind}:{value}") for kind in kinds) or gone(value)):
        return None
    return value


def _same(one: Any, other: Any) -> bool:
    return one is other


def mentioned(markdown: str) -> tuple[str, ...]:
    """Ids that a text inserts or links to; a page about a record, such as `kit:message:2k`, counts for the record."""
    found = (ID.search(match["id"]) for match in MENTIONED.finditer(markdown))
    return tuple(match[0] for match in found if match)


def without_lines(markdown: str, gone: Gone) -> str:
    """A hand-written page without the cards of what is gone, and without entries of lists that only lead there."""
    lines = markdown.splitlines(keepends=True)
    return "".join(line for line in lines if not (LINE.fullmatch(line.strip()) and any(map(gone, mentioned(line)))))
