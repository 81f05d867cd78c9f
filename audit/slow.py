"""Pages -> when each can be read on a slow line, beside its bare text and its twin in stock Material."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser

from audit.bare import bare
from audit.browser import PHONE, running
from audit.budgets import SlowLine
from audit.built import Built, Page
from audit.line import Answer, far_away, kind_of
from loa.finish.compress import in_brotli

WATCH = """window.loaShift = 0
new PerformanceObserver(list => {
    for (const each of list.getEntries()) if (!each.hadRecentInput) window.loaShift += each.value
}).observe({type: "layout-shift", buffered: true})"""
READ = """() => ({
    readable: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
    complete: performance.getEntriesByType("navigation")[0].responseEnd,
    shift: window.loaShift,
})"""
TWIN_EVERY = 4
"""The twin takes long, and is far off."""
SETTLED = "() => performance.getEntriesByName('first-contentful-paint').length"


@dataclass(frozen=True)
class Paced:
    """Medians of one page; milliseconds until something can be read, ours, the bare text's and the twin's."""

    page: Page
    ours: float
    bare: float
    twin: float
    ours_complete: float
    bare_complete: float
    shift: float
    """The most that anything of ours moved while it came."""

    @property
    def ratio(self) -> float:
        """Ours over bare."""
        return self.ours / self.bare


def paced(site: Built, twin: Path, pages: Sequence[Page], line: SlowLine) -> list[Paced]:
    """Ours, bare and twin by turns, so that all of them meet the same moods of the machine."""
    bodies = {f"/bare/{page.path}": in_brotli(bare(page)) for page in pages}
    seen: dict[tuple[str, str], list[Mapping[str, float]]] = {}
    with far_away(_answer(site.folder, twin, bodies), line.round_trip, line.bits) as address, running() as browser:
        for turn in range(line.rounds):
            for page in pages:
                for side in ("ours", "bare", "twin") if turn % TWIN_EVERY == 0 else ("ours", "bare"):
                    seen.setdefault((page.name, side), []).append(_load(browser, f"{address}{side}/{page.path}"))
    return [_medians(page, {side: seen[page.name, side] for side in ("ours", "bare", "twin")}) for page in pages]


def _medians(page: Page, seen: Mapping[str, Sequence[Mapping[str, float]]]) -> Paced:
    def median(side: str, value: str) -> float:
        return round(statistics.median(each[value] for each in seen[side]))

    return Paced(page, median("ours", "readable"), median("bare", "readable"), median("twin", "readable"),
                 median("ours", "complete"), median("bare", "complete"), max(each["shift"] for each in seen["ours"]))


def _load(browser: Browser, address: str) -> Mapping[str, float]:
    context = browser.new_context(viewport=PHONE)
    tab = context.new_page()
    tab.add_init_script(WATCH)
    tab.goto(address, wait_until="domcontentloaded")
    tab.wait_for_function(SETTLED)
    found = tab.evaluate(READ)
    context.close()
    return found


def _answer(site: Path, twin: Path, bare_bodies: Mapping[str, bytes]) -> Answer:
    @cache
    def answer(target: str) -> tuple[bytes, str] | None:
        path = unquote(urlsplit(target).path)
        if path in bare_bodies:
            return bare_bodies[path], kind_of("index.html")
        for prefix, folder in (("/ours/", site), ("/twin/", twin)):
            file = folder / path.removeprefix(prefix)
            file = file / "index.html" if file.is_dir() else file
            if path.startswith(prefix) and file.is_file():
                return in_brotli(file.read_bytes()), kind_of(file.name)
        return None

    return answer


def told(paced_pages: Sequence[Paced]) -> Iterator[tuple[str, ...]]:
    """A table, its head first."""
    yield ("readable after, ms", "ours", "bare text", "ratio", "stock Material", "moved")
    for each in paced_pages:
        yield (each.page.name, f"{each.ours:.0f}", f"{each.bare:.0f}", f"{each.ratio:.2f}", f"{each.twin:.0f}",
               f"{each.shift:.3f}")
