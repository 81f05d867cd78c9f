"""Addresses in Chromium -> which requests each page makes when it is loaded as if never seen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from audit.tools import chromium

CHROMIUM_ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                      "--disable-background-networking", "--disable-component-update", "--disable-sync"]
"""Chromium speaks to nobody on its own account, and runs as root in a container."""

PHONE = {"width": 360, "height": 640}
PROCESSES = min(os.cpu_count() or 1, 4)

Given = TypeVar("Given")
Found = TypeVar("Found")


@dataclass(frozen=True)
class Loaded:
    """One cold load, without a touch."""

    asked: tuple[str, ...]
    """Addresses, redirects and failures included."""
    said: tuple[str, ...]
    """Errors and warnings of the console."""


@contextmanager
def running() -> Iterator[Browser]:
    """A browser until the end of the block."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


def shared(work: Callable[[Sequence[Given]], list[Found]], given: Sequence[Given]) -> list[Found]:
    """The same as `work(given)`, done by several processes, each with a browser of its own."""
    shares = [given[start::PROCESSES] for start in range(PROCESSES)]
    with ProcessPoolExecutor(PROCESSES) as workers:
        found = list(workers.map(work, shares))
    return [found[index % PROCESSES][index // PROCESSES] for index in range(len(given))]


def loads(addresses: Sequence[str]) -> list[Loaded]:
    """Load each page as a phone that has never seen it."""
    with running() as browser:
        return [_load(browser.new_context(viewport=PHONE), address) for address in addresses]


def _load(context: BrowserContext, address: str) -> Loaded:
    asked: list[str] = []
    said: list[str] = []
    tab = context.new_page()
    tab.on("request", lambda request: None if request.url.startswith("data:") else asked.append(request.url))
    tab.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.goto(address, wait_until="networkidle")
    context.close()
    return Loaded(tuple(asked), tuple(said))
