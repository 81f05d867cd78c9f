"""What a content file says: mappings, sequences and plain strings, each knowing where it stands."""

from __future__ import annotations

import collections.abc
from dataclasses import dataclass
from typing import TypeAlias

from loa.errors import Place

Path: TypeAlias = tuple[str | int, ...]
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text exactly as written, never a number, a date or a truth; nothing written is empty and unquoted."""

    text: str
    quoted: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Sequence:
    """Things one after another."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Things by name; of a name that is there twice, the first."""

    entries: collections.abc.Mapping[str, Node]
    key_places: collections.abc.Mapping[str, Place]
    place: Place


Node: TypeAlias = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Tree:
    """One content file.

    `complete` is False where entries that could not be read are left out: what is missing then may well be there.
    """

    root: Node
    complete: bool = True

    def plain(self) -> Plain:
        """The same without places, for the models."""
        return plain(self.root)

    def place_of(self, path: Path) -> Place:
        """Where a value stands; of one that is not there, where the nearest thing around it stands."""
        node = self.root
        for step in path:
            inner = _child(node, step)
            if inner is None:
                break
            node = inner
        return node.place

    def key_place_of(self, path: Path) -> Place:
        """Where the name of a value stands; things in a sequence have none, so there it is the value."""
        *outer, name = path if path else ("",)
        around = self.node(tuple(outer))
        if isinstance(around, Mapping) and name in around.key_places:
            return around.key_places[str(name)]
        return self.place_of(path)

    def node(self, path: Path) -> Node | None:
        """The part of the file at a path; None where there is none."""
        node: Node | None = self.root
        for step in path:
            node = None if node is None else _child(node, step)
        return node


def plain(node: Node) -> Plain:
    """A node as dicts, lists and strings."""
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Mapping):
        return node.entries.get(str(step))
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    return None
