"""The text of a content file that lists entries -> the same text with entries more, or with more said in one of them.

People read these files as differences, so all that is not meant to change stays as it is, byte for byte.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias, TypeVar

import yaml

from loa.content.located import located_items
from loa.content.reading import read
from loa.content.validate import validate
from loa.errors import ContentError
from loa.model.record import Part

Model = TypeVar("Model", bound=Part)
Written: TypeAlias = Mapping[str, str]
"""Fields with their values as they are to stand in the file: `quoted`, `bare`, or another `flow`."""

STRING = "tag:yaml.org,2002:str"


def read_entries(name: str, raw: bytes, model: type[Model], source_language: str) -> tuple[Model, ...]:
    """All entries of a file, or ContentError with everything that is wrong in it."""
    tree, problems = read(name, raw, source_language)
    items, shapes = located_items(tree) if tree is not None else ((), [])
    read_items = [validate(item, model) for item in items]
    problems = [*problems, *shapes, *(problem for _, found in read_items for problem in found)]
    if any(problem.severity == "error" for problem in problems):
        raise ContentError(problems)
    return tuple(entry for entry, _ in read_items if entry is not None)


def with_entries(text: str, entries: Iterable[Written]) -> str:
    """The text with entries added at its end, one a line."""
    newline = _newline(text)
    start = text if not text or text.endswith("\n") else text + newline
    return start + "".join(f"- {flow(entry)}{newline}" for entry in entries)


def with_fields(text: str, key: str, value: str, fields: Written) -> str:
    """The text with fields set in the one entry whose `key` has this value."""
    entry = next(item for item in yaml.compose(text, Loader=yaml.SafeLoader).value if _says(item, key, value))
    for start, end, written in sorted(_edits(entry, text, fields), reverse=True):
        text = text[:start] + written + text[end:]
    return text


def flow(fields: Written) -> str:
    """`{code: "48217", lang: vi}`, of values that are written already."""
    return "{" + ", ".join(f"{name}: {written}" for name, written in fields.items()) + "}"


def quoted(text: str) -> str:
    """A text in straight quotes."""
    return json.dumps(text, ensure_ascii=False)


def bare(word: str) -> str:
    """A word without quotes, unless another program would take it for something else: `no` is a language, and false."""
    plain = yaml.SafeLoader("").resolve(yaml.ScalarNode, word, (True, False)) == STRING
    return word if plain else quoted(word)


def _edits(entry: yaml.MappingNode, text: str, fields: Written) -> Iterator[tuple[int, int, str]]:
    """(from, to, what stands there then): fields that are there get a new value, others come behind the last one."""
    present = {name.value: node for name, node in entry.value}
    for name, written in fields.items():
        if name in present:
            yield present[name].start_mark.index, _end(present[name], text), written
    added = [f"{name}: {written}" for name, written in fields.items() if name not in present]
    last = _end(entry.value[-1][1], text)
    if entry.flow_style:
        yield last, last, "".join(f", {each}" for each in added)
    else:  # behind a comment that may follow on the same line
        indent = _newline(text) + " " * entry.start_mark.column
        line_end = last + len(text[last:].partition("\n")[0].rstrip("\r"))
        yield line_end, line_end, "".join(indent + each for each in added)


def _says(item: yaml.Node, key: str, value: str) -> bool:
    pairs = item.value if isinstance(item, yaml.MappingNode) else ()
    return (key, value) in [(name.value, node.value) for name, node in pairs]


def _end(node: yaml.Node, text: str) -> int:
    """Just behind the last character of a value; YAML counts blank lines and comments behind a block as its own."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last, text)
    return len(text[: node.end_mark.index].rstrip())


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
