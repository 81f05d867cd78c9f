"""Hours of a hotline -> a line of text: “thứ Hai–thứ Sáu: 07:30–17:00”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import get_args

from loa.i18n.ui import Ui
from loa.model.contacts import Hours, Weekday

WEEK: tuple[Weekday, ...] = get_args(Weekday)

SHORTEST_STRETCH = 3
"""Two days are named, three and more become a stretch."""


def hours_text(hours: Iterable[Hours], ui: Ui) -> str:
    """On which days, from when to when."""
    return "; ".join(f"{_days(each, ui)}: {each.opens}–{each.closes}" for each in hours)


def _days(hours: Hours, ui: Ui) -> str:
    if set(hours.days) == set(WEEK):
        return ui.text("broadcasts.daily")
    return ", ".join(_stretches(hours, ui))


def _stretches(hours: Hours, ui: Ui) -> Iterator[str]:
    """Days that follow each other from Monday on, together."""
    stretch: list[Weekday] = []
    for day in (*WEEK, None):
        if day in hours.days:
            stretch.append(day)
            continue
        names = [ui.text(f"day.{each}") for each in stretch]
        yield from (f"{names[0]}–{names[-1]}",) if len(names) >= SHORTEST_STRETCH else names
        stretch = []
