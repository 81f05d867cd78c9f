"""Two sides -> sheets that say something else now, so that what hangs or lies somewhere has to be printed anew."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence

from loa.pages.edition import Edition
from loa.paper.plan import sheets
from loa.paper.sheet import Sheet
from loa.review.change import Change, Weight
from loa.review.sides import Sides

Key = tuple[str, str, str]
"""Subject, language, locality."""


def reprints(sides: Sides) -> Iterator[Change]:
    """Sheets that are new, no longer made, or say something else; and where they are known to hang.

    One entry for a subject in a language, with all places it is made for.
    """
    found: dict[tuple[str, str, str], list[Sheet]] = {}
    for rule, sheet in _changed(said(sides.before), said(sides.after)):
        found.setdefault((rule, sheet.subject, sheet.lang), []).append(sheet)
    for (rule, _, _), made in found.items():
        yield _change(rule, "tell" if rule == "sheet-new" else "act", made, sides)


def _changed(was: Mapping[Key, Sheet], now: Mapping[Key, Sheet]) -> Iterator[tuple[str, Sheet]]:
    for key, sheet in now.items():
        if key not in was:
            yield "sheet-new", sheet
        elif bare(was[key]) != bare(sheet):
            yield "sheet-changed", sheet
    yield from (("sheet-gone", sheet) for key, sheet in was.items() if key not in now)


def said(edition: Edition) -> Mapping[Key, Sheet]:
    """Every sheet of an edition."""
    return {(sheet.subject, sheet.lang, sheet.locality): sheet for sheet in sheets(edition)}


def bare(sheet: Sheet) -> Sheet:
    """What readers of paper act upon: a later review is no reason to print again.

    Who follows up after an injection stands on sheets about dangers alone.
    """
    return dataclasses.replace(sheet, fine=(), follow_up=sheet.follow_up if sheet.urgent else ())


def _hangs(sheet: Sheet, sides: Sides) -> str:
    """Print runs that are known of its subject."""
    runs = (promise.where for promise in sides.after.site.printed_codes
            if (promise.target, promise.lang) == (sheet.subject, sheet.lang))
    return "; ".join(dict.fromkeys(runs))


def _change(rule: str, weight: Weight, made: Sequence[Sheet], sides: Sides) -> Change:
    subject, lang = made[0].subject, made[0].lang
    values = {"title": sides.title(subject), "language": lang,
              "place": ", ".join(sheet.place for sheet in made if sheet.place)}
    if rule != "sheet-new":
        values["where"] = _hangs(made[0], sides)
    return Change("sheet", weight, rule, subject, sides.place_of(subject, ()), values)
