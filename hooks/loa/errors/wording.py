"""A problem and a language -> the line an editor reads: where, what, and what to do about it.

The sentences are data, one catalogue per language beside this module, so that whoever writes no code can mend them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Formatter
from types import MappingProxyType

from loa.errors import Problem, Severity

# `[[; có phải “{guess}”?]]` is said only where there is a guess.
OPTIONAL = re.compile(r"\[\[(.*?)\]\]")
UNPRINTABLE = MappingProxyType({"\n": " ⏎ ", "\t": " ⇥ "})


@dataclass(frozen=True)
class Wording:
    """What is wrong, and what to do; as templates in a catalogue, as sentences once filled."""

    what: str
    do: str

    def filled(self, values: Mapping[str, str]) -> Wording:
        """The sentences for one problem; a slot nobody filled is a mistake in our code and raises KeyError."""
        shown = {slot: visible(value) for slot, value in values.items()}
        return Wording(_fill(self.what, shown), _fill(self.do, shown))


@dataclass(frozen=True)
class Catalogue:
    """All sentences of one language."""

    severities: Mapping[Severity, str]
    words: Mapping[str, str]
    """What stands around problems in reports."""
    rules: Mapping[str, Wording]


def tell(problem: Problem, language: str) -> str:
    """`content/contacts.yml:12:9: error: <what> → <do>`, in one line."""
    said = wording(problem, language)
    severity = catalogue(language).severities[problem.severity]
    return f"{problem.place}: {severity}: {said.what} → {said.do}"


def wording(problem: Problem, language: str) -> Wording:
    """The two sentences alone, for outputs that have their own way to show a place.

    A value for which the catalogue has a word, such as `number` in the slot `sign`, is said in that word.
    """
    known = catalogue(language)
    values = {slot: known.words.get(f"{slot}-{value}", value) for slot, value in problem.values.items()}
    return known.rules[problem.rule].filled(values)


def languages() -> frozenset[str]:
    """The languages problems can be told in."""
    return frozenset(
        entry.name.removesuffix(".toml") for entry in files(__package__).iterdir() if entry.name.endswith(".toml")
    )


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of one of `languages()`."""
    tables = tomllib.loads((files(__package__) / f"{language}.toml").read_text("utf-8"))
    severities, words = tables.pop("severity"), tables.pop("report")
    rules = {rule: Wording(**sentences) for rule, sentences in tables.items()}
    return Catalogue(MappingProxyType(severities), MappingProxyType(words), MappingProxyType(rules))


def slots(template: str) -> frozenset[str]:
    """The names of the slots of a template."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def _fill(template: str, values: Mapping[str, str]) -> str:
    def chosen(match: re.Match[str]) -> str:
        return match[1] if all(values[slot] for slot in slots(match[1])) else ""

    return OPTIONAL.sub(chosen, template).format_map(values)


def visible(text: str) -> str:
    """Text that cannot hide anything or drive a terminal: what has no picture of its own is shown by its number."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else UNPRINTABLE.get(char, f"⟦U+{ord(char):04X}⟧") for char in text)
