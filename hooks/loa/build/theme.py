"""The tokens, styles and script of the theme -> what every page carries inside itself, and the policy that allows it.

Styles and script are inlined so that a page needs one request; the policy names their hashes, so nothing else runs
(CSP Level 3, https://www.w3.org/TR/CSP3/#external-hash).
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import lightningcss

from loa.build.inputs import Inputs
from loa.model.campaigns import Campaign
from loa.model.places import Language
from loa.model.site import Site
from loa.templating.scripts import published_path

INLINED = "page.js"
"""The script every page carries inside itself."""


@dataclass(frozen=True)
class Look:
    """What the shell inlines."""

    css: str
    script: str
    policy: str
    search_policy: str


def look(inputs: Inputs, site: Site) -> Look:
    """Read, join and minify the theme's parts."""
    css = styles(inputs.theme, site)
    script = (inputs.theme / "scripts" / INLINED).read_text("utf-8").strip()
    hashes = _policy(css, script)
    return Look(css, script, hashes, hashes.replace("connect-src 'none'", "connect-src 'self'"))


def styles(theme: Path, site: Site) -> str:
    """`tokens.json` as custom properties, style sheets in order of their names, rules from the content; minified."""
    tokens = json.loads((theme / "tokens.json").read_text("utf-8"))
    light = _properties(tokens["light"])
    dark = _properties(tokens["dark"])
    sheets = "\n".join(sheet.read_text("utf-8") for sheet in sorted((theme / "styles").glob("*.css")))
    root = f":root{{color-scheme:light dark;{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"
    content = [*map(_campaign_rule, site.campaigns), *map(_language_rule, site.published_languages)]
    return lightningcss.process_stylesheet("\n".join((root, sheets, *content)), minify=True).strip()


def _campaign_rule(campaign: Campaign) -> str:
    """Inline styles are forbidden by the policy, so each campaign's two colours become a class."""
    return f".theme-{campaign.id}{{--theme:{campaign.theme.colour};--accent:{campaign.theme.accent}}}"


def _language_rule(language: Language) -> str:
    """A script that phones can't be trusted to have asks for its font by name."""
    return f':lang({language.tag}){{font-family:"{language.font}",system-ui,sans-serif}}' if language.font else ""


def published_scripts(theme: Path) -> Iterator[tuple[str, str]]:
    """(path in the site, text) of every script that is fetched when it is needed, and not inlined."""
    for script in sorted((theme / "scripts").glob("*.js")):
        if script.name != INLINED:
            yield published_path(script), script.read_text("utf-8")


def _properties(tokens: dict[str, str]) -> str:
    return "".join(f"--{name}:{value};" for name, value in tokens.items())


def _policy(css: str, script: str) -> str:
    return "; ".join((
        "default-src 'none'",
        f"style-src {_digest(css)}",
        f"script-src 'self' {_digest(script)}",
        "img-src 'self' data:",
        "connect-src 'none'",
        "form-action 'self'",
        "base-uri 'none'",
    ))


def _digest(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"
