"""Records that are each well formed -> what is wrong between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path

from loa.content.checks import (
    facts,
    files,
    headings,
    hosts,
    kinds,
    markdown,
    pictures,
    plain_text,
    profiles,
    prose,
    recordings,
    references,
    ui,
    wordings,
)
from loa.content.checks.walk import Walked
from loa.content.located import Located
from loa.errors import Problem
from loa.model.site import Site


def check(site: Site, walk: Sequence[Walked], located: Mapping[str, Located], unread: Set[str], now: dt.date,
          docs: Path) -> Iterator[Problem]:
    """Every problem between records; kinds in `unread` were not read to the end, so nothing is missed there."""
    yield from references.check(walk, located, unread)
    yield from wordings.check(site, walk, located)
    yield from facts.check(walk, located, now)
    yield from kinds.check(walk, located)
    yield from files.check(walk, located, docs / "files")
    yield from recordings.check(walk, located)
    yield from pictures.check(site, located)
    yield from pictures.check_written(site, docs / "files")
    yield from markdown.check(site, walk, located)
    yield from headings.check(site, walk, located)
    yield from plain_text.check(site, walk, located)
    yield from hosts.check(site, walk, located)
    yield from profiles.check(site, located)
    yield from prose.check(site)
    yield from ui.check(site, located)
