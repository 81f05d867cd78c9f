"""`budgets.toml` -> what each kind of page may cost."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Budget:
    """The most that a page of one kind may cost; bytes, and a number of requests."""

    brotli: int
    gzip: int
    script: int
    requests: int


@dataclass(frozen=True)
class SearchBudget:
    """The most that searching one language may cost, in bytes."""

    script: int
    whole: int


@dataclass(frozen=True)
class SlowLine:
    """How slow a line is, and what is asked of pages on it."""

    round_trip: float
    """Seconds."""
    bits: float
    """A second."""
    rounds: int
    """How often each page is loaded."""
    ratio: float
    """The most that a page may take of the time of its bare text."""
    kinds: frozenset[str]


@dataclass(frozen=True)
class Budgets:
    """All of them."""

    ordinary: Budget
    lists: Budget
    list_kinds: frozenset[str]
    later: dict[str, int]
    """Kinds that may fetch so many scripts once they can be read."""
    picture: int
    """Bytes of one picture at the width of a phone."""
    search: SearchBudget
    twin_share: float
    """Our bytes over those of the plain twin."""
    slow: SlowLine

    def of(self, kind: str) -> Budget:
        """The budget of a kind, the part of a page's id before its colon."""
        return self.lists if kind in self.list_kinds else self.ordinary


def read_budgets() -> Budgets:
    """Those of this project."""
    data = tomllib.loads(Path(__file__).with_name("budgets.toml").read_text("utf-8"))
    every = (data["every"]["script"], data["every"]["requests"])
    return Budgets(
        ordinary=Budget(data["ordinary"]["brotli"], data["ordinary"]["gzip"], *every),
        lists=Budget(data["list"]["brotli"], data["list"]["gzip"], *every),
        list_kinds=frozenset(data["list"]["kinds"]),
        later=data["later"],
        picture=data["picture"]["bytes"],
        search=SearchBudget(**data["search"]),
        twin_share=data["twin"]["share"],
        slow=SlowLine(**{**data["slow"], "kinds": frozenset(data["slow"]["kinds"])}),
    )
