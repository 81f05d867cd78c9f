"""Where a statement comes from, who checked it when, and whether it still holds."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from loa.model.dates import Date, Day
from loa.model.record import DocumentId, Part, Record, Url
from loa.model.words import PlainText, Words

Status = Literal["current", "ended", "replaced", "unknown", "withdrawn"]
"""Does it hold today? `unknown` says openly that nobody has confirmed it."""


class Source(Part):
    """One place where the statement can be read: a document of the register, or a public page."""

    document: DocumentId | None = None
    """Id of a document in `documents.yml`."""
    section: PlainText | None = None
    """Article, section or page of that document."""
    note: Words | None = None
    """What readers must know of how we read it, such as that only the press has quoted it."""
    url: Url | None = None
    """Address of a public page, where no document is at hand."""
    name: PlainText | None = None
    """Who published that page, and when."""
    checked: Day
    """Day on which an editor compared our text with the source."""


class Withdrawal(Part):
    """A statement that was wrong stays readable, with the reason."""

    day: Day
    """Day of withdrawal."""
    why: Words
    """What was wrong, for readers."""


class Fact(Record):
    """A record that people act upon: nothing is published without its source."""

    source: tuple[Source, ...]
    """One or more sources."""
    reviewed: Day
    """Day on which the whole record was last reviewed."""
    review_by: Day
    """Day by which it must be reviewed again; afterwards readers see a notice."""
    status: Status
    """Whether it holds today: current, ended, replaced, unknown or withdrawn."""
    status_note: Words | None = None
    """What a reader must know about the status."""
    superseded_by: str | None = None
    """What replaces it, as `kind:id`, such as `message:2k`."""
    superseded_on: Date | None = None
    """Since when; whoever holds an old sheet of it is told."""
    withdrawn: Withdrawal | None = None
    """Only with status `withdrawn`."""
    as_of: Date | None = None
    """The time the statement speaks of, where that is not today."""

    @property
    def overdue_from(self) -> dt.date:
        """The first day past its review date."""
        return self.review_by + dt.timedelta(days=1)

    def overdue(self, today: dt.date) -> bool:
        """Past its review date."""
        return today >= self.overdue_from
