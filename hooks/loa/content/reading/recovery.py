"""A file with syntax errors -> a tree of the entries that can be read, and one problem for each that can't.

Without this one forgotten quote would hide forty other mistakes, and an editor would find them one run at a time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

from loa.content.reading.events import UnreadableError, build
from loa.content.reading.source import Source, problem
from loa.content.reading.syntax import explain
from loa.content.reading.tree import Mapping, Node, Sequence, Tree
from loa.errors import Place, Problem

ITEM = re.compile(r"[ ]*-(?:[ ]|$)")
NAME = re.compile(r"[ ]*[A-Za-z_][\w-]*:(?:[ ]|$)")
MOST_FAULTS = 5
UNCERTAIN = frozenset(("indentation", "not-understood"))
"""What a missing line may bring about by itself."""
LONE_NAME = re.compile(r"[ ]*[A-Za-z_][\w-]*:[ ]*(?:#.*)?")


@dataclass(frozen=True)
class Block:
    """Lines of the file, `first` to before `end`, counted from 0."""

    first: int
    end: int


def read_tree(source: Source, language: str, found: list[Problem]) -> tuple[Tree | None, list[Problem]]:
    """The tree and what is wrong with it; `found` are problems of characters, which may be its cause."""
    try:
        root, problems = build(source, source.text, language)
    except UnreadableError as fault:
        return _Recovery(source, language, found).read(fault)
    return Tree(root) if root is not None else None, problems


class _Recovery:
    def __init__(self, source: Source, language: str, found: list[Problem]) -> None:
        self.source, self.language = source, language
        self.problems: list[Problem] = []
        self._failures = 0
        self._odd_lines = {each.place.line for each in found if each.severity == "error"}
        self._tab_lines = {each.place.line for each in found if each.rule == "tab"}

    def read(self, fault: UnreadableError) -> tuple[Tree | None, list[Problem]]:
        whole = Block(0, len(self.source.lines))
        parts = self._parts(whole)
        root = self._read_parts(parts, fault, whole)
        return Tree(root, complete=False) if root is not None else None, self.problems

    def _read_block(self, block: Block) -> Node | None:
        """A block by itself; where that fails, what can be read of its parts."""
        try:
            text = "\n".join(self.source.lines[block.first : block.end])
            node, problems = build(self.source, text, self.language, block.first)
        except UnreadableError as fault:
            body = Block(block.first + 1, block.end)
            if not LONE_NAME.fullmatch(self.source.line(block.first)):
                self._give_up(fault, block)
                self._look_on(fault, block)
                return None
            return self._under_name(block, self._read_parts(self._parts(body), fault, block))
        self.problems += problems
        return node

    def _read_parts(self, parts: list[Block], fault: UnreadableError, whole: Block) -> Node | None:
        failures = self._failures
        nodes = [node for part in parts if (node := self._read_block(part)) is not None]
        if self._failures == failures:
            # Each part is right by itself, or there are none: the mistake is in how they stand together.
            self._give_up(fault, whole)
        return self._joined(nodes)

    def _parts(self, block: Block) -> list[Block]:
        """The entries a block consists of; none where it is no plain list of items or of names."""
        written = [number for number in range(block.first, block.end) if self._is_written(number)]
        kind = next((kind for kind in (ITEM, NAME) if written and kind.match(self.source.line(written[0]))), None)
        if kind is None:
            return []
        # A line that stands elsewhere or is something else belongs to the entry above it, and is what is wrong there.
        level = self._indent(written[0])
        heads = [number for number in written if self._indent(number) == level and kind.match(self.source.line(number))]
        return [Block(head, end) for head, end in zip(heads, [*heads[1:], block.end], strict=True)]

    def _joined(self, nodes: list[Node]) -> Node | None:
        if nodes and all(isinstance(node, Sequence) for node in nodes):
            items = tuple(item for node in nodes if isinstance(node, Sequence) for item in node.items)
            return Sequence(items, nodes[0].place)
        entries: dict[str, Node] = {}
        places: dict[str, Place] = {}
        for node in nodes:
            if isinstance(node, Mapping):
                self._join_mapping(node, entries, places)
        return Mapping(MappingProxyType(entries), MappingProxyType(places), nodes[0].place) if entries else None

    def _join_mapping(self, node: Mapping, entries: dict[str, Node], places: dict[str, Place]) -> None:
        for key, value in node.entries.items():
            if key in places:
                first = str(places[key].line)
                self.problems.append(problem(node.key_places[key], "duplicate-key", key=key, first_line=first))
            else:
                entries[key], places[key] = value, node.key_places[key]

    def _under_name(self, block: Block, value: Node | None) -> Node | None:
        if value is None:
            return None
        line = self.source.line(block.first)
        name = line.split(":")[0].strip()
        place = self.source.place(block.first, self._indent(block.first), len(name))
        return Mapping(MappingProxyType({name: value}), MappingProxyType({name: place}), place)

    def _give_up(self, fault: UnreadableError, block: Block) -> None:
        self._failures += 1
        told = explain(self.source, fault)
        nearby = {told.place.line - 1, told.place.line, told.place.line + 1}
        indented_by_tab = any(block.first < line <= block.end for line in self._tab_lines)
        if not indented_by_tab and nearby.isdisjoint(self._odd_lines):
            self.problems.append(told)

    def _look_on(self, fault: UnreadableError, block: Block) -> None:
        """What else is wrong in an entry that can't be read: once more without the line that is to blame."""
        lines = self.source.lines[block.first : block.end]
        for _ in range(MOST_FAULTS):
            blamed = explain(self.source, fault).place.line - 1 - block.first
            if not 0 <= blamed < len(lines) or not lines[blamed].strip():
                return
            lines[blamed] = ""
            try:
                _, problems = build(self.source, "\n".join(lines), self.language, block.first)
            except UnreadableError as again:
                fault = again
                told = explain(self.source, fault)
                if told.rule in UNCERTAIN or self.source.line(told.place.line - 1) not in lines:
                    return
                self.problems.append(told)
            else:
                self.problems += problems
                return

    def _is_written(self, number: int) -> bool:
        line = self.source.line(number).strip()
        return bool(line) and not line.startswith("#") and line != "---"

    def _indent(self, number: int) -> int:
        line = self.source.line(number)
        return len(line) - len(line.lstrip(" "))
