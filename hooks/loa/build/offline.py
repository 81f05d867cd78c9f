"""A folder with every page in it -> what makes it last: the worker that keeps pages, and what home screens ask for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from loa.build.inputs import Inputs
from loa.build.templates import templates
from loa.build.theme import Look
from loa.finish.keep import affordable, digest
from loa.finish.sign import sign
from loa.model.places import Language
from loa.pages.edition import Edition
from loa.pages.essential import MOST_BYTES, essential
from loa.pages.files import install
from loa.pages.files.offline import Copy, worker

AROUND = 20_000
"""Bytes left for the worker, the manifest and its icons."""

NEEDED = ("offline", "tools")
"""Scripts that kept pages fetch."""


def offline_files(folder: Path, edition: Edition, inputs: Inputs, look: Look) -> Iterator[tuple[str, str | bytes]]:
    """(path, content) of the worker, the manifests and their icons."""
    copies = tuple(_copy(folder, edition, language, look.fetched) for language in edition.languages)
    yield worker(edition, copies, digest(folder), templates(inputs))
    yield from install.manifests(edition, look.colours["ground"], look.colours["navy"])
    yield from _icons(look.colours)


def _copy(folder: Path, edition: Edition, language: Language, scripts: Mapping[str, str]) -> Copy:
    """As many of the essential pages as may be fetched unasked; scripts first, for they are small and needed."""
    pages = {f"{edition.path(page, language.tag)}": page for page in essential(edition)}
    wanted = [*(scripts[name] for name in NEEDED), *pages]
    found = affordable((_file(folder, path) for path in wanted), MOST_BYTES - AROUND)
    files = tuple(path for path, _ in zip(wanted, found, strict=False))
    return Copy(language, tuple(pages[path] for path in files if path in pages), files)


def _file(folder: Path, path: str) -> Path:
    return folder / path / "index.html" if path.endswith("/") or not path else folder / path


def _icons(colours: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    drawn = (colours["navy"], colours["on-navy"], colours["mark"])
    for path, side, purpose in install.ICONS:
        whole = purpose == "any"
        yield path, sign(side, *drawn, part=1 if whole else SAFE, rounded=whole)
    path, side = install.APPLE_ICON
    yield path, sign(side, *drawn, part=SAFE, rounded=False)


SAFE = 0.85
"""Phones may cut a maskable icon to a circle of four fifths; the drawing, which fills three quarters, stays inside."""
