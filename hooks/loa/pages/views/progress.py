"""Indicators -> a table for everyone, and the geometry of a chart that says the same."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from loa.model.knowledge import Indicator, Reading
from loa.pages.page import Page
from loa.pages.reader import Reader

WIDTH, HEIGHT, WIDEST, DATE_WIDTH = 320, 160, 96, 92
"""The chart's own units; it scales with the page. A lone reading is a column, not a wall; dates need room."""


@dataclass(frozen=True)
class Bar:
    """One reading as a bar."""

    reading: Reading
    x: int
    y: int
    width: int
    height: int
    dated: bool
    """Whether there is room for its date below it."""


@dataclass(frozen=True)
class Chart:
    """An indicator, its bars and the line of its target."""

    indicator: Indicator
    bars: tuple[Bar, ...]
    target_y: int | None
    width: int = WIDTH
    height: int = HEIGHT


def charts(page: Page, reader: Reader) -> tuple[Chart, ...]:
    """Every indicator with its readings in the order of their dates."""
    return tuple(chart(indicator) for indicator in reader.edition.site.indicators)


def chart(indicator: Indicator) -> Chart:
    """Bars from zero, so that their lengths can be compared; a percentage reaches up to 100, or as far as it goes."""
    readings = sorted(indicator.readings, key=lambda reading: reading.day.first)
    top = max([Decimal(1), indicator.target or Decimal(0), *(reading.value for reading in readings)])
    if any("%" in text for text in indicator.unit.root.values()):
        top = max(top, Decimal(100))
    step = min(WIDTH // max(1, len(readings)), WIDEST)
    every = -(-DATE_WIDTH // max(1, step))
    bars = tuple(
        Bar(reading, index * step + step // 6, HEIGHT - height, step * 2 // 3, height, index % every == 0)
        for index, reading in enumerate(readings)
        for height in (_high(reading.value, top),)
    )
    return Chart(indicator, bars, HEIGHT - _high(indicator.target, top) if indicator.target is not None else None)


def _high(value: Decimal, top: Decimal) -> int:
    return round(HEIGHT * value / top)
