"""A phone number as an office wrote it -> how to dial it, how to show it, what kind it is; or why it can't be one.

The numbering plan comes from phonenumbers. In front of it stand a strict look at the characters, for that library takes
a letter O for a zero it may skip, and a table of short codes, of which it knows only three.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

import phonenumbers

from loa.model.phone_history import AREA_CODES_OF_2017, MOBILE_CODES_OF_2018

Kind = Literal["short", "free", "charged", "landline", "mobile"]
Cost = Literal["free", "charged"]

COUNTRY = "VN"
COUNTRY_CODE = 84

SHORT_CODES = frozenset((
    "111",   # child protection
    "112",   # search and rescue
    "113",   # police
    "114",   # fire and rescue
    "115",   # ambulance
    "1022",  # help desk of the province
))
SERVICE_KINDS: Mapping[str, Kind] = MappingProxyType({"1800": "free", "1900": "charged"})
MOBILE_STARTS = ("03", "05", "07", "08", "09")
LANDLINE_DIGITS, MOBILE_DIGITS, OLD_MOBILE_DIGITS = 11, 10, 11

PLAIN = re.compile(r"\(?\+?[0-9][0-9 .()\-]*")
LETTERS_FOR_DIGITS = str.maketrans("OoQIl", "00011")
EXTENSION = re.compile(r"\b(?:máy lẻ|máy nhánh|nhánh|số lẻ|ext(?:ension)?)\b|[#x]\s*\d", re.IGNORECASE)
BETWEEN_NUMBERS = re.compile(r"[/;,\n|]|\s[-–—]\s|\s(?:hoặc|và|or|and)\s", re.IGNORECASE)
BETWEEN, DIGIT = r"[ .()\-]*", (r"\d",)
LONGEST = 13  # digits, with the country code and a zero too many


@dataclass(frozen=True)
class Phone:
    """One number: `tel` is the address a phone dials, `display` what people read."""

    written: str
    tel: str
    display: str
    kind: Kind

    def __str__(self) -> str:
        return self.display

    @property
    def dialled(self) -> str:
        """The number without the scheme of the address, for a contact card."""
        return self.tel.removeprefix("tel:")


class PhoneError(ValueError):
    """Not a usable number; `rule` and `values` say why in the terms of the catalogue of problems."""

    def __init__(self, rule: str, values: Mapping[str, str]) -> None:
        super().__init__(rule, dict(values))
        self.rule = rule
        self.values = values


def parse_phone(written: str) -> Phone:
    """The number in `024.6282.7979`, `1900 9095`, `115`; raises PhoneError."""
    _check_characters(written)
    digits = _domestic(written)
    if digits in SHORT_CODES:
        return Phone(written, f"tel:{digits}", digits, "short")
    number = _parsed(written)
    if number is None or not phonenumbers.is_valid_number_for_region(number, COUNTRY):
        raise _why_invalid(written, digits, number)
    if digits[:4] in SERVICE_KINDS:
        # Service numbers answer within the country only, so they are dialled as they are: never +84 1900.
        return Phone(written, f"tel:{digits}", _service_display(digits), SERVICE_KINDS[digits[:4]])
    is_mobile = phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.MOBILE
    display = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    dialled = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return Phone(written, f"tel:{dialled}", display, "mobile" if is_mobile else "landline")


def written_like() -> str:
    """A pattern for programs that have nothing better: beginnings and lengths, without the numbering plan."""
    service = [f"{_spaced(*start, *DIGIT * 4)}(?:{BETWEEN}{_spaced(*DIGIT * 2)})?" for start in SERVICE_KINDS]
    trunk = rf"(?:0|\+?{_spaced(*str(COUNTRY_CODE))})"
    landline = _spaced(trunk, "2", *DIGIT * (LANDLINE_DIGITS - 2))
    mobile = _spaced(trunk, f"[{''.join(start[1] for start in MOBILE_STARTS)}]", *DIGIT * (MOBILE_DIGITS - 2))
    shapes = [*(_spaced(*code) for code in sorted(SHORT_CODES)), *service, landline, mobile]
    return rf"^\(?(?:{'|'.join(shapes)}){BETWEEN}$"


def _spaced(*parts: str) -> str:
    return BETWEEN.join(parts)


def expected_cost(phone: Phone) -> Cost | None:
    """What calling a service number costs by its beginning; None where that depends on the caller."""
    return phone.kind if phone.kind in ("free", "charged") else None


def _check_characters(written: str) -> None:
    if EXTENSION.search(written):
        raise PhoneError("phone-extension", {"written": written})
    parts = [re.sub(r"\D", "", part) for part in BETWEEN_NUMBERS.split(written)]
    if len(parts) > 1 and all(len(part) >= len("115") for part in parts):
        raise PhoneError("phone-two-numbers", {"written": written})
    if PLAIN.fullmatch(written) and written.count("(") == written.count(")"):
        return
    guess = written.translate(LETTERS_FOR_DIGITS)
    if guess != written and PLAIN.fullmatch(guess):
        letter = next(char for char in written if char.translate(LETTERS_FOR_DIGITS) != char)
        raise PhoneError("phone-letter", {"written": written, "letter": letter, "fixed": guess})
    strange = next((char for char in written if not re.fullmatch(r"[0-9 .()\-]", char)), written[:1])
    raise PhoneError("phone-character", {"written": written, "char": strange})


def _domestic(written: str) -> str:
    """The digits as dialled within the country: +84 24… and 0084 24… become 024…"""
    digits = re.sub(r"\D", "", written)
    abroad = re.sub(rf"^(?:00)?{COUNTRY_CODE}0?", "", digits) if "+" in written or digits.startswith("00") else None
    if abroad is None or abroad == digits:
        return digits
    return abroad if abroad[:4] in SERVICE_KINDS else f"0{abroad}"


def _service_display(digits: str) -> str:
    rest = digits[4:]
    return f"{digits[:4]} {rest[:3]} {rest[3:]}" if len(rest) == 6 else f"{digits[:4]} {rest}"


def _why_invalid(written: str, digits: str, number: phonenumbers.PhoneNumber | None) -> PhoneError:
    values = {"written": written, "digits": str(len(digits))}
    if number is not None and number.country_code != COUNTRY_CODE:
        return PhoneError("phone-foreign", values)
    if len(digits) > LONGEST:
        return PhoneError("phone-two-numbers", values)
    if renumbered := _renumbered(digits):
        rule, old, new = renumbered
        fixed = _display(new + digits[len(old) :])
        return PhoneError(rule, {"written": written, "old": old, "new": new, "fixed": fixed})
    if digits[:3] in {code[:3] for code in MOBILE_CODES_OF_2018} and len(digits) != OLD_MOBILE_DIGITS:
        return PhoneError("phone-old-mobile-length", values | {"start": digits[:3]})
    if digits[:4] in SERVICE_KINDS:
        return PhoneError("phone-service-length", values | {"start": digits[:4]})
    if digits.startswith("02") and len(digits) != LANDLINE_DIGITS:
        return PhoneError("phone-landline-length", values | {"needed": str(LANDLINE_DIGITS)})
    if digits.startswith(MOBILE_STARTS) and len(digits) != MOBILE_DIGITS:
        return PhoneError("phone-mobile-length", values | {"needed": str(MOBILE_DIGITS)})
    return PhoneError("phone-invalid", values)


def _renumbered(digits: str) -> tuple[str, str, str] | None:
    """The rule, the old code and the new one, where a number would be right if it were written with the new one."""
    for rule, codes in (("phone-old-mobile", MOBILE_CODES_OF_2018), ("phone-old-area", AREA_CODES_OF_2017)):
        for old, new in codes.items():
            if digits.startswith(old) and _is_valid(new + digits[len(old):]):
                return rule, old, new
    return None


def _parsed(written: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(written, COUNTRY)
    except phonenumbers.NumberParseException:
        return None


def _is_valid(digits: str) -> bool:
    number = _parsed(digits)
    return number is not None and phonenumbers.is_valid_number_for_region(number, COUNTRY)


def _display(digits: str) -> str:
    return phonenumbers.format_number(phonenumbers.parse(digits, COUNTRY), phonenumbers.PhoneNumberFormat.NATIONAL)
