"""The last audit of the site: what a program looked at, in which ways, and what it found."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from loa.model.dates import Day
from loa.model.record import Part
from loa.model.words import PlainText

State = Literal[
    "phone-light", "phone-dark", "screen-light", "screen-dark", "phone-large-text", "screen-large-text",
    "phone-forced-colours", "screen-forced-colours-dark", "phone-no-motion",
]
Limit = Literal["machine", "one-browser", "no-readers", "one-of-a-kind"]


class Audit(Part):
    """What `make audit` found the last time; `audit.yml`, which it writes."""

    day: Day
    """Day of the edition that was looked at."""
    pages: int = Field(gt=0)
    """How many pages were looked at."""
    kinds: int = Field(gt=0)
    """How many kinds of page there are."""
    axe: PlainText
    """Version of axe, whose rules were applied."""
    states: tuple[State, ...] = Field(min_length=1)
    """Ways in which every page was looked at."""
    barriers: int = Field(ge=0)
    """Faults found in them."""
    walked: int = Field(ge=0)
    """How many pages were walked with the Tab key."""
    walk_faults: int = Field(ge=0)
    """Faults found on the way."""
    html_errors: int | None = Field(default=None, ge=0)
    """Errors of the Nu HTML checker; missing where it did not run."""
    lighthouse: int | None = Field(default=None, ge=0, le=100)
    """Lowest score of 100 for accessibility in Lighthouse; missing where it did not run."""
    limits: tuple[Limit, ...] = Field(min_length=1)
    """What such an audit cannot see."""
