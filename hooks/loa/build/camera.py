"""A built site -> pictures of its pages on a small phone, taken by the browser of the tests, where there is one."""

from __future__ import annotations

import importlib
import os
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

WIDTH, HEIGHT = 360, 640
LONGEST = 6000
"""Pixels after which a picture of a long page ends."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
             "--disable-component-update", "--disable-sync")

Shoot = Callable[[Path, str], bytes]
"""`shoot(site, "huong-dan/a/")` takes a picture of a page of a built site."""


class NoCameraError(Exception):
    """There is no browser here, or nothing to drive it with."""


@contextmanager
def camera(environ: Mapping[str, str] = os.environ) -> Iterator[Shoot]:
    """A browser that is open until the block ends; raises NoCameraError."""
    try:
        playwright = importlib.import_module("playwright.sync_api")
    except ImportError:
        raise NoCameraError("playwright") from None
    with playwright.sync_playwright() as driver:
        browser = _browser(driver, environ)
        # Without workers, which would fetch a dozen pages for later with every picture.
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce",
                                service_workers="block")
        try:
            yield partial(_shoot, page)
        finally:
            browser.close()


def _browser(driver: Any, environ: Mapping[str, str]) -> Any:
    named = (environ.get("LOA_CHROMIUM"), *map(shutil.which, BROWSERS))
    path = next((each for each in named if each), None)
    try:
        return driver.chromium.launch(executable_path=path, args=list(ARGUMENTS))
    except Exception as error:  # whatever keeps a browser from starting, the report is of use without
        raise NoCameraError("chromium") from error


def _shoot(page: Any, site: Path, path: str) -> bytes:
    with _served(site) as address:
        page.goto(address + path, wait_until="load")
        height = min(LONGEST, page.evaluate("document.documentElement.scrollHeight"))
        picture: bytes = page.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": WIDTH, "height": height})
    return picture


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named by the library
        """Requests are no news."""
