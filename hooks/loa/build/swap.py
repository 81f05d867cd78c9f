"""A finished folder takes the place of the old one in one step, so that a killed build never leaves half a site."""

from __future__ import annotations

import ctypes
import os
import shutil
from pathlib import Path

_RENAME_EXCHANGE = 2  # linux/fs.h; renameat2(2)
_AT_FDCWD = -100  # fcntl.h


def empty_workshop(live: Path) -> Path:
    """Where the next site is built: beside the old one, because a rename cannot cross file systems."""
    workshop = live.with_name(f".{live.name}-new")
    shutil.rmtree(workshop, ignore_errors=True)
    return workshop


def swap(finished: Path, live: Path) -> None:
    """Put `finished` where `live` stands and remove what stood there."""
    live.parent.mkdir(parents=True, exist_ok=True)
    if not live.exists():
        finished.rename(live)
        return
    if _exchange(finished, live):
        shutil.rmtree(finished)
        return
    # Systems without an atomic exchange: two renames; `restore` heals a build killed between them.
    old = _old(live)
    shutil.rmtree(old, ignore_errors=True)
    live.rename(old)
    finished.rename(live)
    shutil.rmtree(old)


def restore(live: Path) -> None:
    """Bring the old site back if an earlier build was killed between two renames."""
    old = _old(live)
    if old.exists() and not live.exists():
        old.rename(live)


def _old(live: Path) -> Path:
    return live.with_name(f".{live.name}-old")


def _exchange(one: Path, other: Path) -> bool:
    """Swap two names atomically; False where the system or the file system can't."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    names = (os.fsencode(one), os.fsencode(other))
    return renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0
