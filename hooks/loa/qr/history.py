"""An earlier registry and today's -> every entry that was removed, rewritten or moved: it only ever grows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from loa.errors import Place, Problem
from loa.model.codes import Code
from loa.qr.lock import PlaceOf

KEPT = ("target", "lang", "added")
"""Fields that never change."""


def history_problems(before: Sequence[Code], now: Sequence[Code], file: str, place_of: PlaceOf) -> Iterator[Problem]:
    """What happened to entries other than being added at the end or retired."""
    today = {code.code: code for code in now}
    for earlier in before:
        later = today.get(earlier.code)
        if later is None:
            was = f"{earlier.target} ({earlier.lang})"
            yield Problem(Place(file), "code-removed", {"code": earlier.code, "was": was}, "code")
        else:
            yield from _rewritten(earlier, later, place_of)
    yield from _moved(before, now, place_of)


def _rewritten(earlier: Code, later: Code, place_of: PlaceOf) -> Iterator[Problem]:
    # Why a code was retired, and what replaces it, may be told better later; that it was retired is for ever.
    fields = (*KEPT, "status", "retired") if earlier.status == "retired" else KEPT
    for field in fields:
        was, now = getattr(earlier, field), getattr(later, field)
        if was != now:
            values = {"code": later.code, "field": field, "was": str(was), "now": str(now or "")}
            yield Problem(place_of(f"code:{later.code}", (field,)), "code-rewritten", values, field)


def _moved(before: Sequence[Code], now: Sequence[Code], place_of: PlaceOf) -> Iterator[Problem]:
    places = {code.code: index for index, code in enumerate(now)}
    kept = [code.code for code in before if code.code in places]
    for first, second in pairwise(kept):
        if places[first] > places[second]:
            place = place_of(f"code:{second}", ("code",))
            yield Problem(place, "code-reordered", {"code": second, "before": first}, "code")
