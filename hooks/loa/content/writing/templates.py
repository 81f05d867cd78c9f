"""`new.toml` -> what is asked for a new record of each kind, and in which words."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from loa.content.models import LISTED
from loa.model.fields import ByLanguage, Field, Group, Holds, Many, fields
from loa.model.record import Part


@dataclass(frozen=True)
class Template:
    """A kind of record as people add it."""

    name: str
    file: str
    slug: tuple[str, ...]
    asks: tuple[str, ...]
    months: int = 0
    given: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    remind: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def model(self) -> type[Part]:
        """What is added."""
        return LISTED[self.file]

    def questions(self, source_language: str, languages: tuple[str, ...]) -> tuple[Question, ...]:
        """All questions in order; those about lists of groups carry no number yet."""
        known = fields(self.model)
        heads = dict.fromkeys([*(path.split(".")[0] for path in self.asks), *_required(known)])
        heads.pop("id", None)
        asked = [question for head in heads for question in _of_field(
            _named(known, head), [path.split(".")[1:] for path in self.asks if path.split(".")[0] == head], ())]
        return tuple(each for question in asked for each in _by_language(question, source_language, languages))


@dataclass(frozen=True)
class Question:
    """One thing to be answered."""

    path: tuple[str, ...]
    field: Field
    holds: Holds
    required: bool
    repeated: Field | None = None
    """The list that it belongs to, where there may be several answers."""


@cache
def templates() -> Mapping[str, Template]:
    """The kinds of record that can be added."""
    tables = _data()
    return MappingProxyType({
        name: Template(name=name, **{key: tuple(value) if isinstance(value, list) else value
                                     for key, value in table.items()})
        for name, table in tables.items() if name != "words"
    })


def words(language: str) -> Mapping[str, str]:
    """What is said on the terminal."""
    return MappingProxyType(_data()["words"][language])


def _data() -> dict:
    return tomllib.loads((files(__package__) / "new.toml").read_text("utf-8"))


def _required(known: tuple[Field, ...]) -> list[str]:
    return [each.name for each in known if each.required]


def _named(known: tuple[Field, ...], name: str) -> Field:
    return next(each for each in known if each.name == name)


def _of_field(found: Field, subs: list[list[str]], above: tuple[str, ...]) -> list[Question]:
    holds, path = found.holds, (*above, found.name)
    group = holds.of if isinstance(holds, Many) else holds
    if not isinstance(group, Group):
        return [Question(path, found, holds, found.required)]
    inner = fields(group.model)
    names = dict.fromkeys([*(sub[0] for sub in subs if sub), *_required(inner)])
    repeated = found if isinstance(holds, Many) else None
    return [
        Question(each.path, each.field, each.holds, found.required and each.required, repeated)
        for name in names
        for each in _of_field(_named(inner, name), [sub[1:] for sub in subs if sub[:1] == [name]], path)
    ]


def _by_language(question: Question, source_language: str, languages: tuple[str, ...]) -> list[Question]:
    if not isinstance(question.holds, ByLanguage):
        return [question]
    return [
        Question((*question.path, tag), question.field, question.holds.of, question.required and tag == source_language,
                 question.repeated)
        for tag in dict.fromkeys([source_language, *languages])
    ]
