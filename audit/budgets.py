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
class Budgets:
    """All of them."""

    ordinary: Budget
    lists: Budget
    list_kinds: frozenset[str]
    requests: dict[str, int]
    """Kinds that may ask more often."""
    search: SearchBudget
    twin_share: float
    """Our bytes over those of the plain twin."""

    def of(self, kind: str) -> Budget:
        """The budget of a kind, the part of a page's id before its colon."""
        budget = self.lists if kind in self.list_kinds else self.ordinary
        allowed = self.requests.get(kind, budget.requests)
        return Budget(budget.brotli, budget.gzip, budget.script, allowed)


def read_budgets() -> Budgets:
    """Those of this project."""
    data = tomllib.loads(Path(__file__).with_name("budgets.toml").read_text("utf-8"))
    every = (data["every"]["script"], data["every"]["requests"])
    return Budgets(
        ordinary=Budget(data["ordinary"]["brotli"], data["ordinary"]["gzip"], *every),
        lists=Budget(data["list"]["brotli"], data["list"]["gzip"], *every),
        list_kinds=frozenset(data["list"]["kinds"]),
        requests=data["requests"],
        search=SearchBudget(**data["search"]),
        twin_share=data["twin"]["share"],
    )
