"""The pictures that pages are shared with, which no list names -> outputs to read like the others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from loa.build.share_pictures import PICTURE
from loa.pages.edition import Edition
from loa.pages.outputs import Output

KIND = "share"
WIDTH, HEIGHT = 1200, 630


def shared_pictures(edition: Edition, site: Path) -> Iterator[Output]:
    """One for each page and language: its code must open that page in that language."""
    for page in edition.plan.pages:
        for language in edition.languages if page.has_address else ():
            path = f"{edition.path(page, language.tag)}{PICTURE}"
            if (site / path).is_file():
                yield Output(path, KIND, page.id, language.tag, "", "screen", "png", f"{WIDTH}×{HEIGHT}", WIDTH, HEIGHT,
                             (site / path).stat().st_size, "", path)
