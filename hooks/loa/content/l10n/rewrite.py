"""The text of a content file, and wordings -> the same text with them in it; all else stays byte for byte."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import yaml

from loa.content.checks.walk import Step
from loa.content.entries import bare, quoted
from loa.content.writing.scalars import BLOCK, block

ID_FIELDS = ("id", "tag")


@dataclass(frozen=True)
class Edit:
    """A wording in one language: of a field of the record `entry`, or of the only record of a file."""

    entry: str | None
    path: tuple[Step, ...]
    tag: str
    text: str


@dataclass(frozen=True)
class _Change:
    start: int
    end: int
    text: str


def with_wordings(text: str, edits: Sequence[Edit]) -> str:
    """Wordings put in the place of those that are there, or behind the last language."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    changes = [_wording(_wordings_of(root, edit), edit, text) for edit in edits]
    return _applied(text, changes)


def with_sentences(text: str, sentences: dict[str, str], order: Sequence[str]) -> str:
    """Sentences of the interface: replaced, or put behind the one they follow in the source language."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    present = {key.value: value for key, value in root.value}
    changes = []
    for key, sentence in sentences.items():
        if key in present:
            node = present[key]
            changes.append(_Change(node.start_mark.index, _end(node, text), quoted(sentence)))
        else:
            before = [each for each in order[: order.index(key)] if each in present]
            at = _line_end(_end(present[before[-1]] if before else root.value[-1][1], text), text)
            changes.append(_Change(at, at, f"\n{bare(key)}: {quoted(sentence)}"))
    return _applied(text, changes)


def _wordings_of(root: yaml.Node, edit: Edit) -> yaml.MappingNode:
    """The mapping of languages that an edit speaks of."""
    node = root if edit.entry is None else next(each for each in root.value if _says(each, edit.entry))
    for step in edit.path:
        node = node.value[step] if isinstance(step, int) else dict(_fields(node))[step]
    return node


def _says(node: yaml.Node, name: str) -> bool:
    return any(key in ID_FIELDS and value.value == name for key, value in _fields(node))


def _fields(node: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
    return ((key.value, value) for key, value in node.value)


def _wording(node: yaml.MappingNode, edit: Edit, text: str) -> _Change:
    there = {key.value: (key, value) for key, value in node.value}
    if edit.tag in there:
        key, value = there[edit.tag]
        end = _end(value, text)
        return _Change(value.start_mark.index, end, _scalar(edit.text, key, node, text[end:]))
    last_key, last = node.value[-1]
    end = _end(last, text)
    if node.flow_style:
        return _Change(end, end, f", {bare(edit.tag)}: {quoted(edit.text)}")
    at = _line_end(end, text)
    written = _scalar(edit.text, last_key, node, "")
    return _Change(at, at, f"\n{' ' * last_key.start_mark.column}{bare(edit.tag)}: {written}")


def _scalar(wording: str, key: yaml.Node, around: yaml.MappingNode, rest: str) -> str:
    """In quotes; several lines as a block, where there is room for one and no comment behind it."""
    several = "\n" in wording.strip("\n") and not around.flow_style and not rest.partition("\n")[0].strip()
    lines = block(wording.strip("\n")) if several else None
    if lines is None:
        return quoted(wording)
    indent = " " * (key.start_mark.column + 2)
    return "\n".join([BLOCK, *(indent + line if line else "" for line in lines)])


def _end(node: yaml.Node, text: str) -> int:
    """Just behind the last character of a value."""
    return len(text[: node.end_mark.index].rstrip())


def _line_end(at: int, text: str) -> int:
    return at + len(text[at:].partition("\n")[0])


def _applied(text: str, changes: Sequence[_Change]) -> str:
    for change in sorted(changes, key=lambda each: each.start, reverse=True):
        text = text[: change.start] + change.text + text[change.end :]
    return text
