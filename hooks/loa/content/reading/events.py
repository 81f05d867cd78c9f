"""YAML events -> our tree, with everything refused that facts have no use for: aliases, tags, depth, other documents.

Events come before any expansion, so a file made to explode is refused in the time it takes to read it.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import yaml

from loa.content.reading.misreadings import is_null
from loa.content.reading.scalars import check_font, check_key, check_value, is_sound_name
from loa.content.reading.source import Source, problem
from loa.content.reading.tree import Mapping, Node, Scalar, Sequence
from loa.content.reading.unseen import cleaned, is_sound
from loa.errors import Place, Problem

DEEPEST = 12

# The C parser is 15 times as fast; both give the same events and marks.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class UnreadableError(Exception):
    """The text is no YAML from `line` on; `start` is where that thing began, `context` what the parser calls it."""

    def __init__(self, line: int, column: int, start: tuple[int, int] | None, context: str) -> None:
        super().__init__(context)
        self.line, self.column, self.start, self.context = line, column, start, context


@dataclass
class _Open:
    """A mapping or sequence we are inside of."""

    place: Place
    is_mapping: bool
    is_key: bool
    in_language: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, Node] = field(default_factory=dict)
    key_places: dict[str, Place] = field(default_factory=dict)
    key: str | None = None
    awaits_key: bool = True

    def closed(self) -> Node:
        if self.is_mapping:
            return Mapping(MappingProxyType(self.entries), MappingProxyType(self.key_places), self.place)
        return Sequence(tuple(self.items), self.place)


def build(source: Source, text: str, language: str, first_line: int = 0) -> tuple[Node | None, list[Problem]]:
    """The tree of `text`, which is the part of the file that begins at a line; None where all of it is refused.

    `language` is the key of the texts that may come from documents older than Unicode. Raises UnreadableError where
    the text is no YAML.
    """
    builder = _Builder(source, language, first_line)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            if not builder.take(event):
                return None, builder.problems
    except yaml.MarkedYAMLError as error:
        raise _unreadable(error, first_line, last_line=first_line + text.count("\n")) from None
    except yaml.YAMLError:
        raise UnreadableError(first_line, 0, None, "") from None
    return builder.root or Scalar("", False, source.place(first_line, 0)), builder.problems


class _Builder:
    def __init__(self, source: Source, language: str, first_line: int) -> None:
        self.source, self.language, self.first_line = source, language, first_line
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self._open: list[_Open] = []
        self._documents = 0
        self._escapes = "\\" in source.text
        self._sound = not self._escapes and is_sound(source.text) and unicodedata.is_normalized("NFC", source.text)
        """What the file does not hold, none of its values can hold either."""

    def take(self, event: yaml.Event) -> bool:
        """One event more; False where reading on makes no sense."""
        if isinstance(event, yaml.ScalarEvent):
            if event.anchor is not None or event.tag is not None:
                self._refuse_extras(event)
            self._take_scalar(event)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._refuse_extras(event)
            return self._start(event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            closed = self._open.pop()
            self._put(None if closed.is_key else closed.closed(), closed.is_key)
        elif isinstance(event, yaml.AliasEvent):
            place = self._place(event)
            self.problems.append(problem(place, "anchor", name=f"*{event.anchor}"))
            if self._at_key():
                self._put(None, is_key=True)
            else:
                self._put(Scalar("", False, place), is_key=False)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self.problems.append(problem(self._place(event), "several-documents"))
                return False
        return True

    def _start(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> bool:
        place, is_key = self._place(event), self._at_key()
        if is_key:
            self.problems.append(problem(place, "complex-key"))
        if len(self._open) >= DEEPEST:
            self.problems.append(problem(place, "too-deep", limit=str(DEEPEST)))
            return False
        self._open.append(_Open(place, isinstance(event, yaml.MappingStartEvent), is_key, self._in_language()))
        return True

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        place, is_plain = self._place(event), not event.style
        text = event.value if self._sound else cleaned(event.value)
        if self._at_key():
            self._take_key(text, is_plain, place)
            return
        scalar = Scalar(event.value, not is_plain, place)
        if is_plain or self._escapes:
            end = event.end_mark.line + self.first_line, event.end_mark.column
            self.problems.extend(check_value(self.source, scalar, end))
        if not event.value.isascii() and self._in_language():
            self.problems.extend(check_font(scalar))
        self._put(Scalar("" if is_plain and is_null(text) else text, not is_plain, place), is_key=False)

    def _take_key(self, text: str, is_plain: bool, place: Place) -> None:
        if not (is_plain and is_sound_name(text)):
            self.problems.extend(check_key(self.source, text, is_plain, place))
        around = self._open[-1]
        around.key, around.awaits_key = text, False
        if text in around.key_places:
            first = around.key_places[text].line
            self.problems.append(problem(place, "duplicate-key", key=text, first_line=str(first)))
            around.key = None
        else:
            around.key_places[text] = place

    def _put(self, node: Node | None, is_key: bool) -> None:
        """A finished node goes where it belongs; the value of a key that was refused goes nowhere."""
        around = self._open[-1] if self._open else None
        if around is None:
            self.root = node
        elif is_key:
            around.key, around.awaits_key = None, False
        elif around.is_mapping:
            if around.key is not None and node is not None:
                around.entries[around.key] = node
            around.awaits_key = True
        elif node is not None:
            around.items.append(node)

    def _at_key(self) -> bool:
        return bool(self._open) and self._open[-1].is_mapping and self._open[-1].awaits_key

    def _in_language(self) -> bool:
        around = self._open[-1] if self._open else None
        return around is not None and (around.in_language or around.key == self.language)

    def _refuse_extras(self, event: yaml.NodeEvent) -> None:
        if event.anchor is None and event.tag is None:
            return
        place = self._place(event)
        if event.anchor is not None:
            self.problems.append(problem(place, "anchor", name=f"&{event.anchor}"))
        if event.tag is not None:
            self.problems.append(problem(place, "tag", tag=event.tag.replace("tag:yaml.org,2002:", "!!")))

    def _place(self, event: yaml.Event) -> Place:
        start, end = event.start_mark, event.end_mark
        line = start.line + self.first_line
        if not isinstance(event, (yaml.ScalarEvent, yaml.AliasEvent)):
            return self.source.place(line, start.column)
        last = end.column if end.line == start.line else len(self.source.line(line))
        return self.source.place(line, start.column, last - start.column)


def _unreadable(error: yaml.MarkedYAMLError, first_line: int, last_line: int) -> UnreadableError:
    mark, start = error.problem_mark, error.context_mark
    at = (min(mark.line + first_line, last_line), mark.column) if mark else (first_line, 0)
    return UnreadableError(*at, (start.line + first_line, start.column) if start else None, error.context or "")
