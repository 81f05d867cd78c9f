"""Short codes -> their QR codes as files, for whoever lays out a sheet by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from loa.build.codes import code_in_use
from loa.build.edition import planned_edition
from loa.build.inputs import Inputs
from loa.build.replace import replace
from loa.qr.matrix import matrix
from loa.qr.outline import outline
from loa.qr.payload import payload, words
from loa.qr.png import png
from loa.templating.html import html_environment

PIXELS_PER_MODULE = 10
"""A code of 33 modules with its margin is 330 pixels wide, which an office printer (300 dpi) prints sharp at 2.8 cm."""


def draw_codes(inputs: Inputs, folder: Path, numbers: Sequence[str]) -> tuple[Path, ...]:
    """`48217.svg` and `48217.png` for each code, for all live ones where none is named; the files written."""
    content, edition = planned_edition(inputs)
    live = [code.code for code in content.site.codes if code.status == "live"]
    wanted = [code_in_use(content, number).code for number in dict.fromkeys(numbers)] or live
    component = html_environment(inputs.theme, inputs.icons).get_template("components/qr.html")
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for code in wanted:
        modules = matrix(payload(edition.address, code))
        svg = str(component.module.qr(outline(modules), words(edition.address, code))).strip() + "\n"  # type: ignore[attr-defined]
        for kind, data in (("svg", svg.encode()), ("png", png(modules, PIXELS_PER_MODULE))):
            written.append(folder / f"{code}.{kind}")
            replace(written[-1], data)
    return tuple(written)
