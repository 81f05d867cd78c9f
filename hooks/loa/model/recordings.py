"""Recordings: a text of the site as somebody reads it out, in one language."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from loa.model.dates import Day
from loa.model.record import LanguageRef, Part
from loa.model.words import PlainText


class Recording(Part):
    """A text read out in one language; what stands on the page is its transcript."""

    language: LanguageRef
    """Language it is read in."""
    file: PlainText
    """File name under `docs/files/`."""
    format: Literal["mp3", "m4a", "ogg", "wav"]
    """Type of file."""
    bytes: int
    """Size; checked against the file."""
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """Checksum; checked against the file."""
    seconds: int | None = None
    """Length in seconds."""
    checked: Day
    """Day on which somebody last heard it to the end and compared it with the text."""

    @property
    def length(self) -> str | None:
        """Minutes and seconds, such as `1:05`."""
        return f"{self.seconds // 60}:{self.seconds % 60:02}" if self.seconds else None
