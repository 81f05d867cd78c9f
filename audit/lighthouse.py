"""Pages -> what Lighthouse gives them on a phone, or nothing where it cannot run."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audit.built import Built, Page
from audit.server import served
from audit.tools import MODULES, chromium, lighthouse, node

PERFECT = 100
LOADS = 4
"""A busy machine takes from a page's speed and never adds to it, so that a page short of 100 is loaded again."""
CRAWLABLE = "is-crawlable"


@dataclass(frozen=True)
class Scored:
    """One page: the best of its loads."""

    page: Page
    scores: Mapping[str, int]
    """performance, accessibility, best-practices, seo: of 100."""
    shift: float
    """Cumulative layout shift."""
    short: tuple[str, ...]
    """What falls short, in Lighthouse's words."""
    loads: int = 1
    without: tuple[str, ...] = ()
    """Audits that do not ask what this page is for."""

    @property
    def perfect(self) -> bool:
        """Four times 100, and nothing moved as far as Lighthouse shows it."""
        return set(self.scores.values()) == {PERFECT} and round(self.shift, 3) == 0


def score(site: Built, pages: Sequence[Page]) -> tuple[Scored, ...] | None:
    """Each page by itself, one after another, for they would slow each other down."""
    runtime = node()
    if not runtime or not lighthouse():
        return None
    with served(site.folder) as address:
        return tuple(_best(runtime, address, page, (CRAWLABLE,) if meant_for_no_list(site, page) else ())
                     for page in pages)


def meant_for_no_list(site: Built, page: Page) -> bool:
    """Whether a page asks search engines to leave it out, and the sitemap leaves it out as well."""
    refused = bool(page.document.xpath("//meta[@name='robots'][contains(@content, 'noindex')]"))
    listed = (site.folder / "sitemap.xml").read_text("utf-8")
    return refused and f"<loc>{site.address}{page.path}</loc>" not in listed


def _best(runtime: Path, address: str, page: Page, without: tuple[str, ...]) -> Scored:
    environ = {**os.environ, "CHROME_PATH": str(chromium())}
    script = MODULES.parent / "lighthouse.mjs"
    command = [runtime, script, address + page.path, str(LOADS), *without]
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environ).stdout
    loads = list(_scored(page, map(json.loads, said.splitlines()), without))
    return max(loads, key=lambda each: (each.perfect, sum(each.scores.values()), each.loads))


def _scored(page: Page, rows: Iterator[dict[str, Any]], without: tuple[str, ...]) -> Iterator[Scored]:
    for number, row in enumerate(rows, start=1):
        yield Scored(page, row["scores"], row["shift"], tuple(row["short"]), number, without)
