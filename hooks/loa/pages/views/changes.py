"""What changed on the site, month by month: as much as a page can hold; all of it stands in the feeds."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from loa.model.dates import PartialDate
from loa.pages.history import Happened
from loa.pages.page import Page
from loa.pages.reader import Reader

LATEST = 60
"""Changes on the page; so many keep it within the budget of a list."""


@dataclass(frozen=True)
class Month:
    """The changes of one month, latest first."""

    month: PartialDate
    changes: tuple[Happened, ...]


@dataclass(frozen=True)
class Changes:
    """Months, latest first, and how many changes came before them."""

    months: tuple[Month, ...]
    older: int


def changes(page: Page, reader: Reader) -> Changes:
    """The latest changes up to the edition's day."""
    told = reader.edition.history
    months = groupby(told[:LATEST], lambda each: PartialDate(each.change.day.year, each.change.day.month))
    return Changes(tuple(Month(month, tuple(group)) for month, group in months), max(0, len(told) - LATEST))
