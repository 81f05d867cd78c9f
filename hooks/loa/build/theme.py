"""The theme's tokens, styles and scripts, and the content's colours -> what pages carry inside themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import lightningcss

from loa.build.inputs import Inputs
from loa.finish.styles import Sheet, sheet
from loa.model.campaigns import Campaign
from loa.model.places import Language
from loa.model.site import Site
from loa.templating.scripts import minified, published_path


@dataclass(frozen=True)
class Look:
    """What the shell inlines."""

    css: str
    """All styles; each page is cut down to those it uses."""
    head: str
    """Runs before a page is drawn."""
    script: str
    """Runs when a page is there."""
    colours: Mapping[str, str]
    """By daylight: name -> `#rrggbb`."""
    fetched: Mapping[str, str]
    """Name of a script that is fetched when it is needed -> its path from the root of the site."""

    @cached_property
    def sheet(self) -> Sheet:
        """The styles, rule by rule."""
        return sheet(self.css)


def look(inputs: Inputs, site: Site) -> Look:
    """Read, join and minify the theme's parts."""
    scripts = inputs.theme / "scripts"
    return Look(
        css=styles(inputs.theme, site),
        head=minified([scripts / HEAD]),
        script=minified(sorted((scripts / "page").glob("*.js"))),
        colours=_tokens(inputs.theme, site)["light"],
        fetched={script.stem: published_path(script) for script in _fetched(inputs.theme)},
    )


HEAD = "head.js"
"""The script that runs before a page is drawn."""

CONTRAST = ":root[data-contrast=more]"
"""Where `head.js` found that the reader wants more contrast, here or of every site."""


def styles(theme: Path, site: Site) -> str:
    """`tokens.json` as custom properties, style sheets in order of their names, rules from the content; minified."""
    tokens = {name: _properties(each) for name, each in _tokens(theme, site).items()}
    sheets = "\n".join(sheet.read_text("utf-8") for sheet in sorted((theme / "styles").glob("*.css")))
    root = (
        f":root{{{tokens['light']}}}"
        f"@media screen{{{CONTRAST}{{{tokens['contrast-light']}}}}}"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{tokens['dark']}}}"
        f"{CONTRAST}{{{tokens['contrast-dark']}}}}}"
    )
    content = [*map(_campaign_rule, site.campaigns), *map(_language_rule, site.published_languages)]
    whole = "\n".join((root, sheets, *content))
    return lightningcss.process_stylesheet(whole, minify=True, browsers_list=list(BROWSERS)).strip()


BROWSERS = ("chrome 95", "safari 15")
"""Browsers of 2021: newer ways to write a rule, such as `(width <= 40em)`, would lose it on older phones."""


def _tokens(theme: Path, site: Site) -> dict[str, dict[str, str]]:
    """The shared tokens; by daylight with the site's own colours, if it has any."""
    tokens: dict[str, dict[str, str]] = json.loads((theme / "tokens.json").read_text("utf-8"))
    own = site.settings.colours
    return {**tokens, "light": {**tokens["light"], "navy": own.colour, "mark": own.accent}} if own else tokens


def _campaign_rule(campaign: Campaign) -> str:
    """Inline styles are forbidden by the policy, so each campaign's two colours become a class."""
    return f".theme-{campaign.id}{{--theme:{campaign.theme.colour};--accent:{campaign.theme.accent}}}"


def _language_rule(language: Language) -> str:
    """A script that phones can't be trusted to have asks for its font by name."""
    return f':lang({language.tag}){{font-family:"{language.font}",system-ui,sans-serif}}' if language.font else ""


def published_scripts(theme: Path) -> Iterator[tuple[str, str]]:
    """(path in the site, text) of every script that is fetched when it is needed, and not inlined."""
    return ((published_path(script), minified([script])) for script in _fetched(theme))


def _fetched(theme: Path) -> Iterator[Path]:
    return (script for script in sorted((theme / "scripts").glob("*.js")) if script.name != HEAD)


def _properties(tokens: dict[str, str]) -> str:
    return "".join(f"--{name}:{value};" for name, value in tokens.items())
