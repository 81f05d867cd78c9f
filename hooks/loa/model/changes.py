"""What changed on the site, told to readers: only what makes a difference for somebody who has read it before."""

from __future__ import annotations

from typing import ClassVar

from loa.model.dates import Day
from loa.model.record import LocalityId, Record
from loa.model.words import PlainText, Words


class Change(Record):
    """One change that matters to readers: a number was corrected, a rule is new, a page was withdrawn."""

    HEADING: ClassVar[str] = "note"
    LEAD: ClassVar[str | None] = None

    day: Day
    """Day of the change."""
    note: Words
    """What changed and what it means, in one sentence that can be read alone."""
    pages: tuple[PlainText, ...] = ()
    """Pages and records it touches, such as `contact:cap-cuu-115` or `hotlines`; none for the whole site."""
    locality: LocalityId | None = None
    """Where it matters; none for the whole country, or where the pages already tell."""
