"""(sheet, format, inks) -> the values its template takes: words tied for the layout, drawings as the steps of a pen."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable

from loa.paper.formats import BLEED, EDGE, Format, Inks
from loa.paper.sheet import Sheet
from loa.qr.matrix import matrix
from loa.qr.runs import runs
from loa.typeset.means import Means

PHONE, BULLHORN = "phone", "bullhorn"
NO_BREAK_SPACE = "\u00a0"


def icon_names(sheet: Sheet) -> tuple[str, ...]:
    """The icons its templates draw."""
    band = (sheet.band.icon,) if sheet.band else ()
    points = (point.icon for point in (*sheet.points, *sheet.inside) if point.icon)
    return (PHONE, BULLHORN, sheet.icon, *band, *points)


def plate(sheet: Sheet, format_: Format, inks: Inks, font: str, means: Means) -> str:
    """The values as the template reads them; equal values give equal text."""
    said = dataclasses.asdict(sheet)
    said |= {
        "plain": sheet.title, "font": font, "inks": inks, "format": dataclasses.asdict(format_),
        "bleed": BLEED if inks == "press" else 0, "edge": EDGE if inks == "press" else 0,
        "code": vars(runs(matrix(sheet.payload))),
        "icons": {name: vars(means.icon(name)) for name in sorted({*icon_names(sheet)})},
    }
    tied = {name: means.glue(said[name]) for name in ("kicker", "title", "formula", "lead", "sample", "place")}
    said |= tied | {"fine": [means.glue(each) for each in sheet.fine]}
    for name in ("points", "inside"):
        said[name] = [each | {"turn": turn} for turn, each in enumerate(_tied(said[name], ("title", "text"), means), 1)]
    said["numbers"] = [each | {"number": each["number"].replace(" ", NO_BREAK_SPACE)}
                       for each in _tied(said["numbers"], ("name", "about"), means)]
    said["follow_up"] = _tied(said["follow_up"], ("label", "text"), means)
    said["labels"] = {name: means.glue(text) for name, text in said["labels"].items()}
    if said["airing"]:
        said["airing"] |= {"note": means.glue(said["airing"]["note"]), "readings": [
            each | {"paragraphs": [means.glue(paragraph) for paragraph in each["paragraphs"]]}
            for each in said["airing"]["readings"]]}
    if said["band"]:
        [said["band"]] = _tied([said["band"]], ("text",), means)
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def _tied(parts: Iterable[dict[str, str]], names: tuple[str, ...], means: Means) -> list[dict[str, str]]:
    return [part | {name: means.glue(part[name]) for name in names} for part in parts]
