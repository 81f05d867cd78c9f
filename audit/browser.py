"""Addresses in Chromium -> what each page asks for when it is loaded as if never seen, and what it lacks without."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from playwright.sync_api import Browser, Request, sync_playwright
from playwright.sync_api import Page as Tab

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
    scripts: int
    """How many of the requests were for scripts."""
    pictures: int
    """How many for pictures."""
    lacking: tuple[str, ...]
    """Lines that can be read, and cannot with the first answer alone; where that was asked."""


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


def loads(addresses: Sequence[str], *, alone: bool = False) -> list[Loaded]:
    """Load each page as a phone that has never seen it; `alone` once more, with nothing but the first answer."""
    return shared(partial(_loads, alone), addresses)


def _loads(alone: bool, addresses: Sequence[str]) -> list[Loaded]:
    with running() as browser:
        return [_load(browser, address, alone) for address in addresses]


def _load(browser: Browser, address: str, alone: bool) -> Loaded:
    asked: list[Request] = []
    said: list[str] = []
    with _stranger(browser) as tab:
        tab.on("request", lambda request: None if request.url.startswith("data:") else asked.append(request))
        tab.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
        tab.on("pageerror", lambda error: said.append(str(error)))
        tab.goto(address, wait_until="networkidle")
        lines = _lines(tab) if alone and len(asked) > 1 else Counter()
    kinds = Counter(request.resource_type for request in asked)
    lacking = tuple((lines - _alone(browser, address)).elements()) if lines else ()
    return Loaded(tuple(request.url for request in asked), tuple(said), kinds["script"], kinds["image"], lacking)


def _alone(browser: Browser, address: str) -> Counter[str]:
    """The lines of a page when nothing answers but the page."""
    with _stranger(browser) as tab:
        tab.route("**/*", lambda route: route.continue_() if route.request.is_navigation_request() else route.abort())
        tab.goto(address)
        return _lines(tab)


@contextmanager
def _stranger(browser: Browser) -> Iterator[Tab]:
    context = browser.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


def _lines(tab: Tab) -> Counter[str]:
    return Counter(line.strip() for line in tab.inner_text("body").splitlines())
