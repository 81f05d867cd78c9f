"""A finished folder -> `.br` and `.gz` beside each of its text files, for hosts that send what lies ready.

Equal files give equal bytes: gzip is told neither time nor system, and neither format names the file it came from.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType

import brotli

TEXT = frozenset((".html", ".css", ".js", ".json", ".webmanifest", ".xml", ".txt", ".svg", ".vcf", ".ics", ".csv"))
LEAST = 512
"""Bytes below which a file travels in one packet anyway."""

BEST, QUICK = 11, 9
"""Brotli's hardest work, and one that takes a fortieth of the time and leaves a twelfth more bytes."""
WINDOW, QUICK_WINDOW = 22, 16
"""Powers of two. A window as large as a page makes QUICK quick: clearing a larger one takes longer than the page."""


@dataclass(frozen=True)
class Saved:
    """What compression makes of a folder: bytes of all files that are compressed."""

    files: int = 0
    plain: int = 0
    brotli: int = 0
    gzip: int = 0


def compress(folder: Path, quality: int = BEST) -> Saved:
    """Write both forms of every text file that they make smaller. Brotli lets threads work side by side."""
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        sizes = list(threads.map(partial(_compress_file, quality=quality), sorted(_text_files(folder))))
    return Saved(len(sizes), *map(sum, zip(*sizes, strict=True)))


def _text_files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.suffix in TEXT and path.is_file() and path.stat().st_size >= LEAST:
            yield path


def _compress_file(path: Path, quality: int) -> tuple[int, ...]:
    data = path.read_bytes()
    sizes = [len(data)]
    for suffix, form in FORMS.items():
        small = form(data, quality)
        sizes.append(len(small))
        beside = path.with_name(path.name + suffix)
        if len(small) < len(data):
            _replace(beside, small)
        else:
            beside.unlink(missing_ok=True)
    return tuple(sizes)


def _replace(path: Path, data: bytes) -> None:
    """In one step, for a server may be sending this very folder."""
    new = path.with_name(f".{path.name}")
    new.write_bytes(data)
    new.replace(path)


def in_brotli(data: bytes, quality: int = BEST) -> bytes:
    """As servers send it with `Content-Encoding: br`."""
    window = QUICK_WINDOW if quality <= QUICK else WINDOW
    made: bytes = brotli.compress(data, quality=quality, lgwin=window)
    return made


def in_gzip(data: bytes, quality: int = BEST) -> bytes:
    """As servers send it with `Content-Encoding: gzip`; always as small as it gets, which is quick."""
    made = gzip.compress(data, compresslevel=9, mtime=0)
    return made[:SYSTEM] + UNKNOWN + made[SYSTEM + 1 :]


SYSTEM, UNKNOWN = 9, b"\xff"
"""The byte that names the system a file was made on (RFC 1952, 2.3.1)."""

FORMS: Mapping[str, Callable[[bytes, int], bytes]] = MappingProxyType({".br": in_brotli, ".gz": in_gzip})
"""End of the name -> how it is made."""
