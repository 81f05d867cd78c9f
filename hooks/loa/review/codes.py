"""Two sides -> codes that are new, retired, lost or rewritten, and paper whose code opens something else now."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from loa.model.codes import Code, PrintedCode
from loa.qr.history import history_problems
from loa.review.change import Change
from loa.review.sides import Sides

FILE = "content/codes.yml"


Looks = Callable[[str, str], bool]
"""Whether a page looks otherwise in a language, by its id and the language's tag."""


def code_changes(sides: Sides, looks_otherwise: Looks) -> Iterator[Change]:
    """What becomes of the registry, and of paper."""
    before, after = sides.before.site.codes, sides.after.site.codes
    for problem in history_problems(before, after, FILE, sides.place_of):
        yield Change("code", "stop", problem.rule, problem.values["code"], problem.place, problem.values, problem.field)
    earlier = {code.code: code for code in before}
    new = [code for code in after if code.code not in earlier]
    if new:
        values = {"count": str(len(new)), "codes": ", ".join(code.code for code in new[:8])}
        yield Change("code", "tell", "codes-new", FILE, sides.place_of(FILE, ()), values)
    for code in after:
        if code.status == "retired" and code.code in earlier and earlier[code.code].status == "live":
            yield _about("code-retired-now", "act", code, sides)
    yield from _printed(sides, looks_otherwise)


def _printed(sides: Sides, looks_otherwise: Looks) -> Iterator[Change]:
    """What is on paper and opens a page that has changed, be it by a number that stands on it."""
    site = sides.after.site
    known = {code.code: code for code in site.codes}
    runs: dict[str, list[PrintedCode]] = {}
    for promise in (*site.printed_codes, *sides.before.site.printed_codes):
        runs.setdefault(promise.code, []).append(promise)
    for number, promises in runs.items():
        code = known.get(number)
        if code and looks_otherwise(code.target, code.lang):
            where = "; ".join(dict.fromkeys(promise.where for promise in promises))
            change = _about("code-printed-touched", "act", code, sides)
            yield Change("code", "act", change.rule, change.subject, change.place, {**change.values, "where": where})


def _about(rule: str, weight: str, code: Code, sides: Sides) -> Change:
    values = {"code": code.code, "title": sides.title(code.target), "language": code.lang}
    return Change("code", weight, rule, code.target, sides.place_of(f"code:{code.code}", ("code",)), values)
