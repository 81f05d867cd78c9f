"""Findings -> the rows a translator fills in, and rows that came back -> what they say of which text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from loa.content.l10n.blocks import digest, signature
from loa.content.l10n.lock import texts
from loa.content.l10n.signs import Notation, differences
from loa.content.l10n.states import Finding
from loa.content.l10n.told import changes
from loa.errors import Place, Problem
from loa.errors.wording import catalogue
from loa.model.l10n import Accepted

HEAD = "id"
"""The first cell of a table; the languages stand in the two beside it."""

NO_BREAK_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u2007"), " ")
"""What word processors type by themselves."""

Row = tuple[str, str, str, str]
"""Name of the text with a digest of its original, original, translation, what is to do and why."""


@dataclass(frozen=True)
class Returned:
    """A translation that came back."""

    finding: Finding
    text: str
    current: bool
    """Whether the original is still the one that was handed out."""


def head(source: str, tag: str) -> Row:
    """The first row."""
    return (HEAD, source, tag, "")


def rows(found: Iterable[Finding], source: str, known: Mapping[str, str], language: str) -> Iterator[Row]:
    """A row per text; its name holds a digest of the original, so that a change meanwhile is seen."""
    for each in found:
        original = each.unit.wordings[source]
        todo = [catalogue(language).words[f"l10n-{each.state}"]]
        if each.state == "stale":
            todo += changes(each, source, known, language)
        yield f"{each.unit.name}@{digest(original)}", original, each.unit.wordings.get(each.tag, ""), "\n".join(todo)


def returned(file: str, table: Sequence[Sequence[str]], found: Iterable[Finding], notations: Mapping[str, Notation],
             source: str, *, despite: bool = False) -> tuple[tuple[Returned, ...], list[Problem]]:
    """Translations that say something new, and everything in the table that can't be taken."""
    if not table or len(table[0]) < len(("id", "source", "translation")) or table[0][0].strip() != HEAD:
        return (), [Problem(Place(file), "l10n-table", {"head": HEAD})]
    tag = table[0][2].strip()
    known = {each.unit.name: each for each in found if each.tag == tag}
    if not known or table[0][1].strip() != source:
        return (), [Problem(Place(file), "language-unknown", {"language": tag})]
    taken: dict[str, Returned] = {}
    problems: list[Problem] = []
    for number, cells in enumerate(table[1:], start=2):
        name, text = _cell(cells, 0), _cell(cells, 2)
        if not name and not text:
            continue
        each = known.get(name.rpartition("@")[0])
        if each is None:
            problems.append(Problem(Place(file, number), "l10n-row-unknown", {"id": name}))
            continue
        if not text or text == (each.unit.wordings.get(tag) or "").strip("\n"):
            continue
        if each.unit.name in taken and taken[each.unit.name].text != text:
            problems.append(Problem(Place(file, number), "l10n-row-twice", {"id": name}))
        current = name.rpartition("@")[2] == digest(each.unit.wordings[source])
        differing = differences(each.unit.wordings[source], text, notations[source], notations[tag])
        if not despite:
            problems += [_differs(Place(file, number), each, one.sign, one.only_source, one.only_translation)
                         for one in differing]
        taken[each.unit.name] = Returned(each, text, current)
    return tuple(taken.values()), problems


def behind(accepted: Accepted, late: Iterable[Returned]) -> Accepted:
    """What is remembered, with translations that were made from an older original: they say no more than those did."""
    pairs = dict(accepted.pairs)
    for each in late:
        unit, field = each.finding.unit, each.finding.unit.field
        if (unit.owner, each.finding.tag) == (accepted.of, accepted.lang) and field in pairs:
            pairs[field] = (*pairs[field], (pairs[field][0][0], signature(each.text)))
    if pairs == accepted.pairs:
        return accepted
    return Accepted(lang=accepted.lang, of=accepted.of, day=accepted.day, by=accepted.by, texts=texts(pairs))


def _differs(place: Place, each: Finding, sign: str, original: tuple[str, ...], mine: tuple[str, ...]) -> Problem:
    values = {"id": each.unit.name, "sign": sign, "original": ", ".join(original) or "–",
              "translation": ", ".join(mine) or "–"}
    return Problem(place, "l10n-differs", values)


def _cell(cells: Sequence[str], index: int) -> str:
    text = cells[index] if index < len(cells) else ""
    lines = unicodedata.normalize("NFC", text).translate(NO_BREAK_SPACES).splitlines()
    return "\n".join(line.rstrip() for line in lines).strip("\n")
