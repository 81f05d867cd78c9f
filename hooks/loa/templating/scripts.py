"""The theme's scripts -> smaller ones, and the paths of those that are fetched when they are needed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import rjsmin

PUBLISHED = "scripts"
"""The folder in the site; all that lies there has a hash in its name."""


def minified(scripts: Iterable[Path]) -> str:
    """One script of several, without comments and needless space."""
    return minified_text("\n".join(script.read_text("utf-8") for script in scripts))


def minified_text(script: str) -> str:
    """A script without comments and needless space."""
    return rjsmin.jsmin(script).strip()


def published_path(script: Path) -> str:
    """`overrides/scripts/search.js` -> `scripts/search-3f29a1c07b5e.js`, counted from the root of the site.

    The hash is of what is published, so that phones may keep it for ever.
    """
    return f"{PUBLISHED}/{script.stem}-{hashlib.sha256(minified([script]).encode()).hexdigest()[:12]}.js"
