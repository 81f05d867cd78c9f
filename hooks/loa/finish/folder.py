"""Files and a built folder -> the finished folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path


def write_files(folder: Path, files: Iterable[tuple[str, str | bytes]]) -> None:
    """Write each (path, text or picture) under the folder, byte for byte."""
    for path, content in files:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)


def lift_missing_pages(folder: Path, prefixes: Iterable[str]) -> None:
    """`404/index.html` -> `404.html`, where hosts look for it, in each language's folder."""
    for prefix in prefixes:
        page = folder / prefix / "404" / "index.html"
        if page.exists():
            page.replace(folder / prefix / "404.html")
            shutil.rmtree(page.parent)
