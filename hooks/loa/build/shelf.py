"""Files and their places in the site -> the finished kit in a folder of its own, which builds take into their sites."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from loa.build.inputs import Inputs
from loa.build.swap import empty_workshop, restore, swap


@dataclass(frozen=True)
class Shelf:
    """A kit that is being laid out beside the one of before, which stays until the new one is whole."""

    before: Path
    workshop: Path

    def put(self, path: str, data: bytes) -> int:
        """Lay a file where it will lie in the site; what did not change is the same file as before. Its size."""
        old, new = self.before / path, self.workshop / path
        new.parent.mkdir(parents=True, exist_ok=True)
        if old.is_file() and old.stat().st_size == len(data) and old.read_bytes() == data:
            _same(old, new)
        else:
            new.write_bytes(data)
        return len(data)

    def read(self, path: str) -> bytes:
        """A file that has been laid out."""
        return (self.workshop / path).read_bytes()

    def close(self) -> None:
        """The kit is complete: it takes the place of the one before."""
        swap(self.workshop, self.before)


def finished_kit(inputs: Inputs) -> Path:
    """Where the kit lies between builds."""
    return inputs.root / "build" / "kit"


def new_shelf(inputs: Inputs) -> Shelf:
    """An empty shelf."""
    before = finished_kit(inputs)
    before.parent.mkdir(parents=True, exist_ok=True)
    restore(before)
    return Shelf(before, empty_workshop(before))


def lay(kit: Path, site: Path) -> None:
    """Put everything of a kit into a site."""
    for path in _files(kit):
        target = site / path.relative_to(kit)
        if target.is_file():
            if target.samefile(path) or target.read_bytes() == path.read_bytes():
                continue
            target.unlink()
        target.parent.mkdir(parents=True, exist_ok=True)
        _same(path, target)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _same(old: Path, new: Path) -> None:
    """One file under two names, for a kit has a hundred megabytes; a copy where the system can't."""
    try:
        os.link(old, new)
    except OSError:
        shutil.copyfile(old, new)
