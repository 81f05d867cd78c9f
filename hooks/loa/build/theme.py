"""Tokens, styles and scripts of the theme -> what every page carries inside itself, and the policy that allows it.

Styles and script are inlined so that a page needs one request; the policy names their hashes, so nothing else runs
(CSP Level 3, https://www.w3.org/TR/CSP3/#external-hash).
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import lightningcss

from loa.build.inputs import Inputs


@dataclass(frozen=True)
class Look:
    """What the shell inlines."""

    css: str
    script: str
    policy: str
    search_policy: str


def look(inputs: Inputs) -> Look:
    """Read, join and minify the theme's parts."""
    css = styles(inputs.theme)
    script = (inputs.theme / "scripts" / "page.js").read_text("utf-8").strip()
    hashes = _policy(css, script)
    return Look(css, script, hashes, hashes.replace("connect-src 'none'", "connect-src 'self'"))


def styles(theme: Path) -> str:
    """`tokens.json` as custom properties, then the style sheets in order of their names, minified."""
    tokens = json.loads((theme / "tokens.json").read_text("utf-8"))
    light = _properties(tokens["light"])
    dark = _properties(tokens["dark"])
    sheets = "\n".join(sheet.read_text("utf-8") for sheet in sorted((theme / "styles").glob("*.css")))
    root = f":root{{color-scheme:light dark;{light}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}"
    return lightningcss.process_stylesheet(root + sheets, minify=True).strip()


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
