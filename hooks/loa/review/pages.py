"""Two sides -> pages that are new, gone, moved, or called otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from loa.review.change import Change
from loa.review.sides import Sides


def page_changes(sides: Sides) -> Iterator[Change]:
    """What happens to addresses and titles."""
    was, now = sides.before.plan.by_id, sides.after.plan.by_id
    for name, page in now.items():
        title = sides.page_title(sides.after, page)
        place = sides.place_of(name, ())
        if name not in was:
            yield Change("page", "tell", "page-added", name, place, {"title": title, "after": f"/{page.path}/"})
            continue
        old = was[name]
        if old.path != page.path:
            paths = {"title": title, "before": f"/{old.path}/", "after": f"/{page.path}/"}
            yield Change("page", "act", "page-moved", name, place, paths)
        called = sides.page_title(sides.before, old)
        if called != title:
            yield Change("page", "tell", "page-retitled", name, place, {"before": called, "after": title})
    for name, page in was.items():
        if name not in now:
            gone = {"title": sides.page_title(sides.before, page), "before": f"/{page.path}/"}
            yield Change("page", "act", "page-gone", name, sides.place_of(name, ()), gone)
