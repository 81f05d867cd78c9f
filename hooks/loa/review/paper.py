"""Two sides -> sheets that say something else now, so that what hangs or lies somewhere has to be printed anew."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from loa.pages.edition import Edition
from loa.paper.plan import sheets
from loa.paper.sheet import Sheet
from loa.review.change import Change
from loa.review.sides import Sides

Key = tuple[str, str, str]
"""Subject, language, locality."""


def reprints(sides: Sides) -> Iterator[Change]:
    """Sheets that are new, no longer made, or say something else; and where they are known to hang."""
    was, now = said(sides.before), said(sides.after)
    for key, sheet in now.items():
        if key not in was:
            yield _change("sheet-new", "tell", sheet, "", sides)
        elif bare(was[key]) != bare(sheet):
            yield _change("sheet-changed", "act", sheet, _hangs(sheet, sides), sides)
    for key, sheet in was.items():
        if key not in now:
            yield _change("sheet-gone", "act", sheet, _hangs(sheet, sides), sides)


def said(edition: Edition) -> Mapping[Key, Sheet]:
    """Every sheet of an edition."""
    return {(sheet.subject, sheet.lang, sheet.locality): sheet for sheet in sheets(edition)}


def bare(sheet: Sheet) -> Sheet:
    """Without the small print: a later review is no reason to print again."""
    return dataclasses.replace(sheet, fine=())


def _hangs(sheet: Sheet, sides: Sides) -> str:
    """Print runs that are known of its subject."""
    runs = (promise.where for promise in sides.after.site.printed_codes
            if (promise.target, promise.lang) == (sheet.subject, sheet.lang))
    return "; ".join(dict.fromkeys(runs))


def _change(rule: str, weight: str, sheet: Sheet, where: str, sides: Sides) -> Change:
    values = {"title": sides.title(sheet.subject), "language": sheet.lang, "place": sheet.place}
    if rule != "sheet-new":
        values["where"] = where
    return Change("sheet", weight, rule, sheet.subject, sides.place_of(sheet.subject, ()), values)
