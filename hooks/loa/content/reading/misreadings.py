"""A value without quotes -> what other YAML programs would make of it, where that is not what is written.

We read every value as text. A spreadsheet import, another site engine or `yaml.safe_load` in a script does not, and
turns the hotline 02437737000 into 343916032 without a word. Quotes make all of them agree.
"""

from __future__ import annotations

import re
from functools import lru_cache

# `true` and `false` mean the same everywhere, and are how the fields that hold them are written.
TRUTHS = frozenset(("yes", "no", "on", "off"))
CASED_TRUTHS = re.compile(r"true|True|TRUE|false|False|FALSE")
NULLS = frozenset(("", "~", "null", "Null", "NULL"))

INTEGER = re.compile(r"[-+]?[0-9][0-9_]*")
OCTAL = re.compile(r"[-+]?0[0-7_]+")
OTHER_BASES = re.compile(r"([-+]?)0([xXoObB])([0-9a-fA-F_]+)")
DECIMAL = re.compile(r"[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9]+|[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?")
GROUPED = re.compile(r"[-+]?(?:\d{4,}\.\d+|\d+\.\d{3})")
SIXTIES = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?")
SPECIAL_NUMBER = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
OF_YAML = frozenset(("=", "<<"))
SAFE_DIGITS = 15  # JSON readers keep numbers as doubles


@lru_cache(maxsize=4096)  # the same names of fields and choices stand in every record
def misreading(text: str) -> str | None:
    """What others read, `343916032` for `02437737000`; None where everybody reads what is written."""
    first = text[:1]
    if first.isdigit() or first in "+-.":
        return _as_number(text)
    if text.lower() in TRUTHS:
        return "true" if text.lower() in ("yes", "on") else "false"
    if CASED_TRUTHS.fullmatch(text) and text != text.lower():
        return text.lower()
    return f"({text})" if text in OF_YAML else None


def is_null(text: str) -> bool:
    """True for the ways to write nothing."""
    return text in NULLS


def _as_number(text: str) -> str | None:
    if INTEGER.fullmatch(text):
        return _differing(text, _as_integer(text))
    if SIXTIES.fullmatch(text):
        return _from_sixties(text)
    if based := OTHER_BASES.fullmatch(text):
        return _from_base(*based.groups())
    if SPECIAL_NUMBER.fullmatch(text):
        return "infinity" if "inf" in text.lower() else "not a number"
    if DECIMAL.fullmatch(text):
        return _as_decimal(text)
    return None


def _as_integer(text: str) -> str:
    digits = text.replace("_", "")
    if OCTAL.fullmatch(text):
        return str(int(digits, 8))
    # Python refuses to convert very long runs of digits; a double could not hold them either.
    return f"{float(digits):.0f}" if len(digits.lstrip("+-")) > SAFE_DIGITS else str(int(digits))


def _as_decimal(text: str) -> str | None:
    number = repr(float(text.replace("_", "")))
    # 21.3289 is a coordinate and 70.5 a share; 1900.9095 and 1.234 are groups of digits that would lose their form.
    return number if GROUPED.fullmatch(text) else _differing(text, number)


def _from_sixties(text: str) -> str:
    sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text.lstrip("+"))
    total = 0.0
    for part in digits.replace("_", "").split(":"):
        total = total * 60 + float(part)
    return f"{sign * total:g}" if total < 1e6 else repr(sign * total)


def _from_base(sign: str, letter: str, digits: str) -> str | None:
    base = {"x": 16, "o": 8, "b": 2}[letter.lower()]
    try:
        return f"{'-' if sign == '-' else ''}{int(digits.replace('_', ''), base)}"
    except ValueError:
        return None


def _differing(text: str, reading: str) -> str | None:
    return reading if reading != text else None
