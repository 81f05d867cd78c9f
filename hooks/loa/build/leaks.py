"""A finished folder, or sheets to be made -> what they say of another place: names, numbers, addresses, codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from loa.content.load import Content
from loa.content.places import around
from loa.errors import Place, Problem
from loa.model.contacts import Contact
from loa.model.record import Record
from loa.pages.edition import Edition
from loa.paper.sheet import Sheet

TEXTS = frozenset((".html", ".json", ".xml", ".txt", ".csv", ".vcf", ".ics", ".js", ".webmanifest", ".svg", ".conf"))
"""Files that are words; sheets are looked at before they become PDF and pictures."""

SHORTEST = 6
"""Letters or digits that say enough by themselves: 113 is everybody's."""


def leaks(folder: Path, whole: Edition, part: Edition) -> Iterator[Problem]:
    """One problem for each file and thing that is another place's."""
    if part.site.settings.locality is None:
        return
    patterns = tuple(_patterns(whole, part))
    for path in sorted(each for each in folder.rglob("*") if each.suffix in TEXTS or each.name.startswith("_")):
        text = path.read_text("utf-8")
        for found in _found(patterns, text):
            place = Place(path.relative_to(folder).as_posix(), text.count("\n", 0, found.start()) + 1)
            yield _leak(place, found, part)


def sheet_leaks(sheets: Iterable[Sheet], content: Content, part: Edition) -> Iterator[Problem]:
    """The same for what is about to be printed; told at the record that a sheet is about."""
    if part.site.settings.locality is None:
        return
    patterns = tuple(_patterns(_whole(content, part), part))
    for sheet in sheets:
        located = sheet.subject if sheet.subject in content.located else "site:settings"
        for found in _found(patterns, sheet.words()):
            yield _leak(content.place_of(located), found, part)


def _whole(content: Content, part: Edition) -> Edition:
    return replace(part, site=content.site)


def _found(patterns: Iterable[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    return (found for pattern in patterns if (found := pattern.search(text)))


def _leak(place: Place, found: re.Match[str], part: Edition) -> Problem:
    return Problem(place, "leak", {"found": found[0], "place": str(part.site.settings.locality)})


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
