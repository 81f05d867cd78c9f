"""An edition -> the rendered Markdown tree that the site's engine builds, written to disk only where it changed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from loa.build.inputs import Inputs
from loa.build.pictures import picture_files
from loa.build.templates import templates
from loa.pages.edition import Edition
from loa.pages.render import Rendered, render
from loa.raster.bare import STRIPPED, bare

FENCE, BLANK = "---\n", "\n"


def stage(edition: Edition, inputs: Inputs) -> None:
    """Write every page in every language under `<staged>/<language>/`, and remove what no longer exists.

    Unchanged files are left alone, so that a watching server does not see its own build as an edit.
    """
    wanted = set()
    for path, data in chain(staged_files(edition, inputs), _copied_files(edition, inputs), _pictures(edition, inputs)):
        _write_if_changed(path, data)
        wanted.add(path)
    for path in [path for path in inputs.staged.rglob("*") if path.is_file() and path not in wanted]:
        path.unlink()
    _remove_empty_folders(inputs.staged)


def staged_files(edition: Edition, inputs: Inputs) -> Iterator[tuple[Path, bytes]]:
    """(file, what is in it) for every page and language."""
    environment = templates(inputs)
    for language in edition.languages:
        for page in edition.plan.pages:
            rendered = render(page, language, edition, environment)
            folder = inputs.staged / language.tag / page.path
            yield folder / "index.md", staged_text(rendered).encode()


def staged_text(rendered: Rendered) -> str:
    """Front matter and body. JSON is YAML too, and needs no thought about quotes."""
    head = json.dumps(
        {"title": rendered.shell.title, "shell": rendered.shell}, ensure_ascii=False, sort_keys=True, default=vars
    )
    return f"{FENCE}{head}\n{FENCE}\n{rendered.body.strip(BLANK)}\n"


def read_staged(text: str) -> tuple[dict[str, Any], str]:
    """Front matter and body of a staged page."""
    _, head, body = text.split(FENCE, 2)
    return json.loads(head), body.strip(BLANK)


def _write_if_changed(path: Path, data: bytes) -> None:
    if path.exists() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _copied_files(edition: Edition, inputs: Inputs) -> Iterator[tuple[Path, bytes]]:
    """Files of documents, which are what their records promise, and of the media library, pictures without notes."""
    promised = {each.file for document in edition.site.documents for each in document.attachments}
    for file in sorted((inputs.docs / "files").rglob("*")):
        if file.is_file():
            name, data = file.relative_to(inputs.docs / "files"), file.read_bytes()
            kind = file.suffix.lower().removeprefix(".").replace("jpeg", "jpg")
            strip = kind in STRIPPED and name.as_posix() not in promised
            yield inputs.staged / "files" / name, bare(data, kind) if strip else data


def _pictures(edition: Edition, inputs: Inputs) -> Iterator[tuple[Path, bytes]]:
    """Forms of pictures for phones."""
    return ((inputs.staged / path, data) for path, data in picture_files(edition, inputs))


def _remove_empty_folders(top: Path) -> None:
    for folder in sorted((path for path in top.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            shutil.rmtree(folder)
