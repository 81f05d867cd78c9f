"""Changes -> what those who have read a page before must know, and the log of changes does not say yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loa.review.change import Change
from loa.review.sides import Sides

FILE = "content/changes.yml"
MATTERS = frozenset({"number", "dose", "status"})
"""Topics that make what somebody has read, noted or printed wrong."""
AT_MOST = 5


def unlogged(sides: Sides, said: Iterable[Change]) -> Iterator[Change]:
    """One reminder for all records that no new entry of the log names."""
    old = {each.id for each in sides.before.site.changes}
    new = [each for each in sides.after.site.changes if each.id not in old]
    if any(not entry.pages for entry in new):  # it speaks of the whole site
        return
    told = {page for entry in new for page in entry.pages}
    subjects = [change.subject for change in said if change.topic in MATTERS and change.rule != "change-number-new"]
    missing = [subject for subject in dict.fromkeys(subjects) if subject not in told]
    if missing:
        titles = ", ".join(sides.title(subject) for subject in missing[:AT_MOST])
        values = {"count": str(len(missing)), "titles": titles}
        yield Change("record", "act", "change-unlogged", FILE, sides.place_of(FILE, ()), values)
