"""A finished folder -> what it says of another place: names, numbers, addresses, codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from loa.content.places import around
from loa.errors import Place, Problem
from loa.model.contacts import Contact
from loa.model.record import Record
from loa.pages.edition import Edition

TEXTS = frozenset((".html", ".json", ".xml", ".txt", ".csv", ".vcf", ".ics", ".js", ".webmanifest", ".svg", ".conf"))
"""Files that are words; pictures and PDF are made from the same records as these."""

SHORTEST = 6
"""Letters or digits that say enough by themselves: 113 is everybody's."""


def leaks(folder: Path, whole: Edition, part: Edition) -> Iterator[Problem]:
    """One problem for each file and thing that is another place's."""
    if part.site.settings.locality is None:
        return
    foreign = tuple(_patterns(whole, part))
    for path in sorted(each for each in folder.rglob("*") if each.suffix in TEXTS or each.name.startswith("_")):
        text = path.read_text("utf-8")
        for pattern in foreign:
            found = pattern.search(text)
            if found:
                place = Place(path.relative_to(folder).as_posix(), text.count("\n", 0, found.start()) + 1)
                yield Problem(place, "leak", {"found": found[0], "place": part.site.settings.locality})


def _patterns(whole: Edition, part: Edition) -> Iterator[re.Pattern[str]]:
    """What to look for."""
    yield around(part.site.settings.locality or "", whole.site.localities).foreign
    gone = [each for owner, each in whole.site.by_id.items() if owner not in part.site.by_id]
    kept = frozenset(_said(part.site.by_id.values()))
    wanted = sorted(frozenset(_said(gone)) - kept, key=len, reverse=True)
    if wanted:
        yield re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wanted))})(?!\w)")
    codes = sorted({code.code for code in whole.site.codes} - {code.code for code in part.site.codes})
    if codes:
        yield re.compile(rf"(?<=[/>])(?:{'|'.join(codes)})(?=[/<\"\s])")


def _said(records: Iterable[Record]) -> Iterator[str]:
    """Numbers as people read and as phones dial them, and addresses."""
    for each in records:
        if isinstance(each, Contact):
            numbers = (each.number.display, each.number.tel.removeprefix("tel:")) if each.number else ()
            places = each.address.root.values() if each.address else ()
            yield from (text for text in (*numbers, *places) if len(text) >= SHORTEST)
        website = getattr(each, "website", None)
        if website:
            yield website
