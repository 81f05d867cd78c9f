"""One thing that a proposed change does for people, and all of them together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from loa.errors import Place, Problem, Severity

Topic = Literal["number", "dose", "date", "figure", "status", "document", "link", "removal", "code", "sheet", "page",
                "translation", "text", "record", "review"]
"""What it is about, what hurts most when it is wrong first."""

TOPICS: tuple[Topic, ...] = Topic.__args__  # type: ignore[attr-defined]

Weight = Literal["stop", "act", "tell"]
"""`stop`: not like this; `act`: a person must do something, and say so; `tell`: good to know."""

SEVERITIES: Mapping[Weight, Severity] = MappingProxyType({"stop": "error", "act": "warning", "tell": "notice"})

NOTHING = "–"
"""Stands in a sentence where there was or is no value."""


@dataclass(frozen=True)
class Change:
    """One difference, as people meet it."""

    topic: Topic
    weight: Weight
    rule: str
    """Name of its two sentences in the catalogues of `loa.errors`."""
    subject: str
    """Id of the record or page."""
    place: Place
    """Where it stands now; the file, where it is gone."""
    values: Mapping[str, str]
    field: str = ""

    @property
    def problem(self) -> Problem:
        """The same for outputs that tell problems, such as annotations."""
        return Problem(self.place, self.rule, self.values, self.field, SEVERITIES[self.weight])

    @property
    def before(self) -> str:
        """What was said, as far as something was."""
        return _said(self.values.get("before", ""))

    @property
    def after(self) -> str:
        """What is said now."""
        return _said(self.values.get("after", ""))


@dataclass(frozen=True)
class Changes:
    """Everything that changed for people, in the order of topics, stops first."""

    all: tuple[Change, ...]

    @cached_property
    def stops(self) -> tuple[Change, ...]:
        """What must not be published like this."""
        return tuple(change for change in self.all if change.weight == "stop")

    @cached_property
    def by_topic(self) -> Mapping[Topic, tuple[Change, ...]]:
        """Changes of each topic that has any."""
        found = {topic: tuple(change for change in self.all if change.topic == topic) for topic in TOPICS}
        return MappingProxyType({topic: changes for topic, changes in found.items() if changes})


def in_order(changes: list[Change]) -> Changes:
    """As reviewers read them."""
    weights = ("stop", "act", "tell")
    return Changes(tuple(sorted(changes, key=lambda each: (TOPICS.index(each.topic), weights.index(each.weight)))))


def _said(value: str) -> str:
    return "" if value == NOTHING else value
