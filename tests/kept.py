"""What builds keep under digests of all it is made from -> lent to later projects of the same test run."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

FOLDERS = ("share", "pictures", "paper", "screens", "thumbs")
"""Those in `build/` that are caches (`loa.build.cache`); a run begins with none of them."""


def lend(kept: Path, root: Path, folders: Iterable[str] = FOLDERS) -> None:
    """Give a new project what earlier ones have made; it may forget or replace it without harm to the others."""
    _link(kept, root / "build", folders)


def collect(kept: Path, root: Path) -> None:
    """Remember what a project has made."""
    _link(root / "build", kept, FOLDERS)


def _link(source: Path, target: Path, folders: Iterable[str]) -> None:
    for name in folders:
        if (source / name).is_dir():
            (target / name).mkdir(parents=True, exist_ok=True)
            for entry in os.scandir(source / name):
                # Another process may have brought it already, or forgotten it since.
                with suppress(FileExistsError, FileNotFoundError):
                    if not entry.name.startswith("."):  # half a file
                        os.link(entry.path, target / name / entry.name)
