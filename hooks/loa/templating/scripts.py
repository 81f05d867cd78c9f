"""A script of the theme -> the path it is published at, which changes with its content, so that phones may keep it."""

from __future__ import annotations

import hashlib
from pathlib import Path

PUBLISHED = "scripts"
"""The folder in the site; all that lies there has a hash in its name."""


def published_path(script: Path) -> str:
    """`overrides/scripts/search.js` -> `scripts/search-3f29a1c07b5e.js`, counted from the root of the site."""
    return f"{PUBLISHED}/{script.stem}-{hashlib.sha256(script.read_bytes()).hexdigest()[:12]}.js"
