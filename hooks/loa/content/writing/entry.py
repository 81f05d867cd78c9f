"""Answers by their paths -> a new entry of a content file, with comments for whoever reads it next.

A path is that of the value: `name.vi`, `number`, `source.document` or `source.2.url`, counted from one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from loa.content.located import Located
from loa.content.reading import Mapping as Fields
from loa.content.reading import Node, Path, Scalar
from loa.content.reading import Sequence as Items
from loa.content.validate import validate
from loa.content.writing.canonical import Writer
from loa.content.writing.comments import Remarks
from loa.errors import Place, Problem
from loa.model.fields import WORDS, ByLanguage, Group, Holds, Many, Table, Value, fields
from loa.model.record import Part

Answers = Mapping[str, str]
NOWHERE = Place("")
EMPTY_LIST = re.compile(r"(?m)^\[\][ \t]*\n?")


class UnknownPathError(Exception):
    """No field of that name; `allowed` are those there are."""

    def __init__(self, name: str, allowed: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name, self.allowed = name, allowed


def tree(answers: Answers, model: type[Part], source_language: str) -> Node:
    """The answers as if they had been read from a file."""
    root: dict = {}
    for path, text in answers.items():
        _put(root, Group(model), tuple(path.split(".")), text, source_language)
    return _node(root)


def problems_of(answers: Answers, model: type[Part], source_language: str) -> list[Problem]:
    """What is wrong with answers by themselves; what is missing is not wrong yet."""
    found = validate(Located(tree(answers, model, source_language)), model)[1]
    return [each for each in found if each.rule != "field-missing"]


def with_entry(text: str, root: Node, model: type[Part], remarks: Mapping[Path, Sequence[str]],
               languages: tuple[str, ...]) -> str:
    """The text of a file with one entry more at its end; nothing else changes."""
    comments = Remarks()
    for path, lines in remarks.items():
        (comments.before if path else comments.below)[0, *path] = [f"# {line}" for line in lines]
    entry = Writer(comments, languages).text(Items((root,), NOWHERE), Many(Group(model), one_line=False))
    before = EMPTY_LIST.sub("", text)
    if before and not before.endswith("\n"):
        before += "\n"
    apart = "\n" if re.search(r"(?m)^- ", before) else ""
    return before + apart + entry


def _put(around: dict, holds: Holds | None, path: tuple[str, ...], text: str, source: str) -> None:
    """Set one value inside a group or a text by language."""
    name, *rest = path
    if isinstance(holds, Group):
        known = {each.name: each.holds for each in fields(holds.model)}
        if name not in known:
            raise UnknownPathError(name, tuple(known))
        inner = known[name]
    else:
        inner = holds.of if isinstance(holds, (ByLanguage, Table)) else None
    if isinstance(inner, ByLanguage) and not rest:
        rest = [source]
    if isinstance(inner, Many) and isinstance(inner.of, Value):
        around[name] = _split(text, inner.of)
    elif isinstance(inner, Many):
        number = rest.pop(0) if rest and rest[0].isdecimal() else "1"
        items = around.setdefault(name, {})
        if isinstance(inner.of, ByLanguage):
            rest = rest or [source]
        _put(items.setdefault(int(number), {}), inner.of, tuple(rest or ("",)), text, source)
    elif rest and (inner is None or isinstance(inner, Value)):
        raise UnknownPathError(f"{name}.{rest[0]}", (name,))
    elif rest:
        _put(around.setdefault(name, {}), inner, tuple(rest), text, source)
    elif isinstance(inner, Group):
        raise UnknownPathError(name, tuple(f"{name}.{each.name}" for each in fields(inner.model)))
    else:
        around[name] = text


def _split(text: str, of: Value) -> list[str]:
    sign = "," if of.form in WORDS else ";"
    return [each.strip() for each in text.split(sign) if each.strip()]


def _node(value: object) -> Node:
    if isinstance(value, dict) and value and all(isinstance(key, int) for key in value):
        return Items(tuple(_node(value[key]) for key in sorted(value)), NOWHERE)
    if isinstance(value, dict):
        entries = {key: _node(each) for key, each in value.items()}
        return Fields(MappingProxyType(entries), MappingProxyType(dict.fromkeys(entries, NOWHERE)), NOWHERE)
    if isinstance(value, list):
        return Items(tuple(map(_node, value)), NOWHERE)
    return Scalar(str(value), True, NOWHERE)
