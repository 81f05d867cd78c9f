"""(page, reader) -> how the page is read aloud: by the phone's own voice, or by an editor's recording."""

from __future__ import annotations

from dataclasses import dataclass

from loa.model.campaigns import Message
from loa.model.guides import Guide
from loa.model.recordings import Recording
from loa.pages.page import Page
from loa.pages.reader import Reader

READ_ALOUD = frozenset({"message", "guide", "question", "factcheck"})
"""Templates of what people come to read, and can have read to them."""


@dataclass(frozen=True)
class Aloud:
    """What the button that reads a page aloud must know."""

    voice: str
    """The language a voice must speak, without script or region: phones name their voices as they like."""
    recorded: bool
    """Whether it plays a recording, which needs no voice."""


@dataclass(frozen=True)
class Heard:
    """An editor's recording of a page."""

    recording: Recording
    older: bool
    """Whether the text has been reviewed since somebody compared the two: the page holds then, not the recording."""


def aloud(page: Page, reader: Reader) -> Aloud | None:
    """How the button reads the page; None where listening is not offered."""
    if page.template not in READ_ALOUD:
        return None
    found = heard(page, reader)
    return Aloud(_written_in(page, reader).split("-")[0], recorded=bool(found and not found.older))


def heard(page: Page, reader: Reader) -> Heard | None:
    """The recording in the language that the page is written in."""
    record = page.record
    if not isinstance(record, Message | Guide):
        return None
    lang = _written_in(page, reader)
    found = next((each for each in record.recordings if each.language == lang), None)
    return Heard(found, older=found.checked < record.reviewed) if found else None


def _written_in(page: Page, reader: Reader) -> str:
    return reader.title(page).lang
