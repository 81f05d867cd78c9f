"""Files that records name: each lies in `docs/files/`, with the size and checksum its record promises."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from loa.content.checks.walk import Walked
from loa.content.located import Located
from loa.content.torn import told
from loa.errors import Place, Problem
from loa.model.documents import Attachment
from loa.model.events import MaterialFile
from loa.model.recordings import Recording

ACTIVE = frozenset({".svg", ".svgz", ".htm", ".html", ".xhtml", ".xml", ".js", ".mjs"})
"""Ends of names of files that browsers run as a page of the site."""


def check(walk: Sequence[Walked], located: Mapping[str, Located], files: Path) -> Iterator[Problem]:
    """Missing files, and files that are not the ones the record describes."""
    for record in walk:
        for path, value, _ in record.values:
            if isinstance(value, (Attachment, MaterialFile, Recording)):
                for field, rule, slots in told(_file(value, files)):
                    yield Problem(located[record.owner].place_of((*path, field)), rule, slots, field)
    for path in sorted(files.rglob("*")):
        if path.suffix.lower() in ACTIVE and path.is_file():
            name = path.relative_to(files).as_posix()
            yield Problem(Place(f"{files.parent.name}/{files.name}/{name}"), "file-active", {"file": name})


def _file(named: Attachment | MaterialFile | Recording, files: Path) -> Iterator[tuple[str, str, dict[str, str]]]:
    path = files / named.file
    if not path.resolve().is_relative_to(files.resolve()) or not path.is_file():
        yield "file", "attachment-missing", {"file": named.file}
        return
    data = path.read_bytes()
    if len(data) != named.bytes:
        yield "bytes", "attachment-size", {"file": named.file, "bytes": str(len(data))}
    found = hashlib.sha256(data).hexdigest()
    if found != named.sha256:
        yield "sha256", "attachment-checksum", {"file": named.file, "sha256": found}
