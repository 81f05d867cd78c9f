"""A part of a content file as plain values, each of which still knows its place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from loa.content.reading.tree import Mapping, Node, Path, Plain, Sequence, Tree
from loa.errors import Place, Problem


@dataclass(frozen=True)
class Located:
    """One record: what it says, and where it says so."""

    node: Node

    @cached_property
    def _tree(self) -> Tree:
        return Tree(self.node)

    @cached_property
    def plain(self) -> Plain:
        """Dicts, lists and strings, for the models."""
        return self._tree.plain()

    def place_of(self, path: Path) -> Place:
        """Where a value stands, or the nearest thing around it."""
        return self._tree.place_of(path)

    def key_place_of(self, path: Path) -> Place:
        """Where the name of a value stands."""
        return self._tree.key_place_of(path)


def located_items(tree: Tree) -> tuple[tuple[Located, ...], list[Problem]]:
    """The records of a file that lists them; an empty file lists none."""
    root = tree.root
    if isinstance(root, Sequence):
        return tuple(Located(item) for item in root.items), []
    if not isinstance(root, Mapping) and root.text == "":
        return (), []
    return (), [Problem(root.place, "shape-list", {"field": root.place.file, "value": ""})]


def located_mapping(tree: Tree) -> tuple[Located | None, list[Problem]]:
    """The one record of a file that holds fields."""
    if isinstance(tree.root, Mapping):
        return Located(tree.root), []
    return None, [Problem(tree.root.place, "shape-mapping", {"field": tree.root.place.file, "value": ""})]
