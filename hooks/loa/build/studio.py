"""A theme -> all that whatever is drawn depends on beside its values: its means, and a name for the whole of it."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from pathlib import Path

from loa.build.cache import digest
from loa.build.inputs import Inputs
from loa.build.lettering import HOUSE
from loa.i18n.glue import gluer
from loa.raster import palette
from loa.typeset.means import Means
from loa.typeset.outlines import Outline, icon_outline


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
