"""Stale translations -> earlier wordings of their originals, from the history of git; without git, none.

The memory of translations holds digests only, so whatever git gives is known by its digest, and never shown by mistake.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from loa.build.inputs import Inputs
from loa.content.l10n.blocks import blocks, digest
from loa.content.l10n.earlier import wordings
from loa.content.l10n.states import Finding
from loa.content.l10n.units import INTERFACE, PROSE
from loa.content.load import Content

DEEPEST = 300
"""Versions of one file that are looked through."""


def earlier(inputs: Inputs, content: Content, found: Iterable[Finding]) -> Mapping[str, str]:
    """Digest -> block, of what stood in the originals when their translations were accepted."""
    source = content.site.source_language.tag
    wanted: dict[Path, set[str]] = {}
    for each in found:
        if each.state == "stale" and each.was:
            now = {digest(block) for block in blocks(each.unit.wordings[source])}
            file = _file(each.unit.owner, inputs, content)
            wanted.setdefault(file, set()).update(set(each.was.split(".")) - now)
    known: dict[str, str] = {}
    for file, digests in wanted.items():
        known |= _known(file, digests)
    return known


def _known(file: Path, digests: set[str]) -> Mapping[str, str]:
    known: dict[str, str] = {}
    for raw in _versions(file) if digests else ():
        known |= {key: text for key, text in wordings(file.name, raw).items() if key in digests}
        if len(known) == len(digests):
            break
    return known


def _file(owner: str, inputs: Inputs, content: Content) -> Path:
    kind, _, name = owner.partition(":")
    source = content.site.source_language.tag
    if kind == INTERFACE:
        return inputs.content / "ui" / f"{source}.yml"
    if kind == PROSE:
        place = next(each.place for each in content.site.prose if (each.id, each.lang) == (name, source))
        return inputs.docs.parent / place.file
    return inputs.content.parent / content.place_of(owner).file


def _versions(file: Path) -> Iterator[bytes]:
    """Every version of a file that was ever committed, the newest first."""
    words = ("log", "--format=", "--raw", "--no-abbrev", "--no-renames", f"--max-count={DEEPEST}", "--", file.name)
    changes = (line.split() for line in _git(file.parent, *words).decode("utf-8", "replace").splitlines())
    for blob in dict.fromkeys(change[3] for change in changes if len(change) > 3 and change[0].startswith(":")):
        if blob.strip("0"):
            yield _git(file.parent, "cat-file", "blob", blob)


def _git(folder: Path, *words: str) -> bytes:
    try:
        return subprocess.run(["git", *words], cwd=folder, capture_output=True).stdout  # noqa: S603, S607 - no shell
    except OSError:  # no git here
        return b""
