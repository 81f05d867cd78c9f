"""What one measure has to say: words for people, values for the file, what is broken, a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Measure:
    """One thing measured; `values` is None where this machine could not."""

    said: str
    values: Any = None
    broken: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = field(default=())
    """A table, its head first."""
    noted: tuple[str, ...] = ()
    """What people should look at, and what breaks nothing."""


NOT_MEASURED = Measure("not measured: its checker is not on this machine")


def by_page(pages: Sequence[Any], found: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Each finding with the name of its page."""
    return tuple(f"{page.name}: {each}" for page, of_page in zip(pages, found, strict=True) for each in of_page)
