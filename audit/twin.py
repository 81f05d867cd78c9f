"""The pages of our site -> the same words in stock MkDocs with Material and static-i18n, weighed beside ours.

The twin is given an advantage: its words carry no links, and fonts that stock Material fetches from another host are
left out, since only what the site itself sends is counted.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from audit.browser import loads
from audit.built import Page
from audit.server import served
from audit.tools import PROJECT, WORK
from audit.weight import Weight
from bench.plain import write_plain
from loa.finish.compress import in_brotli

STAGED, TWIN = WORK / "staged", WORK / "twin"
QUIET = {"NO_MKDOCS_2_WARNING": "1"}


@dataclass(frozen=True)
class Pair:
    """One page, ours and the twin's: bytes in brotli of all that a first visit fetches."""

    page: Page
    ours: int
    twin: int
    twin_requests: int

    @property
    def share(self) -> float:
        """Ours over the twin's."""
        return self.ours / self.twin


@cache
def built_twin() -> Path:
    """The twin of the content as it is now, built once."""
    _run("loa", "stage", str(STAGED), folder=PROJECT)
    write_plain(STAGED, TWIN, search=True)
    _run("mkdocs", "build", "--quiet", folder=TWIN)
    return TWIN / "site"


def beside_twin(weights: Sequence[Weight]) -> tuple[Pair, ...]:
    """Load the same pages of the twin."""
    site = built_twin()
    with served(site) as address:
        loaded = loads([address + weight.page.path for weight in weights])
    pairs = []
    for weight, load in zip(weights, loaded, strict=True):
        files = [unquote(urlsplit(url).path).lstrip("/") for url in load.asked if url.startswith(address)]
        found = [site / (path + "index.html" if path.endswith("/") or not path else path) for path in files]
        size = sum(_small(file) for file in found if file.is_file())
        pairs.append(Pair(weight.page, weight.brotli, size, len(load.asked)))
    return tuple(pairs)


@cache
def _small(file: Path) -> int:
    return len(in_brotli(file.read_bytes()))


def _run(tool: str, *words: str, folder: Path) -> None:
    command = [Path(sys.executable).with_name(tool), *words]
    subprocess.run(command, cwd=folder, env={**os.environ, **QUIET}, check=True, stdout=subprocess.DEVNULL)
