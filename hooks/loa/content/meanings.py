"""`content/README.md` -> what each field is for, in the words of the people who write content, in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from loa.model.fields import Field
from loa.model.record import Part

HEADING = re.compile(r"#{3,4} (?P<vi>[^·\n]+) · (?P<en>[^`\n]+): `(?P<model>\w+)`")
ROW = re.compile(r"\| `(?P<field>\w+)` \| [^|]+ \| (?P<form>[^|]+) \| (?P<vi>[^|]+) \| (?P<en>[^|]+) \|")
CHOICE = re.compile(r"`([^`]+)`([^;`]*)")


@dataclass(frozen=True)
class Meaning:
    """What a field or a model is, by language."""

    by_language: Mapping[str, str]
    form: str = ""
    """How it is written, as the table says it; explains what there is to choose from."""

    def told(self, language: str) -> str:
        """In a language, else in English."""
        return self.by_language.get(language) or self.by_language.get("en", "")

    @cached_property
    def choices(self) -> Mapping[str, str]:
        """Each value to choose, and what it means where that is said."""
        return MappingProxyType({value: said.strip() for value, said in CHOICE.findall(self.form)})


@dataclass(frozen=True)
class Meanings:
    """All tables of the page."""

    of_fields: Mapping[tuple[str, str], Meaning]
    of_models: Mapping[str, Meaning]

    def field(self, field: Field) -> Meaning:
        """What a field is for; where no table tells it, what the model says."""
        return self.of_fields.get((field.declared_by, field.name)) or Meaning({"en": field.meaning})

    def model(self, model: type[Part]) -> Meaning:
        """What a kind of record is called."""
        return self.of_models.get(model.__name__) or Meaning({"en": model.__name__})


def meanings(folder: Path) -> Meanings:
    """The tables of a content folder; none where it has no such page."""
    page = folder / "README.md"
    of_fields: dict[tuple[str, str], Meaning] = {}
    of_models: dict[str, Meaning] = {}
    model = ""
    for line in page.read_text("utf-8").splitlines() if page.exists() else ():
        if heading := HEADING.match(line):
            model = heading["model"]
            of_models[model] = Meaning({"vi": heading["vi"].strip(), "en": heading["en"].strip()})
        elif row := ROW.match(line):
            words = {"vi": row["vi"].strip(), "en": row["en"].strip()}
            of_fields[model, row["field"]] = Meaning(words, row["form"].strip())
    return Meanings(MappingProxyType(of_fields), MappingProxyType(of_models))
