"""Pages -> what Lighthouse gives them on a phone, or nothing where it cannot run."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from audit.built import Page
from audit.server import served
from audit.tools import MODULES, chromium, lighthouse, node

PERFECT = 100


@dataclass(frozen=True)
class Scored:
    """One page."""

    page: Page
    scores: dict[str, int]
    """performance, accessibility, best-practices, seo: of 100."""
    shift: float
    """Cumulative layout shift."""
    short: tuple[str, ...]
    """What falls short, in Lighthouse's words."""

    @property
    def perfect(self) -> bool:
        """Four times 100, and nothing moved."""
        return set(self.scores.values()) == {PERFECT} and not self.shift


def score(folder: Path, pages: Sequence[Page]) -> tuple[Scored, ...] | None:
    """Each page once, one after another, for they would slow each other down."""
    runtime = node()
    if not runtime or not lighthouse():
        return None
    environ = {**os.environ, "CHROME_PATH": str(chromium())}
    with served(folder) as address:
        command = [runtime, MODULES.parent / "lighthouse.mjs", *(address + page.path for page in pages)]
        said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environ).stdout
    rows = [json.loads(line) for line in said.splitlines()]
    return tuple(Scored(page, row["scores"], row["shift"], tuple(row["short"]))
                 for page, row in zip(pages, rows, strict=True))
