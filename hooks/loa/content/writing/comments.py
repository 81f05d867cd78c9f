"""The text of a content file and its tree -> each comment with the value it speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from collections.abc import Sequence as Run
from dataclasses import dataclass, field

import yaml

from loa.content.reading import Mapping, Node, Path, Sequence
from loa.content.reading.events import LOADER
from loa.content.reading.source import Source

COMMENT = re.compile(r"(?:(?<=\s)|^)#[^\n]*")
BLOCK_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(#[^\n]*)")
BEFORE_A_VALUE = re.compile(r"[ \t-]*")


@dataclass(frozen=True)
class Comment:
    """A comment in the text; line and column count from 0, `depth` is that of the brackets around it."""

    line: int
    column: int
    depth: int
    text: str


@dataclass(frozen=True)
class Anchor:
    """Where a value of the tree begins: its name, or the dash before it."""

    line: int
    column: int
    depth: int
    path: Path


class Said(dict[Path, list[str]]):
    """Comments by the path of the value they belong to; an empty line among them is a blank one."""

    def __missing__(self, path: Path) -> list[str]:
        return []


@dataclass(frozen=True)
class Remarks:
    """The comments of a file."""

    before: Said = field(default_factory=Said)
    beside: Said = field(default_factory=Said)
    below: Said = field(default_factory=Said)
    """At the end of what a mapping or a list holds."""

    def lines(self) -> Iterator[str]:
        """All of them, without blank lines."""
        for said in (self.before, self.beside, self.below):
            yield from (line for lines in said.values() for line in lines if line)

    def within(self, path: Path) -> bool:
        """Whether anything is said inside a value."""
        inside = any(len(each) > len(path) and each[: len(path)] == path for each in (*self.before, *self.beside))
        return inside or any(each[: len(path)] == path for each in self.below)


def remarks(source: Source, root: Node) -> Remarks:
    """All comments of a file, each where it belongs."""
    found, anchors = Remarks(), list(_anchors(root, source, (), 0))
    columns = {(): 0, **{anchor.path: anchor.column for anchor in anchors}}
    starts = [anchor.line for anchor in anchors]
    for comment in comments(source.text):
        text = comment.text.rstrip()
        before = source.line(comment.line)[: comment.column]
        if not BEFORE_A_VALUE.fullmatch(before):
            found.beside.setdefault(_beside(comment, anchors), []).append(text)
            continue
        past = bisect_left(starts, comment.line + 1)
        following = anchors[past] if past < len(anchors) else None
        if following is not None and (comment.column <= following.column or past == 0 or "-" in before):
            lines = found.before.setdefault(following.path, [])
        else:
            following = None
            around = _around(anchors[past - 1].path if past else (), comment.column, columns)
            lines = found.below.setdefault(around, [])
        if _is_blank(source, comment.line - 1) and lines[-1:] != [""]:
            lines.append("")
        lines.append(text)
        if following is not None and _is_blank(source, comment.line + 1):
            lines.append("")
    return found


def comments(text: str) -> Iterator[Comment]:
    """What stands behind `#` where YAML takes it for a comment."""
    position = depth = 0
    for token in yaml.scan(text, Loader=LOADER):
        gap = text[position : token.start_mark.index]
        yield from _commented(text, [(position + match.start(), match[0]) for match in COMMENT.finditer(gap)], depth)
        depth += isinstance(token, (yaml.FlowMappingStartToken, yaml.FlowSequenceStartToken))
        depth -= isinstance(token, (yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken))
        if isinstance(token, yaml.ScalarToken) and token.style in tuple("|>"):
            header = BLOCK_HEADER.match(text, token.start_mark.index)
            yield from _commented(text, [(header.start(1), header[1])] if header else [], depth)
        position = max(position, token.end_mark.index)


def _commented(text: str, found: list[tuple[int, str]], depth: int) -> Iterator[Comment]:
    for offset, words in found:
        line = text.count("\n", 0, offset)
        yield Comment(line, offset - (text.rfind("\n", 0, offset) + 1), depth, words)


def _anchors(node: Node, source: Source, path: Path, depth: int) -> Iterator[Anchor]:
    opens = source.line(node.place.line - 1)[node.place.column - 1 :][:1]
    if isinstance(node, Mapping):
        depth += opens == "{"
        for key, value in node.entries.items():
            place = node.key_places[key]
            yield Anchor(place.line - 1, place.column - 1, depth, (*path, key))
            yield from _anchors(value, source, (*path, key), depth)
    elif isinstance(node, Sequence):
        depth += opens == "["
        for number, item in enumerate(node.items):
            column = item.place.column if opens == "[" else node.place.column
            yield Anchor(item.place.line - 1, column - 1, depth, (*path, number))
            yield from _anchors(item, source, (*path, number), depth)


def _beside(comment: Comment, anchors: Run[Anchor]) -> Path:
    """The value that ends before a comment on the same line."""
    here = (comment.line, comment.column)
    before = [each for each in anchors if (each.line, each.column) < here and each.depth <= comment.depth]
    return before[-1].path if before else ()


def _around(path: Path, column: int, columns: dict[Path, int]) -> Path:
    """The innermost thing whose content stands no further right than a comment below it."""
    while path and columns[path] > column:
        path = path[:-1]
    return path[:-1]


def _is_blank(source: Source, line: int) -> bool:
    return 0 <= line < len(source.lines) and not source.line(line).strip()
