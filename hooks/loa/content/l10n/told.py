"""Findings -> the lines people read on them: what changed in the original, old and new, and what differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import takewhile

from loa.content.l10n.earlier import Replaced, replaced
from loa.content.l10n.states import Finding
from loa.errors.wording import catalogue

SHOWN = 300
"""Letters of a block that are shown."""
LEAD = 60
"""Letters shown before the first that changed."""


def told(each: Finding, source: str, known: Mapping[str, str], language: str) -> Iterator[str]:
    """The text and its state, then what became of its original, its translation, and what only one of them has.

    `known` are earlier wordings by their digests.
    """
    words = catalogue(language).words
    touched = f" ({words['l10n-touched']})" if each.state == "stale" and each.touched else ""
    yield f"{words[f'l10n-{each.state}']}: {each.tag} {each.unit.name}{touched}"
    if each.state == "stale":
        yield from (f"    {source}, {line}" for line in changes(each, source, known, language))
        yield f"    {each.tag}: {short(each.unit.wordings[each.tag])}"
    yield from differing(each, language)


def changes(each: Finding, source: str, known: Mapping[str, str], language: str) -> Iterator[str]:
    """What became of the blocks of an original, a line for the old wording and one for the new."""
    words = catalogue(language).words
    for change in _replaced(each, source, known):
        before, after = _cut(change)
        if before is not None:
            yield f"{words['l10n-before' if after else 'l10n-gone']}: {before or words['l10n-forgotten']}"
        if after is not None:
            yield f"{words['l10n-added' if before is None else 'l10n-after']}: {after}"


def differing(each: Finding, language: str) -> Iterator[str]:
    """What only one of both has."""
    words = catalogue(language).words
    for one in each.differences:
        only = words["l10n-only"].format(original=", ".join(one.only_source) or "–",
                                         translation=", ".join(one.only_translation) or "–")
        yield f"    {words[f'sign-{one.sign}']}: {only}"


def _replaced(each: Finding, source: str, known: Mapping[str, str]) -> tuple[Replaced, ...]:
    original = each.unit.wordings[source]
    if each.was:
        return replaced(original, each.was, known)
    return tuple(Replaced("", block) for block in each.changed or (original,))


def _cut(change: Replaced) -> tuple[str | None, str | None]:
    """Both around the first letter that changed, for a long paragraph may change at its end."""
    before, after = change.before, change.after
    if not before or not after:
        return before and short(before), after and short(after)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
    start = before.rfind(" ", 0, max(same - LEAD, 0)) + 1 if max(len(before), len(after)) > SHOWN else 0
    return tuple(f"{'…' if start else ''}{short(text[start:])}" for text in (before, after))


def short(text: str) -> str:
    """One line, which may end in an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
