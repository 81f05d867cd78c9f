"""A comparison -> a folder with one page: what changes for people, with pictures of it before and after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from loa.build.camera import NoCameraError, Shoot, camera
from loa.build.comparing import Comparison
from loa.build.inputs import Inputs
from loa.build.lettering import lettering
from loa.build.replace import replace
from loa.build.sheets import Job, make
from loa.build.studio import means
from loa.build.templates import templates
from loa.build.twins import build_apart
from loa.errors.wording import wording
from loa.paper.formats import BANNER_CM, formats_of
from loa.paper.sheet import Sheet
from loa.raster.differing import stretch
from loa.review.shown import ShownPage, ShownSheet, changed_pages, changed_sheets
from loa.review.told import SIGNS, counted, word
from loa.typeset.fonts import families
from loa.typeset.press import DoesNotFitError, Press

MOST = 60
"""Pictures of pages, and as many of sheets, that are taken; what else changed is counted."""


@dataclass(frozen=True)
class Pair:
    """Two pictures side by side, by the names of their files; None where there is none."""

    title: str
    lang: str
    before: str | None
    after: str | None


def write_report(compared: Comparison, inputs: Inputs, language: str, folder: Path) -> int:
    """Write `index.html` and its pictures; how many pictures there are."""
    folder.mkdir(parents=True, exist_ok=True)
    environment = templates(inputs)
    whole = not compared.problems
    pages = tuple(changed_pages(compared.before, compared.after, environment)) if whole else ()
    sheets = tuple(changed_sheets(compared.before, compared.after)) if whole else ()
    shot, why = _page_pictures(compared, inputs, pages[:MOST], folder)
    drawn = tuple(_sheet_pictures(compared, inputs, sheets[:MOST], folder))
    html = environment.get_template("review/changes.html").render(
        language=language, word=partial(word, language), counted=counted(compared.changes, language), signs=SIGNS,
        topics=compared.changes.by_topic, said=lambda change: wording(change.problem, language),
        problems=[wording(problem, language) for problem in compared.problems],
        pages=shot, sheets=drawn, no_pictures=why, more_pages=max(0, len(pages) - MOST),
        more_sheets=max(0, len(sheets) - MOST),
    )
    replace(folder / "index.html", html.encode())
    return sum(bool(name) for pair in (*shot, *drawn) for name in (pair.before, pair.after))


def _page_pictures(compared: Comparison, inputs: Inputs, pages: Sequence[ShownPage],
                   folder: Path) -> tuple[tuple[Pair, ...], str]:
    """Pictures, and why there are none."""
    if not pages:
        return (), ""
    try:
        with camera() as shoot, TemporaryDirectory(prefix="loa-review-") as name:
            sites = _sites({"before": compared.base, "after": inputs}, inputs.root, Path(name))
            shot = (_pair(number, page, sites, shoot, folder) for number, page in enumerate(pages, 1))
            return tuple(pair for pair in shot if pair), ""
    except NoCameraError as error:
        return tuple(Pair(page.title, page.lang, None, None) for page in pages), str(error)


def _sites(sides: Mapping[str, Inputs], program: Path, folder: Path) -> Mapping[str, Path | None]:
    """Both sides built, at the same time."""
    with ThreadPoolExecutor(len(sides)) as threads:
        return dict(zip(sides, threads.map(lambda side: build_apart(sides[side], program, folder / side), sides),
                        strict=True))


def _pair(number: int, page: ShownPage, sites: Mapping[str, Path | None], shoot: Shoot, folder: Path) -> Pair | None:
    """What differs, where both sides have a picture; None where nobody could see a difference."""
    wanted = (("before", page.before), ("after", page.after))
    old, new = (shoot(site, path) if (site := sites[side]) and path is not None else None for side, path in wanted)
    if old and new:
        differing = stretch(old, new)
        if differing is None:
            return None
        old, new = differing
    return Pair(page.title, page.lang, _kept(old, folder / f"page-{number}-before.png"),
                _kept(new, folder / f"page-{number}-after.png"))


def _kept(picture: bytes | None, file: Path) -> str | None:
    if picture is None:
        return None
    replace(file, picture)
    return file.name


def _sheet_pictures(compared: Comparison, inputs: Inputs, sheets: Sequence[ShownSheet],
                    folder: Path) -> Iterator[Pair]:
    """Drawn by the press that prints them, each in its first format."""
    if not sheets:
        return
    languages = {language.tag: language for language in compared.after.languages}
    texts = [(languages[each.lang], each.words()) for pair in sheets for each in (pair.before, pair.after) if each]
    fonts = lettering(texts, families(inputs.theme / "fonts"))
    press, drawn = Press(inputs.theme, fonts.values()), means(inputs)

    def draw(sheet: Sheet) -> bytes | None:
        form = next(iter(formats_of(sheet, BANNER_CM)))
        try:
            return make(press, Job(sheet, form, "screen", preview=True), fonts[sheet.lang].name, drawn, inputs.today)
        except DoesNotFitError:
            return None

    for number, pair in enumerate(sheets, 1):
        old, new = (draw(sheet) if sheet else None for sheet in (pair.before, pair.after))
        if old != new:
            yield Pair(pair.title, pair.lang, _kept(old, folder / f"sheet-{number}-before.png"),
                       _kept(new, folder / f"sheet-{number}-after.png"))
