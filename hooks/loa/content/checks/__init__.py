"""Records that are each well formed -> what is wrong between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Set
from pathlib import Path

from loa.content.checks import facts, files, hosts, kinds, markdown, pictures, profiles, prose, references, ui, wordings
from loa.content.located import Located
from loa.errors import Problem
from loa.model.site import Site


def check(site: Site, located: Mapping[str, Located], unread: Set[str], now: dt.date,
          docs: Path) -> Iterator[Problem]:
    """Every problem between records; kinds in `unread` were not read to the end, so nothing is missed there."""
    yield from references.check(site, located, unread)
    yield from wordings.check(site, located)
    yield from facts.check(site, located, now)
    yield from kinds.check(site, located)
    yield from files.check(site, located, docs / "files")
    yield from pictures.check(site, located)
    yield from markdown.check(site, located)
    yield from hosts.check(site, located)
    yield from profiles.check(site, located)
    yield from prose.check(site)
    yield from ui.check(site, located)
