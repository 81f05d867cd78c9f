"""What is wrong with the content, where, and in whose words it is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

Severity = Literal["error", "warning", "notice"]
"""An error stops a build, a warning asks to be looked at, a notice proposes: a plainer word, a shorter sentence."""


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a content file; lines and columns count from 1, columns in characters."""

    file: str
    line: int = 1
    column: int = 1
    end_column: int | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One thing an editor has to mend.

    `rule` names a sentence of the catalogue (`wording`), `values` fills its slots, `field` is the dotted path of the
    value inside its record (`items.0.title`), empty where the whole file is meant.
    """

    place: Place
    rule: str
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    field: str = ""
    severity: Severity = "error"


class ContentError(Exception):
    """The content can't be published; carries every problem found, in reading order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.place, problem.rule)))
        super().__init__(f"{len(self.problems)} content problems")


class UsageError(ContentError):
    """A command that can't be obeyed, told like a problem; its place names the argument or the variable."""

    def __init__(self, where: str, rule: str, values: Mapping[str, str]) -> None:
        super().__init__([Problem(Place(where), rule, values)])
