"""Inputs and a built site -> the campaign kit inside it: today the picture of every page, made anew only where it changed.

Everything is made before anything is put into the site, so that a text that does not fit leaves the site as it was.
"""

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
from loa.build.edition import planned_edition
from loa.build.inputs import Inputs
from loa.build.lettering import HOUSE, lettering
from loa.build.replace import replace
from loa.content.load import Content
from loa.errors import ContentError, Place, Problem
from loa.i18n.glue import gluer
from loa.model.campaigns import Campaign
from loa.model.places import Language
from loa.pages.edition import Edition
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.raster import palette
from loa.screens.plate import Means, plate, words
from loa.screens.share import Share, share
from loa.typeset.fonts import Family, families
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


@dataclass(frozen=True)
class Made:
    """What a run has done."""

    pictures: int
    anew: int
    bytes: int


def make_kit(inputs: Inputs, site: Path, progress: Progress) -> Made:
    """Make what has not been made before, then lay everything into the site; raises ContentError before that."""
    content, edition = planned_edition(inputs)
    wanted = tuple(wanted_pictures(edition))
    fonts = lettering(((each.language, words(each.share)) for each in wanted), families(inputs.theme / "fonts"))
    _stop_at(_undrawable(wanted, fonts, content))
    kept = Cache(inputs.root / "build" / "kit")
    keys = dict(zip(wanted, _keys(wanted, fonts, inputs), strict=True))
    lacking = {each: key for each, key in keys.items() if key not in kept}
    means = _means(inputs)
    made = _made(lacking, lambda each: plate(each.share, fonts[each.language.tag].name, means),
                 lambda: Press(inputs.theme, fonts.values()), kept, progress)
    _stop_at(_problem(each, "picture-text-long", {"text": text}, content) for each, text in made)
    size = sum(_lay(site / each.path, kept.get(key)) for each, key in keys.items())
    kept.keep_only(keys.values())
    return Made(len(wanted), len(lacking), size)


def wanted_pictures(edition: Edition) -> Iterator[Wanted]:
    """One for every page in every language that has an address."""
    for page in edition.plan.pages:
        for language in edition.languages if page.has_address else ():
            path = edition.path(page, language.tag) + PICTURE
            yield Wanted(path, page, language, share(Reader(edition, page, language)))


def _keys(wanted: Sequence[Wanted], fonts: Mapping[str, Family], inputs: Inputs) -> Iterator[str]:
    """A name for everything each picture is made from."""
    style = _style(inputs)
    for each in wanted:
        icon = (inputs.icons / f"{each.share.icon}.svg").read_bytes()
        said = json.dumps(dataclasses.asdict(each.share), ensure_ascii=False)
        yield digest(style, fonts[each.language.tag].name, icon, said)


def _means(inputs: Inputs) -> Means:
    @cache
    def icon(name: str) -> Outline:
        return icon_outline((inputs.icons / f"{name}.svg").read_text("utf-8"))

    lists = sorted((inputs.theme / "typst" / "compounds").glob("*.txt"))
    lines = [line.strip() for each in lists for line in each.read_text("utf-8").splitlines()]
    return Means(icon, gluer(line for line in lines if line and not line.startswith("#")))


def _style(inputs: Inputs) -> str:
    """All that pictures depend on beside their values: templates, colours, fonts, and the programs that make them."""
    theme = inputs.theme
    folders = (theme / "typst", theme / "fonts")
    files = [theme / "tokens.json", *sorted(path for folder in folders for path in folder.rglob("*.*"))]
    packages = ("typst", "pillow", *(f"fontpkg-{name.lower().replace(' ', '-')}" for name in HOUSE))
    reducing = Path(palette.__file__).read_bytes()
    return digest(reducing, *(path.read_bytes() for path in files), *(f"{name} {version(name)}" for name in packages))


def _made(
    lacking: Mapping[Wanted, str],
    values: Callable[[Wanted], str],
    new_press: Callable[[], Press],
    kept: Cache,
    progress: Progress,
) -> Sequence[tuple[Wanted, str]]:
    """Fill the cache, on every core: Typst and Pillow let threads work side by side. Returns the texts that are too long."""
    presses: SimpleQueue[Press] = SimpleQueue()
    cores = os.cpu_count() or 1
    for _ in range(min(cores, len(lacking))):
        presses.put(new_press())

    def make(each: Wanted) -> str | None:
        press = presses.get()
        try:
            kept.put(lacking[each], palette.in_palette(press.png("share", values(each)), MOST_BYTES))
        except DoesNotFitError as error:
            return str(getattr(each.share, error.field))
        finally:
            presses.put(press)
        return None

    with ThreadPoolExecutor(cores) as threads:
        too_long = []
        for done, (each, text) in enumerate(zip(lacking, threads.map(make, lacking), strict=True), start=1):
            progress(done, len(lacking))
            too_long += [(each, text)] if text is not None else []
    return too_long


def _lay(path: Path, data: bytes) -> int:
    if not path.is_file() or path.read_bytes() != data:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace(path, data)
    return len(data)


def _undrawable(wanted: Sequence[Wanted], fonts: Mapping[str, Family], content: Content) -> Iterator[Problem]:
    """Pictures with letters that no font at hand can draw."""
    for each in wanted:
        letters = fonts[each.language.tag].lacks(words(each.share))
        if letters:
            slots = {"letters": letters, "text": each.share.title, "language": each.language.name}
            yield _problem(each, "picture-letters", slots, content)


def _problem(each: Wanted, rule: str, slots: Mapping[str, str], content: Content) -> Problem:
    return Problem(_place(each, content), rule, slots, "title")


def _place(each: Wanted, content: Content) -> Place:
    """Where the title stands: in its record, on the hand-written page, or among the sentences of the interface."""
    page, tag = each.page, each.language.tag
    if page.prose is not None:
        return next(iter(page.prose.get(tag, prose).place for prose in page.prose.values()))
    if page.record is not None:
        field = "short_title" if isinstance(page.record, Campaign) else page.record.HEADING
        return content.place_of(page.id, (field, tag))
    table = f"ui:{tag}"
    return content.place_of(table if table in content.located else "site:settings", (f"{page.template}.title",))


def _stop_at(problems: Iterator[Problem]) -> None:
    found = tuple(problems)
    if found:
        raise ContentError(found)
