"""Permanent short codes: what is printed on paper, and where it leads for as long as the paper hangs."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import StringConstraints

from loa.model.dates import Day
from loa.model.record import Part
from loa.model.words import LanguageTag, PlainText, Words

CodeDigits = Annotated[str, StringConstraints(pattern=r"^[1-9](\d{4}|\d{6})$")]
"""Four or six digits and a check digit (Damm)."""


class Code(Part):
    """One entry of the registry. Entries are added and retired, never removed."""

    ON_ONE_LINE: ClassVar[bool] = True

    code: CodeDigits
    """The digits."""
    target: PlainText
    """The page it opens, as an id such as `contact:cap-cuu-115`."""
    lang: LanguageTag
    """The language it opens the page in."""
    added: Day
    """Day it was given out."""
    status: Literal["live", "retired"] = "live"
    """Retired codes open a page that says what replaced them."""
    retired: Day | None = None
    """Day it was retired."""
    instead: PlainText | None = None
    """The page that replaces it, as an id."""
    why: Words | None = None
    """Why it was retired, for readers."""


class PrintedCode(Part):
    """A promise made on paper; written by `loa codes printed`, never by hand."""

    ON_ONE_LINE: ClassVar[bool] = True

    code: CodeDigits
    """The digits."""
    target: PlainText
    """The page it opened when it was printed."""
    lang: LanguageTag
    """The language it opened it in."""
    payload: PlainText
    """The text in the QR code, letter by letter."""
    version: int
    """QR version."""
    level: Literal["L", "M", "Q", "H"]
    """Error correction level."""
    digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
    """Digest of the modules."""
    printed: Day
    """Day it went to print."""
    where: PlainText
    """On what, and how many."""
    sheet: PlainText | None = None
    """The file of the kit it was printed from, as a path in the site."""
    kind: PlainText | None = None
    """Which sheet that is, such as `poster-a4-press`."""
    edition: Day | None = None
    """The day that stands on the sheet."""
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = None
    """Checksum of the file."""
