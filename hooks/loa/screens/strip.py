"""A record and a day -> the band across its picture: a verdict, that it is over, that nobody has confirmed it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from loa.model.campaigns import Campaign
from loa.model.documents import Document
from loa.model.fact import Fact
from loa.model.knowledge import FactCheck
from loa.model.places import Locality
from loa.model.record import Record
from loa.pages.reader import Reader

Tone = Literal["over", "warning", "open", "calm"]


@dataclass(frozen=True)
class Strip:
    """What nobody may overlook, in a band across the picture."""

    text: str
    tone: Tone
    icon: str


VERDICTS: Mapping[str, tuple[Tone, str]] = MappingProxyType({
    "false": ("warning", "close-circle"), "misleading": ("warning", "alert-circle"),
    "unproven": ("warning", "alert-circle"), "true": ("open", "check-circle"),
})
STATES: Mapping[str, tuple[Tone, str]] = MappingProxyType({
    "running": ("open", "bullhorn"), "upcoming": ("calm", "calendar"), "ended": ("over", "archive"),
})
FORCES: Mapping[str, tuple[Tone, str]] = MappingProxyType({
    "amended": ("calm", "pencil"), "replaced": ("over", "archive"), "expired": ("over", "archive"),
    "unknown": ("calm", "help-circle"),
})


def strip_of(record: Record | None, number: str, reader: Reader) -> Strip | None:
    """Silence is better than a doubt that delays a call: where there is a number to call, doubts stay on the page."""
    if not isinstance(record, Fact):
        return None
    ui = reader.ui
    if record.status == "withdrawn":
        return Strip(ui.text("status.withdrawn"), "warning", "alert-circle")
    if isinstance(record, FactCheck):
        tone, icon = VERDICTS[record.verdict]
        return Strip(ui.text(f"verdict.{record.verdict}"), tone, icon)
    if isinstance(record, Campaign):
        state = record.period.state(reader.edition.today)
        tone, icon = STATES[state]
        return Strip(f"{ui.text(f'state.{state}')} · {reader.period(record.period)}", tone, icon)
    if isinstance(record, Document):
        return Strip(ui.text(f"force.{record.force}"), *FORCES[record.force]) if record.force in FORCES else None
    if isinstance(record, Locality) and record.valid_to and record.valid_to.last < reader.edition.today:
        return Strip(ui.text("locality.over", date=reader.date(record.valid_to)), "over", "archive")
    if record.status in ("ended", "replaced"):
        return Strip(ui.text(f"status.{record.status}"), "over", "archive")
    if record.status == "unknown" and not number:
        return Strip(ui.text("status.unknown"), "calm", "help-circle")
    return None
