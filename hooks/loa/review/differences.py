"""Two versions of a record -> every value in it that is not the same, list items paired with what they were."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from loa.model.record import Part
from loa.model.words import Forms, RichWords, Words

Step = str | int
TRANSLATED = (Words, RichWords, Forms)


@dataclass(frozen=True)
class Difference:
    """A value that was one thing and is another; None where there was or is nothing."""

    path: tuple[Step, ...]
    """Where it stands now, or stood; wordings end in their language."""
    before: Any
    after: Any
    holder: type[Part]
    """The part whose field it is."""
    field: str

    @property
    def dotted(self) -> str:
        """The path as editors read it."""
        return ".".join(map(str, self.path))

    @property
    def value(self) -> Any:
        """What there is, or was."""
        return self.before if self.after is None else self.after


def differences(before: Part, after: Part, path: tuple[Step, ...] = ()) -> Iterator[Difference]:
    """Every value of `after` that differs, also inside parts and lists."""
    for name in type(after).model_fields:
        was, now = getattr(before, name, None), getattr(after, name)
        if was != now:
            yield from _inside(was, now, (*path, name), type(after), name)


def _inside(was: Any, now: Any, path: tuple[Step, ...], holder: type[Part], field: str) -> Iterator[Difference]:
    if isinstance(was, tuple) or isinstance(now, tuple):
        for index, (old, new) in _pairs(was or (), now or ()):
            yield from _inside(old, new, (*path, index), holder, field)
    elif isinstance(was, TRANSLATED) or isinstance(now, TRANSLATED):
        yield from _wordings(was, now, path, holder, field)
    elif isinstance(was, Part) and isinstance(now, Part):
        yield from differences(was, now, path)
    elif isinstance(was, Part) or isinstance(now, Part):
        part = now if isinstance(now, Part) else was
        for name in type(part).model_fields:
            value = getattr(part, name)
            old, new = (None, value) if part is now else (value, None)
            if value not in (None, ()):
                yield from _inside(old, new, (*path, name), type(part), name)
    else:
        yield Difference(path, was, now, holder, field)


def _wordings(was: Any, now: Any, path: tuple[Step, ...], holder: type[Part], field: str) -> Iterator[Difference]:
    old, new = was.root if was else {}, now.root if now else {}
    for tag in dict.fromkeys((*new, *old)):
        if old.get(tag) != new.get(tag):
            yield Difference((*path, tag), old.get(tag), new.get(tag), holder, field)


def _pairs(was: tuple, now: tuple) -> Iterator[tuple[int, tuple[Any, Any]]]:
    """What changed in a list: an item put in between is one item more, not all items after it."""
    matcher = SequenceMatcher(a=[repr(item) for item in was], b=[repr(item) for item in now], autojunk=False)
    for what, start, stop, first, last in matcher.get_opcodes():
        if what != "equal":
            for offset, pair in enumerate(zip_longest(was[start:stop], now[first:last])):
                yield first + offset, pair
