"""Records that are each well formed -> what is wrong between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from loa.content.checks import facts, references, ui, wordings
from loa.content.located import Located
from loa.errors import Problem
from loa.model.site import Site


def check(site: Site, located: Mapping[str, Located], now: dt.date, whole: bool) -> Iterator[Problem]:
    """Every problem between records; `whole` is False while `site.yml` itself can't be read."""
    yield from references.check(site, located, whole)
    yield from wordings.check(site, located)
    yield from facts.check(site, located, now)
    yield from ui.check(site, located)
