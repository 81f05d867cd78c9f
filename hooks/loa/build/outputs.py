"""A finished kit -> the list of it that lies beside its files, which later builds, people and tests read; and back."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from pathlib import Path

from loa.build.cache import digest
from loa.build.inputs import Inputs
from loa.pages.outputs import Bundle, Kit, Output, Thumb

LIST = "kho/outputs.json"
"""Where the list lies in the site."""


def sha256(data: bytes) -> str:
    """What a list of checksums says of a file."""
    return hashlib.sha256(data).hexdigest()


def made_from(inputs: Inputs) -> str:
    """A name for the facts, the day, the address and the place that a kit is made for, for reviewers or all."""
    texts = sorted((*inputs.content.rglob("*.yml"), *inputs.docs.rglob("*.md")))
    asked = (inputs.today.isoformat(), inputs.address or "", inputs.profile or "", str(inputs.preview))
    return digest(*asked, *(path.read_bytes() for path in texts))


def listed(kit: Kit, facts: str) -> bytes:
    """The list as it lies in the site, in one order whatever made it."""
    said = {
        "made_from": facts,
        "edition": kit.edition,
        "address": kit.address,
        "outputs": [dataclasses.asdict(each) for each in sorted(kit.outputs)],
        "bundles": [dataclasses.asdict(each) for each in sorted(kit.bundles)],
        "thumbs": {path: dataclasses.asdict(thumb) for path, thumb in sorted(kit.thumbs.items())},
        "sheets": {tag: dataclasses.asdict(sheet) for tag, sheet in sorted(kit.sheets.items())},
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def kit_in(folder: Path, facts: str | None = None) -> Kit | None:
    """The kit in a folder; None if none is there, or not of these facts: an old number is worse than no poster."""
    path = folder / LIST
    if not path.is_file():
        return None
    said = json.loads(path.read_text("utf-8"))
    if facts not in (None, said["made_from"]):
        return None
    return Kit(
        outputs=tuple(Output(**{**each, "codes": tuple(each.get("codes", ()))}) for each in said["outputs"]),
        thumbs={path: Thumb(**thumb) for path, thumb in said["thumbs"].items()},
        bundles=tuple(Bundle(**each) for each in said["bundles"]),
        sheets={tag: Thumb(**sheet) for tag, sheet in said["sheets"].items()},
        edition=said.get("edition", ""),
        address=said.get("address", ""),
    )


def outputs_of(site: Path) -> tuple[Output, ...]:
    """The outputs of a site, none if it was built without a kit."""
    kit = kit_in(site)
    return kit.outputs if kit else ()
