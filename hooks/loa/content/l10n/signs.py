"""Two wordings of one text -> what they do not have in common: numbers, links, values that are put in, structure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from loa.content.l10n.blocks import HEADING, ITEM, blocks
from loa.model.places import Language

INSERT = re.compile(r"\{\{\s*(.*?)\s*\}\}")
SLOT = re.compile(r"\{(\w+)\}")
LINK = re.compile(r"\]\(\s*<?([^\s<>()#]+)")
ADDRESS = re.compile(r"https?://\S+|\]\([^()]*\)")
SPELT = 100
"""Numbers up to here may be written in words: “two metres” for “2 mét”."""


@dataclass(frozen=True)
class Notation:
    """How a language writes numbers and months."""

    group: str
    decimal: str
    months: tuple[str, ...]
    language: Language

    @classmethod
    def of(cls, language: Language, interface: Mapping[str, str]) -> Notation:
        """From the sentences of the interface."""
        months = tuple(each.strip() for each in interface.get("date.months", "").split("|") if each.strip())
        return cls(interface.get("number.group", ""), interface.get("number.decimal", "."), months, language)


@dataclass(frozen=True, order=True)
class Difference:
    """Something that only one of two wordings has; `sign` is a number, a link, an insert, or a kind of block."""

    sign: str
    only_source: tuple[str, ...]
    only_translation: tuple[str, ...]


def differences(source: str, translation: str, first: Notation, second: Notation) -> Iterator[Difference]:
    """What a translator may have forgotten; values are compared, however each language writes them."""
    pairs = {
        "number": _numbers(source, translation, first, second),
        "link": (_all(LINK, source), _all(LINK, translation)),
        "insert": (_all(INSERT, source) | _all(SLOT, source), _all(INSERT, translation) | _all(SLOT, translation)),
        "structure": (_structure(source), _structure(translation)),
    }
    for sign, (left, right) in pairs.items():
        if left != right:
            yield Difference(sign, tuple(sorted(left - right)), tuple(sorted(right - left)))


def _all(pattern: re.Pattern[str], text: str) -> set[str]:
    return {found[1] for found in pattern.finditer(INSERT.sub("", text) if pattern is SLOT else text)}


def _structure(text: str) -> set[str]:
    """How many headings, items and paragraphs; a text of one paragraph has no structure."""
    kinds = ["heading" if HEADING.match(each) else "item" if ITEM.match(each) else "paragraph" for each in blocks(text)]
    return {f"{kind}×{kinds.count(kind)}" for kind in kinds} if len(kinds) > 1 else {"paragraph×1"}


def _numbers(source: str, translation: str, first: Notation, second: Notation) -> tuple[set[str], set[str]]:
    """Numbers of both, without those that the other one spells out."""
    left, right = _figures(source, first), _figures(translation, second)
    return ({each for each in left if each in right or not _spelt(each, translation, second.language)},
            {each for each in right if each in left or not _spelt(each, source, first.language)})


def _spelt(number: str, text: str, language: Language) -> bool:
    if language.counting is None or not number.isdecimal() or int(number) > SPELT:
        return False
    return re.search(rf"\b{re.escape(language.counting.words(int(number)))}", _plain(text), re.IGNORECASE) is not None


def _figures(text: str, notation: Notation) -> set[str]:
    text = ADDRESS.sub(" ", INSERT.sub(" ", _plain(text)))
    if notation.months and not notation.months[0].isdecimal():
        text = _month(notation.months).sub(lambda found: f" {_number_of(found[0], notation.months)} ", text)
    return {_bare(found[0], notation) for found in _figure(notation.group, notation.decimal).finditer(text)}


def _bare(figure: str, notation: Notation) -> str:
    """`1.000,50` -> `1000.50`, `07` -> `7`; what is no number of the language, such as a version 2.2, as it is."""
    other = {".": ",", ",": "."}.get(notation.decimal, "")
    if other and other in figure and not _grouped(notation.group).match(figure):
        return figure
    whole, _, part = figure.partition(notation.decimal)
    whole = whole.replace(notation.group, "") if notation.group else whole
    return (whole.lstrip("0") or "0") + (f".{part}" if part else "")


@cache
def _figure(group: str, decimal: str) -> re.Pattern[str]:
    part = rf"(?:{re.escape(decimal)}\d+)?"
    grouped = rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+(?!\d){part}|" if group else ""
    return re.compile(rf"{grouped}\d+(?:[.,]\d+)+|\d+{part}")


@cache
def _grouped(group: str) -> re.Pattern[str]:
    return re.compile(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+(?!\d)") if group else re.compile(r"(?!)")


@cache
def _month(months: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, months)) + r")\b")


def _number_of(month: str, months: tuple[str, ...]) -> int:
    return months.index(month) + 1


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text)
