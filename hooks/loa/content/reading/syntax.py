"""The spot where YAML gave up -> the mistake an editor made there.

The parser's own words are about tokens. What helps is the line: it nearly always shows one of a dozen mistakes, and
often how it was meant. The lines asked are the one where the parser stopped, the one where it had begun,
and the one before.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from loa.content.reading.events import UnreadableError
from loa.content.reading.pairs import LOST, Pair, pairs
from loa.content.reading.quotes import check_quotes, quoted, without_quoted
from loa.content.reading.source import Source, problem
from loa.errors import Problem

CURLY = re.compile(r"[“”„][^“”\"]*[“”\"]|[‘’][^‘’]*[‘’]|\"[^“”\"]*”")
RESERVED = "@`%*&!|>"
BLOCK_TEXT = re.compile(r"[|>][+\-0-9]*")
FIELD = re.compile(r"(?P<lead>[ ]*(?:-[ ]+)?)(?P<name>[a-z_][a-z0-9_-]*)(?P<value>[ ]+[\"'0-9{\[].*)?[ ]*")
GLUED_DASH = re.compile(r"[ ]*(?P<found>-(?P<rest>[^\W\d].*|[\"'{].*))")
FARTHEST = 30  # lines back to the beginning of what could not be read


def explain(source: Source, fault: UnreadableError) -> Problem:
    """The problem an editor can mend."""
    suspects = _suspects(source, fault)
    for number in suspects:
        for check in CHECKS:
            if found := check(source, number):
                return found
    return _other_mistake(source, suspects[0], fault)


def _suspects(source: Source, fault: UnreadableError) -> list[int]:
    """Numbers of the lines that may hold the mistake, the likeliest first."""
    stopped = _written(source, fault.line)
    before = _written(source, stopped - 1)
    begun = [fault.start[0]] if fault.start and stopped - fault.start[0] <= FARTHEST else []
    ordered = [*begun, stopped, before] if "quoted" in fault.context else [stopped, *begun, before]
    return list(dict.fromkeys(ordered))


def _written(source: Source, number: int) -> int:
    """The line, or the nearest above it that says something."""
    while number > 0 and not source.line(number).strip():
        number -= 1
    return max(number, 0)


def _values(source: Source, number: int) -> Problem | None:
    for pair in pairs(source.line(number)):
        for check in VALUE_CHECKS:
            if found := check(source, number, pair):
                return found
    return None


def _curly_quotes(source: Source, number: int, pair: Pair) -> Problem | None:
    if not CURLY.fullmatch(pair.value):
        return None
    place = source.place(number, pair.column, len(pair.value))
    return problem(place, "curly-quotes", fixed=quoted(pair.value[1:-1]))


def _cut_off(source: Source, number: int, pair: Pair) -> Problem | None:
    match = LOST.search(pair.text)
    if not match or pair.text[:1] in "\"'{[|>":
        return None
    kept, lost = pair.text[: match.start()].strip(), pair.text[match.start() :].strip()
    place = source.place(number, pair.column, len(pair.text.rstrip()))
    return problem(place, "cut-off", kept=kept, lost=lost, fixed=quoted(f"{kept} {lost}".strip()))


def _missing_space(source: Source, number: int, pair: Pair) -> Problem | None:
    if pair.gap or not pair.value or not pair.is_field or pair.value.startswith("//"):
        return None
    found = f"{pair.name}:{pair.value}"
    place = source.place(number, pair.start, len(found))
    return problem(place, "missing-space", found=found, fixed=f"{pair.name}: {pair.value}")


def _reserved(source: Source, number: int, pair: Pair) -> Problem | None:
    value = pair.value
    if value[:1] not in tuple(RESERVED) or BLOCK_TEXT.fullmatch(value):
        return None
    place = source.place(number, pair.column, len(value))
    return problem(place, "reserved-character", sign=value[0], fixed=quoted(value))


def _two_colons(source: Source, number: int, pair: Pair) -> Problem | None:
    second = re.search(r":(?=\s|$)", pair.value)
    if not second or pair.value[0] in "\"'{[":
        return None
    value = quoted(pair.value)
    fixed = f"{pair.name}: {value}" if pair.is_field else quoted(f"{pair.name}: {pair.value}")
    return problem(source.place(number, pair.column + second.start(), 1), "two-colons", fixed=fixed)


def _dash(source: Source, number: int) -> Problem | None:
    match = GLUED_DASH.match(source.line(number))
    if not match:
        return None
    found = match["found"]
    place = source.place(number, match.start("found"), len(found))
    return problem(place, "missing-space", found=found, fixed=f"- {match['rest']}")


def _brackets(source: Source, number: int) -> Problem | None:
    line = without_quoted(source.line(number))
    for opening, closing in ("{}", "[]"):
        if line.count(opening) != line.count(closing):
            column = line.find(opening) if opening in line else line.find(closing)
            return problem(source.place(number, column, 1), "unclosed-bracket", opening=opening, closing=closing)
    return None


def _missing_colon(source: Source, number: int) -> Problem | None:
    match = FIELD.fullmatch(source.line(number))
    following = source.line(number + 1)
    holds_more = len(following) - len(following.lstrip(" ")) > len(match["lead"]) if match else False
    if not match or not (match["value"] or holds_more):
        return None
    name = match["name"]
    fixed = f"{name}: {(match['value'] or '').strip()}".strip()
    return problem(source.place(number, match.start("name"), len(name)), "missing-colon", name=name, fixed=fixed)


VALUE_CHECKS: tuple[Callable[[Source, int, Pair], Problem | None], ...] = (
    _curly_quotes, _cut_off, _missing_space, _reserved, _two_colons,
)
CHECKS: tuple[Callable[[Source, int], Problem | None], ...] = (
    _values, check_quotes, _dash, _brackets, _missing_colon,
)


def _other_mistake(source: Source, number: int, fault: UnreadableError) -> Problem:
    """None of the usual ones: most often an indent that fits nothing above it."""
    line = source.line(number)
    place = source.place(number, len(line) - len(line.lstrip()), len(line.strip()) or None)
    looks_right = any(pair.name and pair.is_field for pair in pairs(line))
    rule = "indentation" if looks_right or fault.context.startswith("while parsing a block") else "not-understood"
    return problem(place, rule, line=line.strip())
