"""Targets that need a short code, and the codes given out so far -> a code for each that nobody else has."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from hashlib import sha256
from math import gcd

from loa.qr.damm import check_digit, is_valid

Wanted = tuple[str, str]
"""What a code is for: the id of its target, and a language tag."""

# No leading 0, which people drop when they type. Nothing that begins like a telephone number: 113, 114, 115, 1900.
PREFIXES = tuple(str(number) for number in range(10, 100) if number not in (11, 19))


@dataclass(frozen=True)
class Series:
    """All codes of one length; the check digit is not counted."""

    digits: int

    @property
    def _behind_prefix(self) -> int:
        return int(10 ** (self.digits - 2))

    @property
    def size(self) -> int:
        """How many codes there are."""
        return len(PREFIXES) * self._behind_prefix

    def code(self, index: int) -> str:
        """The code at one place of the series, check digit included."""
        prefix, rest = divmod(index, self._behind_prefix)
        digits = PREFIXES[prefix] + str(rest).zfill(self.digits - 2)
        return digits + check_digit(digits)

    def __contains__(self, code: str) -> bool:
        return len(code) == self.digits + 1 and code[:2] in PREFIXES and is_valid(code)


SHORT, LONG = Series(4), Series(6)


def is_code(text: str) -> bool:
    """Whether this is a code we could have given out."""
    return text in SHORT or text in LONG


def allot(wanted: Sequence[Wanted], taken: Set[str]) -> tuple[str, ...]:
    """One code for each, in the order asked; the longer series begins when the shorter is full.

    Codes follow from target and language alone as long as they are free: two editors who add different pages on two
    branches seldom meet in one code, and who add the same page get the same one. `taken` holds retired codes as well.
    """
    if len(set(wanted)) < len(wanted):
        raise ValueError("a target asks twice for a code in one language → ask once")
    busy = set(taken)
    left = {series: series.size - sum(code in series for code in busy) for series in (SHORT, LONG)}
    allotted: list[str] = []
    for target, lang in wanted:
        series = SHORT if left[SHORT] else LONG
        if not left[series]:
            raise ValueError("all codes of six digits are given out → open a series of eight")
        code = _free_code(series, target, lang, busy)
        left[series] -= 1
        busy.add(code)
        allotted.append(code)
    return tuple(allotted)


def _free_code(series: Series, target: str, lang: str, busy: Set[str]) -> str:
    """The first free code on a walk through the series that only target and language decide (double hashing)."""
    digest = sha256(f"{target} {lang}".encode()).digest()
    index, step = (int.from_bytes(part, "big") % series.size for part in (digest[:8], digest[8:16]))
    while gcd(step, series.size) > 1:  # a stride without a common divisor visits every code before it comes back
        step += 1
    while (code := series.code(index)) in busy:
        index = (index + step) % series.size
    return code
