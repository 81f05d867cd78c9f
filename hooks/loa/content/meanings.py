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

COLUMNS = ("vi", "en")
"""Languages of the tables, in the order of their columns; the last is also that of the models."""

HEADING = re.compile(r"#{3,4} ([^·\n]+) · ([^`\n]+): `(?P<model>\w+)`")
ROW = re.compile(r"\| `(?P<field>\w+)` \| [^|]+ \| (?P<form>[^|]+) \| ([^|]+) \| ([^|]+) \|")
CHOICE = re.compile(r"`([^`]+)`([^;`]*)")


@dataclass(frozen=True)
class Meaning:
    """What a field or a model is, by language."""

    by_language: Mapping[str, str]
    form: str = ""
    """How it is written, as the table says it; explains in the first language what there is to choose from."""

    def told(self, language: str) -> str:
        """In a language, else in that of the models."""
        return self.by_language.get(language) or self.by_language.get(COLUMNS[-1], "")

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
        return self.of_fields.get((field.declared_by, field.name)) or Meaning({COLUMNS[-1]: field.meaning})

    def model(self, model: type[Part]) -> Meaning:
        """What a kind of record is called."""
        return self.of_models.get(model.__name__) or Meaning({COLUMNS[-1]: model.__name__})


def meanings(folder: Path) -> Meanings:
    """The tables of a content folder; none where it has no such page."""
    page = folder / "README.md"
    of_fields: dict[tuple[str, str], Meaning] = {}
    of_models: dict[str, Meaning] = {}
    model = ""
    for line in page.read_text("utf-8").splitlines() if page.exists() else ():
        if heading := HEADING.match(line):
            model = heading["model"]
            of_models[model] = Meaning(_by_column(heading))
        elif row := ROW.match(line):
            of_fields[model, row["field"]] = Meaning(_by_column(row), row["form"].strip())
    return Meanings(MappingProxyType(of_fields), MappingProxyType(of_models))


def _by_column(found: re.Match[str]) -> dict[str, str]:
    """The groups without a name are the languages."""
    named = set(found.re.groupindex.values())
    texts = [text.strip() for number, text in enumerate(found.groups(), start=1) if number not in named]
    return dict(zip(COLUMNS, texts, strict=True))
