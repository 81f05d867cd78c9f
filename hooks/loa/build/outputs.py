"""Things the campaign kit made -> the list of them that the materials page, the zips and the tests read."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Purpose = Literal["print", "screen", "text", "sound"]

LIST = "kho/outputs.json"
"""Where the list lies in the site."""


@dataclass(frozen=True, order=True)
class Output:
    """One file of the kit, and what is known about it."""

    path: str
    """In the site, below its root."""
    kind: str
    """Which sheet, screen or text: `poster-a4`, `led-1920x1080`, `sms`."""
    subject: str
    """Id of the page it belongs to, which is that of its campaign or message."""
    language: str
    locality: str
    """Id of the locality whose own values it carries; empty for the whole country's."""
    purpose: Purpose
    format: str
    """File format, as its name ends: `pdf`, `png`, `txt`."""
    size: str
    """Size as people say it: `A4`, `1920×1080`, `400×100 cm`; empty for a text."""
    width: float
    """In millimetres for print, in pixels for screens; 0 for a text."""
    height: float
    bytes: int
    sha256: str
    preview: str
    """Path of a small picture of it in the site; empty where it needs none or is its own."""


def sha256(data: bytes) -> str:
    """What a list of checksums says of a file."""
    return hashlib.sha256(data).hexdigest()


def listed(outputs: Iterable[Output]) -> bytes:
    """The list as it lies in the site, in one order whatever made it."""
    said = [dataclasses.asdict(each) for each in sorted(outputs)]
    return (json.dumps({"outputs": said}, ensure_ascii=False, indent=1) + "\n").encode()


def outputs_of(site: Path) -> tuple[Output, ...]:
    """The outputs of a site, none if no kit has been made for it."""
    path = site / LIST
    if not path.is_file():
        return ()
    return tuple(Output(**each) for each in json.loads(path.read_text("utf-8"))["outputs"])
