"""Pages in Chromium -> what shuts people out: axe's rules and our own, in every way to look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page as Tab

from audit.browser import running, shared
from audit.states import STATES, State, enter

RUN_AXE = """async without => (await axe.run(document, {
    resultTypes: ["violations"], rules: Object.fromEntries(without.map(rule => [rule, {enabled: false}])),
})).violations
    .flatMap(each => each.nodes.slice(0, 2).map(node => `axe ${each.id}: ${node.html.slice(0, 120)}`))"""
NOT_FORCED = ["color-contrast"]
"""Where the reader's colours replace ours, axe still reads ours from `-webkit-text-fill-color`."""
OURS = Path(__file__).with_name("barriers.js").read_text("utf-8")


def barriers(addresses: Sequence[str]) -> list[tuple[str, ...]]:
    """What stands in somebody's way on each page, with the way to look in which it does."""
    return shared(_barriers, addresses)


def axe_version() -> str:
    """Which axe looks."""
    with running() as browser:
        tab = browser.new_page()
        tab.evaluate(AXE_SCRIPT)
        return tab.evaluate("axe.version")


def _barriers(addresses: Sequence[str]) -> list[tuple[str, ...]]:
    with running() as browser:
        tab = browser.new_page()
        return [tuple(barriers_of(tab, address, STATES)) for address in addresses]


def barriers_of(tab: Tab, address: str, states: Sequence[State]) -> Iterator[str]:
    """Load a page once and look at it in every state."""
    tab.goto(address)
    for state in states:
        enter(tab, state)
        found = by_axe(tab, state)
        if state.shape_of_its_own:
            found += by_us(tab)
        if state.still:
            found += moving(tab)
        yield from (f"{state.key}: {each}" for each in found)


def by_axe(tab: Tab, state: State) -> list[str]:
    """What axe objects to in the state the tab is in."""
    _once(tab, "axe", AXE_SCRIPT)
    return tab.evaluate(RUN_AXE, NOT_FORCED if state.forced else [])


def by_us(tab: Tab) -> list[str]:
    """Targets too small, what spills and what is cut off."""
    _once(tab, "loaBarriers", OURS)
    return tab.evaluate("loaBarriers()")


def moving(tab: Tab) -> list[str]:
    """What moves."""
    _once(tab, "loaMoving", OURS)
    return tab.evaluate("loaMoving()")


def _once(tab: Tab, name: str, script: str) -> None:
    """Half a million letters take longer to hand over than most pages to be looked at."""
    if not tab.evaluate("name => name in window", name):
        tab.evaluate(script)
