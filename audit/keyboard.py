"""Pages in Chromium, walked with the Tab key -> where the focus cannot be seen, and what it never reaches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Page as Tab

from audit.browser import PHONE, running, shared

WALK = Path(__file__).with_name("keyboard.js").read_text("utf-8")


def walks(addresses: Sequence[str]) -> list[tuple[str, ...]]:
    """What is wrong on each page, on a phone with a keyboard."""
    return shared(_walks, addresses)


def _walks(addresses: Sequence[str]) -> list[tuple[str, ...]]:
    with running() as browser:
        tab = browser.new_page(viewport=PHONE)
        return [tuple(walk(tab, address)) for address in addresses]


def walk(tab: Tab, address: str) -> Iterator[str]:
    """From the first element to the last, until the focus is where it has been."""
    tab.goto(address)
    tab.evaluate(WALK)
    while True:
        tab.keyboard.press("Tab")
        found = tab.evaluate("loaFocused()")
        if found is None:
            break
        yield from found
    yield from tab.evaluate("loaUnreached()")
