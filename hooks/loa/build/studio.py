"""An edition -> the pictures of its pages: which there are, what each is made from, and the making of them."""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from queue import SimpleQueue

from loa.build.cache import Cache, digest
from loa.build.inputs import Inputs
from loa.build.lettering import HOUSE
from loa.i18n.glue import gluer
from loa.model.places import Language
from loa.pages.edition import Edition
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.raster import palette
from loa.screens.plate import icon_names, text_of
from loa.screens.share import Share, share
from loa.typeset.fonts import Family
from loa.typeset.means import Means
from loa.typeset.outlines import Outline, icon_outline
from loa.typeset.press import DoesNotFitError, Press

MOST_BYTES = 40_000
"""What a share picture may weigh."""

PICTURE = "chia-se.png"
"""Its name beside the page it belongs to; `overrides/components/shell-picture.html` says the same."""

Progress = Callable[[int, int], None]
"""Told how many of how many are done."""


@dataclass(frozen=True, eq=False)
class Wanted:
    """A picture, and whose it is."""

    path: str
    page: Page
    language: Language
    share: Share


def wanted_pictures(edition: Edition) -> Iterator[Wanted]:
    """One for every page in every language that has an address."""
    for page in edition.plan.pages:
        for language in edition.languages if page.has_address else ():
            path = edition.path(page, language.tag) + PICTURE
            yield Wanted(path, page, language, share(Reader(edition, page, language)))


def keys(wanted: Sequence[Wanted], fonts: Mapping[str, Family], inputs: Inputs) -> Iterator[str]:
    """A name for everything each picture is made from."""
    made_from = style(inputs)
    for each in wanted:
        icons = [(inputs.icons / f"{name}.svg").read_bytes() for name in icon_names(each.share)]
        said = json.dumps(dataclasses.asdict(each.share), ensure_ascii=False)
        yield digest(made_from, fonts[each.language.tag].name, *icons, said)


def style(inputs: Inputs) -> str:
    """All that pictures depend on beside their values: templates, colours, fonts, and the programs that make them."""
    theme = inputs.theme
    folders = (theme / "typst", theme / "fonts")
    found = sorted(path for folder in folders for path in folder.rglob("*.*") if path.suffix != ".md")
    files = [theme / "tokens.json", *found]
    packages = ("typst", "pillow", *(f"fontpkg-{name.lower().replace(' ', '-')}" for name in HOUSE))
    reducing = Path(palette.__file__).read_bytes()
    return digest(reducing, *(path.read_bytes() for path in files), *(f"{name} {version(name)}" for name in packages))


def means(inputs: Inputs) -> Means:
    @cache
    def icon(name: str) -> Outline:
        return icon_outline((inputs.icons / f"{name}.svg").read_text("utf-8"))

    lists = sorted((inputs.theme / "typst" / "compounds").glob("*.txt"))
    lines = [line.strip() for each in lists for line in each.read_text("utf-8").splitlines()]
    return Means(icon, gluer(line for line in lines if line and not line.startswith("#")))


def made(
    lacking: Mapping[Wanted, str],
    values: Callable[[Wanted], str],
    new_press: Callable[[], Press],
    kept: Cache,
    progress: Progress,
) -> Sequence[tuple[Wanted, str]]:
    """Fill the cache, on every core, for Typst and Pillow let threads work side by side; texts that are too long."""
    presses: SimpleQueue[Press] = SimpleQueue()
    cores = os.cpu_count() or 1
    for _ in range(min(cores, len(lacking))):
        presses.put(new_press())

    def make(each: Wanted) -> str | None:
        press = presses.get()
        try:
            kept.put(lacking[each], palette.in_palette(press.png("share", values(each)), MOST_BYTES))
        except DoesNotFitError as error:
            return text_of(each.share, error.field)
        finally:
            presses.put(press)
        return None

    with ThreadPoolExecutor(cores) as threads:
        too_long = []
        for done, (each, text) in enumerate(zip(lacking, threads.map(make, lacking), strict=True), start=1):
            progress(done, len(lacking))
            too_long += [(each, text)] if text is not None else []
    return too_long
