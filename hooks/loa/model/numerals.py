"""A number and a language's rules of counting -> the number in words: 1009 -> “một nghìn không trăm linh chín”.

The rules are data of the language, in the form of Unicode's rule-based number formats, as far as whole numbers need it
(https://unicode-org.github.io/icu/userguide/format_parse/numbers/rbnf.html): a rule holds from its number up to the
next rule's. `<<` is how often its power of ten goes into the number, `>>` the rest, `>name>` the rest by the rules of
that name, and what stands in `[…]` is left out where there is no rest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

MAIN = "number"
"""The rules to begin with."""

SLOT = re.compile(r"<<|>>|>([a-z-]+)>|=([a-z-]+)=")
OPTION = re.compile(r"\[([^][]*)\]")


@dataclass(frozen=True)
class Numerals:
    """A language's way of counting: name of the rules -> number from which a rule holds -> how it is said."""

    rules: Mapping[str, Mapping[int, str]]

    @cached_property
    def _bases(self) -> dict[str, list[int]]:
        return {name: sorted(rules, reverse=True) for name, rules in self.rules.items()}

    def words(self, number: int, rules: str = MAIN) -> str:
        """The number in words; 0 and above."""
        base = next(base for base in self._bases[rules] if base <= number)
        text = self.rules[rules][base]
        power = 10 ** (len(str(base)) - 1)
        times, rest = divmod(number, power)
        chosen = OPTION.sub(r"\1" if rest else "", text)

        def said(slot: re.Match[str]) -> str:
            if slot[2]:
                return self.words(number, slot[2])
            return self.words(times) if slot[0] == "<<" else self.words(rest, slot[1] or MAIN)

        return SLOT.sub(said, chosen)


def numerals(value: Any) -> Numerals:
    """The rules as editors write them, checked: each set counts from 0, and names only sets that are there."""
    if isinstance(value, Numerals):
        return value
    try:
        rules = {name: {int(base): str(text) for base, text in each.items()} for name, each in value.items()}
    except (AttributeError, ValueError):
        raise PydanticCustomError("numerals-form", "not rules of counting") from None
    for name, each in {MAIN: {}, **rules}.items():
        if 0 not in each:
            raise PydanticCustomError("numerals-zero", "no rule for 0: {name}", {"name": name})
        named = {slot[1] or slot[2] for text in each.values() for slot in SLOT.finditer(text)}
        for unknown in sorted(filter(None, named - {*rules, None})):
            raise PydanticCustomError("numerals-name", "no rules of this name: {value}", {"value": unknown})
    return Numerals(rules)


Counting = Annotated[Numerals, BeforeValidator(numerals)]
