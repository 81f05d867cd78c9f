"""The models -> the configuration of the form (Sveltia CMS) in which people without git change content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from loa.content.meanings import Meaning, Meanings
from loa.errors.wording import catalogue
from loa.model.fields import ByLanguage, Field, Group, Holds, Many, Table, Value, fields
from loa.model.phone import written_like
from loa.model.record import Part, Record
from loa.model.site import KINDS, Kind

Config: TypeAlias = "dict[str, Any]"
DAY = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
LONGEST_LABEL = 60
COLLECTION = "content"
FILES: Mapping[str, Kind] = {kind.name: kind for kind in KINDS}
YES_NO = ("true", "false")


@dataclass(frozen=True)
class Patterns:
    """How a value must be written for the form to save it, and the rules of the catalogue that say so."""

    pattern: str
    rules: tuple[str, ...]


PATTERNS: Mapping[str, Patterns] = {
    "phone": Patterns(written_like(), ("phone-character", "phone-invalid")),
    "day": Patterns(f"^{DAY}$", ("date-form",)),
    "date": Patterns(rf"^(\d{{4}}(-(0[1-9]|1[0-2]))?|{DAY})$", ("date-form",)),
    "address": Patterns(r"^https?://[^\s@/]+\S*$", ("url-scheme",)),
    "word": Patterns(r"^\S+$", ("id-form",)),
    "id": Patterns("^[a-z0-9]+(-[a-z0-9]+)*$", ("id-form",)),
}


@dataclass(frozen=True)
class Form:
    """Who fills it in: in which language it speaks, and in which languages content is written."""

    meanings: Meanings
    language: str
    tags: Mapping[str, str]
    """Tag -> name of a language, the source language first."""
    filled: frozenset[str]
    """Files that have records: their lists may not be saved empty, as a file would be that could not be read."""
    split: Mapping[str, Mapping[str, str]]
    """Kinds in several files -> id -> name of their records; the form can look up those of one file alone."""

    def entries(self, kind: Kind, name: str) -> Config:
        """The list of a kind of record in the file of that name."""
        label = self.meanings.model(kind.model).told(self.language)
        return {
            "name": kind.plural, "label": label, "label_singular": label, "widget": "list", "root": True,
            "collapsed": True, "summary": self._summary(kind.model), "required": False, "add_to_top": False,
            "fields": self.fields(kind.model), **({"min": 1, "required": True} if name in self.filled else {}),
        }

    def fields(self, model: type[Part]) -> list[Config]:
        """The fields of a model in their order."""
        return [self._field(each) for each in fields(model) if not isinstance(each.holds, Table)]

    def _summary(self, model: type[Record]) -> str:
        """How a record is named in the list."""
        return f"{{{{fields.{self._heading(model)}}}}} ({{{{fields.id}}}})"

    def _heading(self, model: type[Record]) -> str:
        """The field that says what a record is called, in the source language."""
        heading = next((each for each in fields(model) if each.name == model.HEADING), fields(model)[0])
        return f"{heading.name}.{next(iter(self.tags))}" if isinstance(heading.holds, ByLanguage) else heading.name

    def _field(self, field: Field) -> Config:
        meaning = self.meanings.field(field)
        told = meaning.told(self.language)
        label = told.split(". ")[0].split(":")[0].rstrip(".").replace("`", "")
        label = label if len(label) <= LONGEST_LABEL else label[:LONGEST_LABEL].rpartition(" ")[0] + "…"
        hint = f"{told} ({field.name})"
        about = {"name": field.name, "label": label, "hint": hint, "required": field.required}
        name = "id" if field.name == "id" else ""
        return {**about, **self._widget(field.holds, meaning, field.required, name)}

    def _widget(self, holds: Holds, meaning: Meaning, required: bool, name: str = "") -> Config:
        if isinstance(holds, Group):
            return {"widget": "object", "collapsed": not required, "fields": self.fields(holds.model)}
        if isinstance(holds, ByLanguage):
            lists = isinstance(holds.of, Many)
            return {"widget": "object", "fields": [
                {"name": tag, "label": name, "required": required and not lists and number == 0,
                 **self._widget(holds.of, meaning, required)}
                for number, (tag, name) in enumerate(self.tags.items())
            ]}
        if isinstance(holds, Many):
            return self._list(holds, meaning, required)
        return self._value(holds, meaning, name) if isinstance(holds, Value) else {}

    def _list(self, holds: Many, meaning: Meaning, required: bool) -> Config:
        least = {"min": 1} if required else {}
        if isinstance(holds.of, Group):
            one = self.meanings.model(holds.of.model).told(self.language)
            return {"widget": "list", "label_singular": one, "collapsed": "auto",
                    "fields": self.fields(holds.of.model), **least}
        if isinstance(holds.of, ByLanguage):
            inner = self._widget(holds.of, meaning, required=False)
            return {"widget": "list", "collapsed": "auto", "fields": inner["fields"], **least}
        if isinstance(holds.of, Value) and (holds.of.choices or holds.of.kind):
            return {**self._value(holds.of, meaning), "multiple": True, **least}
        single = {"name": "value", "label": "…", **self._widget(holds.of, meaning, required=True)}
        return {"widget": "list", "field": single, **least}

    def _value(self, holds: Value, meaning: Meaning, name: str = "") -> Config:
        if holds.choices:
            options = [{"value": choice, "label": f"{choice}: {said}" if said else choice}
                       for choice in holds.choices for said in [meaning.choices.get(choice, "")]]
            return {"widget": "select", "options": options}
        if holds.kind in FILES:
            kind = FILES[holds.kind]
            if kind.plural in self.split:
                return {"widget": "select", "options": [{"value": each, "label": f"{name} ({each})"}
                                                        for each, name in self.split[kind.plural].items()]}
            shown, kept = (f"{kind.plural}.*.{name}" for name in (self._heading(kind.model), "id"))
            return {"widget": "relation", "collection": COLLECTION, "file": kind.plural, "value_field": kept,
                    "display_fields": [shown], "dropdown_threshold": 0}
        if holds.kind:
            return {"widget": "select", "options": [{"value": tag, "label": name} for tag, name in self.tags.items()]}
        if holds.form == "yes-no":
            # A switch would write false into every record that says nothing.
            return {"widget": "select", "options": list(YES_NO)}
        if holds.form in ("whole-number", "number"):
            return {"widget": "number", "value_type": "int" if holds.form == "whole-number" else "float"}
        checked = PATTERNS.get(name or holds.form)
        widget = "text" if holds.form in ("text", "markdown") else "string"
        return {"widget": widget, **({"pattern": [checked.pattern, self._said(checked)]} if checked else {})}

    def _said(self, checked: Patterns) -> str:
        rules = catalogue(self.language).rules
        return " ".join(rules[rule].do for rule in checked.rules)
