"""A written text -> the same as an announcer says it: dates, numbers, telephone numbers and abbreviations in words.

All words come from the language's data: how it counts (`numerals` in `languages.yml`), its sentences under `spoken.` in
its `ui` file, and the forms of dates that it writes. What is not understood stays as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from loa.i18n.ui import Ui
from loa.model.numerals import Numerals

SLOT_FORMS = {"day": r"\d{1,2}", "month": r"\d{1,2}", "year": r"\d{4}"}
DIGITS = re.compile(r"\d")


@dataclass(frozen=True)
class Speech:
    """One language as it is spoken."""

    ui: Ui
    numerals: Numerals
    terms: Mapping[str, str]
    """Abbreviations and names -> how they are said: `5K` -> “năm ca”."""
    phones: tuple[str, ...]
    """Telephone numbers as they are written, which are read digit by digit."""

    def said(self, text: str) -> str:
        """The text in words."""
        for pattern, word in self._rules:
            text = pattern.sub(word, text)
        return " ".join(text.split())

    def digits(self, text: str) -> str:
        """“1900 9095” -> its digits one by one, with a breath between groups."""
        groups = re.findall(r"\d+", text)
        return ", ".join(" ".join(self.numerals.words(int(digit)) for digit in group) for group in groups)

    def number(self, written: str) -> str:
        """`1.234,5` as this language writes it -> in words."""
        group, decimal = self.ui.text("number.group"), self.ui.text("number.decimal")
        whole, _, rest = written.replace(group, "").partition(decimal)
        words = self.numerals.words(int(whole))
        return self.ui.text("spoken.decimal", whole=words, rest=self.digits(" ".join(rest))) if rest else words

    @cached_property
    def _rules(self) -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]:
        """What is looked for, the more special first."""
        number = self._number_form
        return (
            (_any_of(self.terms), lambda found: self.terms[found[0]]),
            (_any_of(self.phones), lambda found: self.digits(found[0])),
            (self._date_form("date.day"), self._date("spoken.day")),
            (self._date_form("date.month"), self._date("spoken.month")),
            (re.compile(rf"({number})\s*%"), lambda found: self.ui.text("spoken.percent", n=self.number(found[1]))),
            (re.compile(rf"({number})\s*°C"), lambda found: self.ui.text("spoken.celsius", n=self.number(found[1]))),
            (re.compile(rf"(?<![\w.,])({number})\s*[-–]\s*({number})(?!\w)"),
             lambda found: self.ui.text("spoken.range", start=self.number(found[1]), end=self.number(found[2]))),
            (re.compile(rf"(?<!\w){number}(?!\w)"), lambda found: self.number(found[0])),
            (re.compile(r"(?<=[^\W\d])/(?=[^\W\d])"), lambda _: f" {self.ui.text('spoken.or')} "),
            (re.compile(r" \+ "), lambda _: f" {self.ui.text('spoken.plus')} "),
        )

    @cached_property
    def _number_form(self) -> str:
        group, decimal = (re.escape(self.ui.text(f"number.{mark}")) for mark in ("group", "decimal"))
        return rf"(?:\d{{1,3}}(?:{group}\d{{3}})+|\d+)(?:{decimal}\d+)?"

    def _date_form(self, key: str) -> re.Pattern[str]:
        """The sentence that writes dates, read backwards; a word that the spoken form begins with may stand before."""
        forms = {"month_name": "|".join(map(re.escape, self.ui.choices("date.months"))), **SLOT_FORMS}
        written = re.escape(self.ui.text(key, **{slot: f"_{slot}_" for slot in forms}))
        for slot, form in forms.items():
            written = written.replace(f"_{slot}_", f"(?P<{slot}>{form})")
        spoken = self.ui.text(f"spoken.{key.partition('.')[2]}", **dict.fromkeys(SLOT_FORMS, "_"))
        before = spoken.partition("_")[0].strip()
        return re.compile(rf"(?<![\w/])(?:{re.escape(before)}\s+)?{written}(?![\w/])" if before else
                          rf"(?<![\w/]){written}(?![\w/])", re.IGNORECASE)

    def _date(self, key: str) -> Callable[[re.Match[str]], str]:
        def said(found: re.Match[str]) -> str:
            parts = found.groupdict()
            names = self.ui.choices("date.months")
            month = names.index(parts["month_name"]) + 1 if parts.get("month_name") else int(parts["month"])
            day = int(parts["day"]) if parts.get("day") else 0
            days, months = self.ui.choices("spoken.days"), self.ui.choices("spoken.months")
            return self.ui.text(key, month=months[month - 1], year=self.numerals.words(int(parts["year"])),
                                day=days[day - 1] if 0 < day <= len(days) else self.numerals.words(day))
        return said


def _any_of(written: Iterable[str]) -> re.Pattern[str]:
    """Any of these, the longest first, as whole words; nothing where there are none."""
    longest_first = sorted(written, key=lambda each: (-len(each), each))
    either = "|".join(map(re.escape, longest_first)) or r"(?!)"
    return re.compile(rf"(?<![\w+])(?:{either})(?!\w)")


def syllables(text: str) -> int:
    """How many words stand in a text that is written as it is spoken; in Vietnamese each is one syllable."""
    return sum(1 for word in re.findall(r"[^\W_]+", DIGITS.sub("", text)) if word)
