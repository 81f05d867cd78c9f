"""A screen -> the handbook's picture of it, taken anew where somebody asks, and held against the one there is."""

import io
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from audit.likeness import changed, likeness

PHONE, WIDE = (360, 640), (900, 720)
COLOURS = 64
"""Enough for screens: the files stay small."""


def differences(browser: Browser, address: str, size: tuple[int, int], kept: Path, anew: bool) -> Iterator[str]:
    """How the screen at an address differs from the picture of it; an anchor in the address is scrolled to."""
    width, height = size
    context = browser.new_context(viewport={"width": width, "height": height}, device_scale_factor=2)
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    taken = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    context.close()
    if anew:
        taken.convert("P", palette=Image.Palette.ADAPTIVE, colors=COLOURS).save(kept, optimize=True)
    name = kept.stem
    return changed({name: likeness(taken)}, {name: likeness(Image.open(kept).convert("RGB"))})
