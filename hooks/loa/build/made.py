"""What a run of the kit has made -> a note beside the kit, by which the next run sees that nothing has changed since.

The note holds a name for everything that the kit is made from, programs included, and how much lies there; where either
differs, all of it is looked at again, and only what changed is made anew.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from loa.build.cache import digest
from loa.build.inputs import Inputs
from loa.build.outputs import made_from
from loa.build.replace import replace
from loa.build.shelf import finished_kit
from loa.build.studio import style

PROGRAMS = ("markdown", "mkdocs-material", "nh3", "phonenumberslite", "pikepdf", "pydantic", "qrcode")
"""Packages that decide what outputs say, beside those that decide how they look."""


@dataclass(frozen=True)
class Held:
    """What lies there of one sort."""

    files: int
    bytes: int
    anew: int | None
    """How many of them had not been made before; None of what is only written."""
    kinds: Mapping[str, int]
    """How many there are of each kind, as far as lists name them."""


@dataclass(frozen=True)
class Made:
    """What a run has done."""

    held: Mapping[str, Held]
    """Under what it is for."""
    zips: int
    heaviest: int
    """Bytes of the heaviest zip."""


def fingerprint(inputs: Inputs, banner_cm: int) -> str:
    """A name for everything that the kit is made from."""
    program = sorted(Path(__file__).parents[1].rglob("*.py"))
    attached = sorted(path for path in (inputs.docs / "files").rglob("*") if path.is_file())
    return digest(
        made_from(inputs), str(inputs.now), str(banner_cm), style(inputs), *(version(name) for name in PROGRAMS),
        *(path.read_bytes() for path in program),
        *(f"{path.relative_to(inputs.docs)} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in attached),
    )


def note(made: Made, name: str, inputs: Inputs) -> Made:
    """Keep it for the next run."""
    said = {"name": name, "lies": _lies(inputs), "made": dataclasses.asdict(made)}
    replace(_path(inputs), json.dumps(said, ensure_ascii=False).encode())
    return made


def noted(name: str, inputs: Inputs) -> Made | None:
    """What the finished kit holds if it would come out the same; None if it must be looked at."""
    path = _path(inputs)
    if not path.is_file():
        return None
    said = json.loads(path.read_bytes())
    if said["name"] != name or said["lies"] != _lies(inputs):
        return None
    held = {sort: Held(**{**each, "anew": None if each["anew"] is None else 0})
            for sort, each in said["made"]["held"].items()}
    return Made(**{**said["made"], "held": held})


def _path(inputs: Inputs) -> Path:
    return inputs.root / "build" / "kit.json"


def _lies(inputs: Inputs) -> dict[str, int]:
    """Path and size of every file of the finished kit."""
    kit = finished_kit(inputs)
    return {path.relative_to(kit).as_posix(): path.stat().st_size for path in sorted(kit.rglob("*")) if path.is_file()}
