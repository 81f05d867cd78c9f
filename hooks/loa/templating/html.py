"""The one Jinja environment for HTML: everything is escaped unless it is Markup; unknown names are errors."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import jinja2
from markupsafe import Markup

from loa.templating.paths import coarse
from loa.templating.scripts import published_path

Environment = jinja2.Environment


def html_environment(templates: Path, icons: Path, compiled: Path | None = None) -> jinja2.Environment:
    """An environment over the theme's folder; `icon("phone")` gives the path data of a Material Design icon.

    In `compiled` templates are kept as Python has compiled them, under a digest of their text.
    """
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=jinja2.FileSystemBytecodeCache(str(compiled)) if compiled else None,
    )
    environment.globals["icon_path"] = _icon_reader(icons)
    environment.globals["script_path"] = lambda name: published_path(templates / "scripts" / f"{name}.js")
    return environment


def _icon_reader(icons: Path) -> Callable[[str], Markup]:
    @cache
    def icon_path(name: str) -> Markup:
        drawing = (icons / f"{name}.svg").read_text("utf-8")
        return Markup(coarse(drawing[drawing.index(">") + 1 : drawing.rindex("</svg>")]))

    return icon_path
