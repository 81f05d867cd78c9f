"""What the campaign kit made, as pages show it: files, small pictures of them, bundles to fetch in one piece."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Literal

Purpose = Literal["print", "screen", "text", "sound"]


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
    """Path of a picture of it in the site; empty where it needs none."""
    codes: tuple[str, ...] = ()
    """Short codes that stand on a sheet of paper, its own first."""


@dataclass(frozen=True, order=True)
class Thumb:
    """A picture small enough for a list on a phone."""

    path: str
    width: int
    height: int
    bytes: int


@dataclass(frozen=True, order=True)
class Bundle:
    """Everything of one subject, language and locality in one file, with checksums."""

    path: str
    subject: str
    language: str
    locality: str
    files: int
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Kit:
    """A finished kit."""

    outputs: tuple[Output, ...] = ()
    thumbs: Mapping[str, Thumb] = field(default_factory=lambda: MappingProxyType({}))
    """Under the path of the preview that each shows."""
    bundles: tuple[Bundle, ...] = ()
    sheets: Mapping[str, Thumb] = field(default_factory=lambda: MappingProxyType({}))
    """Language tag -> one picture of all its outputs."""
    edition: str = ""
    """The day that stands on its sheets."""
    address: str = ""
    """The site that its codes lead to."""

    def of(self, subject: str, language: str) -> tuple[Output, ...]:
        """Outputs of a subject in a language, those of localities among them."""
        return self._outputs.get((subject, language), ())

    def has(self, subject: str) -> bool:
        """Whether there is anything of a subject, in whatever language."""
        return any(each == subject for each, _ in self._outputs)

    def named(self, subject: str, language: str, locality: str = "") -> Bundle | None:
        """The bundle of a subject, None if there is none."""
        wanted = (subject, language, locality)
        return next((each for each in self.bundles if (each.subject, each.language, each.locality) == wanted), None)

    def bundles_of(self, subject: str, language: str) -> tuple[Bundle, ...]:
        """The same for bundles; that of the whole country comes first."""
        return tuple(each for each in self.bundles if (each.subject, each.language) == (subject, language))

    @cached_property
    def _outputs(self) -> Mapping[tuple[str, str], tuple[Output, ...]]:
        found: dict[tuple[str, str], list[Output]] = {}
        for each in self.outputs:
            found.setdefault((each.subject, each.language), []).append(each)
        return {key: tuple(outputs) for key, outputs in found.items()}
