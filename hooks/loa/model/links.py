"""An outside link as it was last seen; written by `loa links refresh`, never by hand."""

from __future__ import annotations

from typing import Literal

from loa.model.dates import Day
from loa.model.record import Part, Url
from loa.model.words import PlainText

LinkState = Literal["alive", "moved", "refused", "gone", "silent"]
"""alive: it answers; moved: it answers elsewhere; refused: the host does not answer programs, or has a fault;
gone: the host says that there is no such page; silent: there is no such host, or it does not answer."""


class SeenLink(Part):
    """One line of `links.lock.yml`."""

    url: Url
    """The address as content has it."""
    seen: Day
    """Day it was last asked for."""
    state: LinkState
    """What came of it."""
    answer: PlainText
    """The host's status, or why there was none."""
    alive: Day | None = None
    """Last day on which it answered."""
    to: Url | None = None
    """Where it has moved."""
