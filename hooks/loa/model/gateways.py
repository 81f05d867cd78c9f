"""What networks and gateways take of a short message: how long, in which letters, in how many parts."""

from __future__ import annotations

from typing import ClassVar, Literal

from loa.model.fact import Fact
from loa.model.record import Part
from loa.model.words import PlainText, Words


class PartLengths(Part):
    """How many letters one part of a short message holds."""

    alone: int
    """In a message of one part."""
    joined: int
    """In each of several parts, which lose some to the header that joins them."""


class Gateway(Fact):
    """The rules of the standard, or those that a carrier or gateway adds to them."""

    HEADING: ClassVar[str] = "name"
    LEAD: ClassVar[str | None] = None

    name: Words
    """Whose rules they are."""
    kind: Literal["standard", "gateway"]
    """`standard`: counts every message; `gateway`: what one carrier or gateway takes."""
    gsm: PartLengths | None = None
    """Letters of a part in the GSM alphabet; only the standard's."""
    ucs2: PartLengths | None = None
    """The same where one letter is not in that alphabet, as most Vietnamese ones are not."""
    marks: bool = True
    """`false`: takes texts without tone marks only."""
    longest: int | None = None
    """Letters of the longest text it takes."""
    parts: tuple[int, ...] = ()
    """Letters up to which it counts one part, two, three; none where it counts as the standard does."""
    refused: PlainText | None = None
    """Letters it refuses, one beside the other, such as `#&`."""
    sender: int | None = None
    """Letters of the longest name of a sender."""
    rules: tuple[Words, ...] = ()
    """What else a sender must know."""

    def takes(self, text: str, unmarked: bool) -> bool:
        """Whether a text may be handed over as it is."""
        short = self.longest is None or len(text) <= self.longest
        return short and (self.marks or unmarked) and not set(self.refused or "") & set(text)
