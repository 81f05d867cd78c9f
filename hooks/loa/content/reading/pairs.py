"""A line of YAML -> the `name: value` pairs in it, seen as an editor sees them, also where the line is no YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

NAME = r"[^\s:{}\[\],\"'#“”‘’-][^:{}\[\],\"'#]*"
BLOCK_PAIR = re.compile(rf"[ ]*(?:-[ ]+)*(?P<name>{NAME}):(?P<gap>[ ]*)")
FLOW_PAIR = re.compile(rf"[{{,][ ]*(?P<name>{NAME}):(?P<gap>[ ]*)")
LONE_VALUE = re.compile(r"[ ]*(?:-[ ]+)+")
FLOW_END = re.compile(r"[,}\]]")

# `#StayHome` or `#1B4D3E`: what follows the sign without a space is hardly a comment. Rulers (`#----`, `####`) are.
LOST = re.compile(r"(?:^|(?<=\s))#(?=[^\s#=!-])")
COMMENT = re.compile(r"(?:^|\s)#")


@dataclass(frozen=True)
class Pair:
    """A name, the spaces after its colon, and all that follows it; `column` is where the value begins, from 0."""

    name: str
    gap: str
    text: str
    column: int
    in_flow: bool

    @property
    def value(self) -> str:
        """The value without a comment."""
        return COMMENT.split(self.text, maxsplit=1)[0].rstrip()

    @property
    def is_field(self) -> bool:
        """True where the name could be one of ours; prose before a colon could not."""
        return self.name.isascii() and " " not in self.name

    @property
    def start(self) -> int:
        """The column of the name; of the value where there is no name."""
        return self.column - len(self.name) - len(self.gap) - 1 if self.name else self.column


def pairs(line: str) -> Iterator[Pair]:
    """`- id: x` is one pair, `label: {vi: a, en: b}` three; `- text` is a pair without a name."""
    head = BLOCK_PAIR.match(line)
    if head:
        yield Pair(head["name"], head["gap"], line[head.end() :], head.end(), in_flow=False)
    elif item := LONE_VALUE.match(line):
        yield Pair("", " ", line[item.end() :], item.end(), in_flow=False)
    opened = re.search(r"(?:^|[:-])[ ]*(?=\{)", line)
    for match in FLOW_PAIR.finditer(line, opened.end()) if opened else ():
        rest = line[match.end() :]
        quoted = rest[:1] in ("'", '"')
        end = None if quoted else FLOW_END.search(rest)
        yield Pair(match["name"], match["gap"], rest[: end.start()] if end else rest, match.end(), in_flow=True)
