"""Names of font families -> their files, and whether they have every letter of a text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import fontpkg
from fontTools.ttLib import TTFont

FORMATS = frozenset((".ttf", ".otf"))
UNDRAWN = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp"))
"""Categories of Unicode that need no drawing: spaces, and what ties or parts words."""


@dataclass(frozen=True)
class Family:
    """A family of fonts, and where its files lie."""

    name: str
    files: tuple[Path, ...]

    @cached_property
    def letters(self) -> frozenset[int]:
        """What its first file can draw; the weights of a family have the same letters."""
        with TTFont(self.files[0], lazy=True) as font:
            return frozenset(font.getBestCmap())

    def lacks(self, text: str) -> str:
        """The letters of a text that it cannot draw, each once."""
        return "".join(dict.fromkeys(
            char for char in unicodedata.normalize("NFC", text)
            if ord(char) not in self.letters and unicodedata.category(char) not in UNDRAWN
        ))


def families(own: Path) -> Mapping[str, Family]:
    """Families at hand: those of the owner's folder, then those installed as packages."""
    found = {name: Family(name, tuple(files)) for name, files in _installed()}
    return {**found, **{name: Family(name, files) for name, files in _own(own)}}


def _installed() -> Iterator[tuple[str, Iterable[Path]]]:
    for family in fontpkg.families().values():
        yield family.name, (file.path for file in family.files)


def _own(folder: Path) -> Iterator[tuple[str, tuple[Path, ...]]]:
    files: dict[str, list[Path]] = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in FORMATS:
            files.setdefault(family_name(path), []).append(path)
    yield from ((name, tuple(paths)) for name, paths in files.items())


def family_name(path: Path) -> str:
    """What a font file calls its family: by its typographic name (16) if it bears one, as Typst does."""
    with TTFont(path, lazy=True) as font:
        names = font["name"]
        return str(names.getDebugName(16) or names.getDebugName(1) or path.stem)
