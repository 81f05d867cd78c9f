"""Pages in Chromium -> which requests they make, and which barriers axe finds by day and night, narrow and wide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, sync_playwright
from playwright.sync_api import Page as Tab

from audit.tools import chromium

CHROMIUM_ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                      "--disable-background-networking", "--disable-component-update", "--disable-sync"]
"""Chromium speaks to nobody on its own account, and runs as root in a container."""

WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")
PROCESSES = 2
RUN_AXE = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
    .map(each => `${each.id}: ${each.nodes[0].html.slice(0, 120)}`)"""


@dataclass(frozen=True)
class Loaded:
    """One cold load, without a touch."""

    asked: tuple[str, ...]
    """Addresses, redirects and failures included."""
    said: tuple[str, ...]
    """Errors and warnings of the console."""


def loads(addresses: Sequence[str]) -> tuple[Loaded, ...]:
    """Load each page as a phone that has never seen it."""
    with _browser() as context:
        return tuple(_load(context, address) for address in addresses)


def barriers(addresses: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """What axe objects to on each page, with the width and scheme in which it does."""
    shares = [addresses[start::PROCESSES] for start in range(PROCESSES)]
    with ProcessPoolExecutor(PROCESSES) as workers:
        found = list(workers.map(_barriers, shares))
    return tuple(found[index % PROCESSES][index // PROCESSES] for index in range(len(addresses)))


def _barriers(addresses: Sequence[str]) -> list[tuple[str, ...]]:
    with _browser() as context:
        tab = context.new_page()
        return [_barriers_of(tab, address) for address in addresses]


def _barriers_of(tab: Tab, address: str) -> tuple[str, ...]:
    tab.goto(address)
    tab.evaluate(AXE_SCRIPT)
    found = []
    for scheme in SCHEMES:
        tab.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            tab.set_viewport_size({"width": width, "height": 800})
            found += [f"{width} px, {scheme}: {each}" for each in tab.evaluate(RUN_AXE)]
    return tuple(found)


def _load(context: BrowserContext, address: str) -> Loaded:
    asked: list[str] = []
    said: list[str] = []
    tab = context.new_page()
    tab.on("request", lambda request: None if request.url.startswith("data:") else asked.append(request.url))
    tab.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.goto(address, wait_until="networkidle")
    tab.close()
    return Loaded(tuple(asked), tuple(said))


@contextmanager
def _browser() -> Iterator[BrowserContext]:
    path: Path = chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGUMENTS)
        yield browser.new_context(viewport={"width": 360, "height": 640})
        browser.close()
