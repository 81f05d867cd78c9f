"""How people look at a page: on a phone or a screen, by night, in large letters, in own colours, without motion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Page as Tab

PHONE, SCREEN = 320, 1280
HEIGHT = 800

ENLARGE = """percent => {
    const root = document.documentElement
    root.style.fontSize = ""
    if (percent !== 100) root.style.fontSize = parseFloat(getComputedStyle(root).fontSize) * percent / 100 + "px"
}"""
"""As a browser does whose reader has chosen larger letters."""


@dataclass(frozen=True)
class State:
    """One way to look."""

    key: str
    """Names it in files."""
    width: int
    scheme: Literal["light", "dark"] = "light"
    text: int = 100
    """Percent of the usual size of letters."""
    forced: bool = False
    """Whether the reader's colours replace ours."""
    still: bool = False
    """Whether the reader wants no motion."""

    @property
    def shape_of_its_own(self) -> bool:
        """Whether things may stand elsewhere than in another state; colours move nothing."""
        return self.scheme == "light" and not self.forced and not self.still


STATES = (
    State("phone-light", PHONE),
    State("phone-dark", PHONE, "dark"),
    State("screen-light", SCREEN),
    State("screen-dark", SCREEN, "dark"),
    State("phone-large-text", PHONE, text=200),
    State("screen-large-text", SCREEN, text=200),
    State("phone-forced-colours", PHONE, forced=True),
    State("screen-forced-colours-dark", SCREEN, "dark", forced=True),
    State("phone-no-motion", PHONE, still=True),
)


def enter(tab: Tab, state: State) -> None:
    """Make a tab look so."""
    tab.set_viewport_size({"width": state.width, "height": HEIGHT})
    tab.emulate_media(color_scheme=state.scheme, forced_colors="active" if state.forced else "none",
                      reduced_motion="reduce" if state.still else "no-preference")
    tab.evaluate(ENLARGE, state.text)
