"""What is to be told in every channel: one message in one language, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Point:
    """One thing to do or to know."""

    title: str
    text: str
    """A sentence or two; empty where no source words it."""


@dataclass(frozen=True)
class Told:
    """A message in one language, without markup."""

    title: str
    formula: str
    """The formula people remember; empty where there is none."""
    lead: str
    points: tuple[Point, ...]
    inseparable: bool
    """Whether its points are told all or not at all: half a list of danger signs is a danger itself."""
    number: str
    """Whom to call, as it is written; empty where nobody answers."""
    name: str
    """Who answers there."""
    address: str
    """The page's short address, as people type it."""
