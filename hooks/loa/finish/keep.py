"""A built folder -> one name for the edition in it, and as many of its files as a phone may fetch unasked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from loa.finish.compress import in_gzip


def digest(folder: Path) -> str:
    """The same for folders with the same pages; another as soon as a letter in one of them changes."""
    found = hashlib.blake2b(digest_size=6)
    for path in sorted(folder.rglob("*.html")):
        for part in (path.relative_to(folder).as_posix().encode(), path.read_bytes()):
            found.update(len(part).to_bytes(8, "big"))
            found.update(part)
    return found.hexdigest()


def affordable(files: Iterable[Path], most: int) -> Iterator[Path]:
    """Files from the first on, while all of them together travel in `most` bytes; in gzip, which every host sends."""
    left = most
    for file in files:
        left -= len(in_gzip(file.read_bytes())) + ANSWER
        if left < 0:
            return
        yield file


ANSWER = 600
"""Bytes around a file on its way, asked and answered."""
