"""The models -> JSON Schema (draft 7), for editors that propose fields and underline mistakes while somebody types.

It knows less than `loa check`: neither which records exist nor what a calendar or a telephone network allows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeAlias

from loa.content.meanings import Meaning, Meanings
from loa.content.models import LISTED
from loa.errors.wording import catalogue
from loa.model.fact import Fact
from loa.model.fields import TEXT, ByLanguage, Field, Form, Group, Holds, Many, Table, Value, fields
from loa.model.record import Part, Record
from loa.model.settings import Settings

Schema: TypeAlias = "dict[str, Any]"
DRAFT = "http://json-schema.org/draft-07/schema#"
DEFINITIONS = "loa.json"
ID = "^[a-z0-9]+(-[a-z0-9]+)*$"
DAY = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
WHOLE: Mapping[Form, Schema] = MappingProxyType({
    "text": {"type": "string", "pattern": r"\S"},
    "markdown": {"type": "string", "pattern": r"\S"},
    "phone": {"type": "string", "pattern": r"^[+(]?[0-9][0-9 .()\-]*$"},
    "address": {"type": "string", "pattern": r"^https?://[^\s@/]+\S*$"},
    "feedback": {"type": "string", "pattern": r"^(https://\S+|[^@\s/:]+@[^@\s/:]+\.[a-z]{2,})$"},
    "day": {"type": "string", "pattern": f"^{DAY}$"},
    "date": {"type": ["string", "integer"], "pattern": rf"^(\d{{4}}(-(0[1-9]|1[0-2]))?|{DAY})$",
             "minimum": 1000, "maximum": 9999},
    "whole-number": {"type": "integer"},
    "number": {"type": "number"},
    "yes-no": {"type": "boolean"},
    "word": {"type": "string"},
    "choice": {"type": "string"},
    "reference": {"type": "string", "pattern": r"^\S+$"},
})
SHARED: tuple[type[Part], ...] = (Record, Fact)
BY_LANGUAGE: Mapping[str, Holds] = MappingProxyType({
    "words": TEXT, "markdown": Value("markdown"), "forms": Many(TEXT, one_line=True),
})
REMEDY: Mapping[Form, str] = MappingProxyType({
    "phone": "phone-character", "day": "date-form", "date": "date-form", "address": "url-scheme",
})
"""Forms whose mistakes the catalogue of problems has a remedy for."""


@dataclass(frozen=True)
class Speaker:
    """Who reads the hints: languages in order, the first one leading."""

    meanings: Meanings
    languages: tuple[str, ...]
    tags: tuple[str, ...]
    """Languages of the content, the source language first."""

    def told(self, meaning: Meaning, between: str) -> str:
        """A meaning in all languages."""
        return between.join(dict.fromkeys(filter(None, map(meaning.told, self.languages))))


def schemas(speaker: Speaker) -> Mapping[str, Schema]:
    """File name -> schema: one for every kind of content file, and one that holds what they are made of."""
    found: dict[str, Schema] = {DEFINITIONS: {"$schema": DRAFT, "definitions": _definitions(speaker)}}
    for name, model in LISTED.items():
        title = speaker.told(speaker.meanings.model(model), " · ")
        entries = {"type": ["array", "null"], "items": _reference(model)}
        found[f"{name}.json"] = {"$schema": DRAFT, "title": title, **entries}
    found["site.json"] = {"$schema": DRAFT, **_reference(Settings)}
    found["ui.json"] = {"$schema": DRAFT, "type": "object", "additionalProperties": _value(TEXT, speaker)}
    return found


def _definitions(speaker: Speaker) -> Schema:
    waiting, found = [Settings, *SHARED, *LISTED.values()], _wordings(speaker)
    while waiting:
        model = waiting.pop()
        if model.__name__ in found:
            continue
        found[model.__name__] = _model(model, speaker)
        waiting += [inner for each in fields(model) for inner in _models(each.holds)]
    return dict(sorted(found.items()))


def _wordings(speaker: Speaker) -> Schema:
    """Text by language, which nearly every record has."""
    found = {}
    for name, of in BY_LANGUAGE.items():
        inner = {"type": "array", "items": _value(TEXT, speaker)} if isinstance(of, Many) else _value(of, speaker)
        named = dict.fromkeys(speaker.tags, inner)
        needed = [] if isinstance(of, Many) else list(speaker.tags[:1])
        found[name] = {"type": "object", "required": needed, "properties": named, "additionalProperties": inner}
    return found


def _models(holds: Holds) -> list[type[Part]]:
    if isinstance(holds, Group):
        return [holds.model]
    return _models(holds.of) if isinstance(holds, (Many, ByLanguage, Table)) else []


def _model(model: type[Part], speaker: Speaker) -> Schema:
    known = fields(model)
    return {
        "type": "object",
        "title": speaker.told(speaker.meanings.model(model), " · "),
        "additionalProperties": False,
        "required": [each.name for each in known if each.required],
        "properties": {each.name: _own(each, model, speaker) for each in known},
    }


def _own(field: Field, model: type[Part], speaker: Speaker) -> Schema:
    """A field of the model, or where it is told of the model it builds on."""
    told_there = field.declared_by in {each.__name__ for each in SHARED} - {model.__name__}
    return _definition(f"{field.declared_by}/properties/{field.name}") if told_there else _field(field, speaker)


def _field(field: Field, speaker: Speaker) -> Schema:
    meaning = speaker.meanings.field(field)
    found = {"description": speaker.told(meaning, "\n\n"), **_holding(field.holds, speaker, meaning)}
    if field.required and isinstance(field.holds, Many):
        found["minItems"] = 1
    return found


def _holding(holds: Holds, speaker: Speaker, meaning: Meaning) -> Schema:
    if isinstance(holds, Group):
        return _reference(holds.model)
    if isinstance(holds, Many):
        return {"type": "array", "items": _holding(holds.of, speaker, meaning)}
    if isinstance(holds, Table):
        return {"type": "object", "additionalProperties": _holding(holds.of, speaker, meaning)}
    if isinstance(holds, ByLanguage):
        return _definition(next(name for name, of in BY_LANGUAGE.items() if of == holds.of))
    return _value(holds, speaker, meaning)


def _value(holds: Value, speaker: Speaker, meaning: Meaning | None = None) -> Schema:
    found = dict(WHOLE[holds.form])
    if holds.pattern:
        found["pattern"] = holds.pattern
    if holds.choices:
        found["enum"] = list(holds.choices)
        if meaning:
            found["markdownEnumDescriptions"] = [meaning.choices.get(choice, "") for choice in holds.choices]
    rule = "id-form" if holds.pattern == ID and not holds.kind else REMEDY.get(holds.form)
    if rule:
        found["patternErrorMessage"] = " · ".join(catalogue(tag).rules[rule].do for tag in speaker.languages)
    return found


def _reference(model: type[Part]) -> Schema:
    return _definition(model.__name__)


def _definition(name: str) -> Schema:
    return {"$ref": f"{DEFINITIONS}#/definitions/{name}"}
