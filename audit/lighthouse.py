"""Pages -> what Lighthouse gives them on a phone, or nothing where it cannot run."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from audit.browser import PROCESSES
from audit.built import Built, Page
from audit.server import served
from audit.tools import MODULES, chromium, lighthouse, node

PERFECT = 100
LOADS = 4
"""A busy machine takes from a page's speed and never adds to it, so that a page short of 100 is loaded again, alone."""
CRAWLABLE = "is-crawlable"
ROBOTS = "robots-txt"
"""Lighthouse fetches it from inside the page, which a page that may speak to nobody refuses."""
NOTHING = dict.fromkeys(("performance", "accessibility", "best-practices", "seo"), 0)


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
        """Four times 100, and nothing moved."""
        return set(self.scores.values()) == {PERFECT} and self.shift == 0


def score(site: Built, pages: Sequence[Page]) -> tuple[Scored, ...] | None:
    """Each page as often as there are processors at once, and what falls short so again by itself."""
    runtime = node()
    if not runtime or not lighthouse():
        return None
    with served(site.folder) as address:
        load = partial(_loads, runtime, site, address)
        with ThreadPoolExecutor(PROCESSES) as workers:
            once = list(workers.map(partial(load, 1), pages))
        return tuple(_best([*first, *([] if first[0].perfect else load(LOADS, page))])
                     for page, first in zip(pages, once, strict=True))


def meant_for_no_list(site: Built, page: Page) -> bool:
    """Whether a page asks search engines to leave it out, and the sitemap leaves it out as well."""
    refused = bool(page.document.xpath("//meta[@name='robots'][contains(@content, 'noindex')]"))
    listed = (site.folder / "sitemap.xml").read_text("utf-8")
    return refused and f"<loc>{site.address}{page.path}</loc>" not in listed


def beside_the_point(site: Built, page: Page) -> Iterator[str]:
    """Audits that ask for what a page is meant not to give."""
    if meant_for_no_list(site, page):
        yield CRAWLABLE
    if speaks_to_nobody(page):
        yield ROBOTS


def speaks_to_nobody(page: Page) -> bool:
    """Whether its policy forbids every connection, as where people put in a picture of their own."""
    policies = page.document.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    return any("connect-src 'none'" in policy for policy in policies)


def _loads(runtime: Path, site: Built, address: str, most: int, page: Page) -> list[Scored]:
    without = tuple(beside_the_point(site, page))
    environ = {**os.environ, "CHROME_PATH": str(chromium())}
    script = MODULES.parent / "lighthouse.mjs"
    command = [runtime, script, address + page.path, str(most), *without]
    said = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True, env=environ).stdout
    return [Scored(page, row["scores"], row["shift"], tuple(row["short"]), without=without)
            for row in map(json.loads, said.splitlines())] or [Scored(page, NOTHING, 0, ("Lighthouse gave up",))]


def _best(loads: Sequence[Scored]) -> Scored:
    best = max(loads, key=lambda each: (each.perfect, sum(each.scores.values())))
    return replace(best, loads=len(loads))
