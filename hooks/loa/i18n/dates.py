"""Dates and numbers as the reader's language writes them; the forms stand in its `ui` file, not here."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from loa.i18n.ui import Ui
from loa.model.dates import PartialDate, Period


def date_text(date: dt.date | PartialDate, ui: Ui) -> str:
    """`2021-07-09` -> “9/7/2021” or “9 July 2021”; a month or a year stays a month or a year."""
    if isinstance(date, dt.date):
        date = PartialDate(date.year, date.month, date.day)
    if date.month is None:
        return ui.text("date.year", year=date.year)
    slots = {"year": date.year, "month": date.month, "month_name": ui.choices("date.months")[date.month - 1]}
    if date.day is None:
        return ui.text("date.month", **slots)
    return ui.text("date.day", day=date.day, **slots)


def period_text(period: Period, ui: Ui) -> str:
    """From when to when; says so where the document names no end."""
    if period.end is None:
        return ui.text("period.open", start=date_text(period.start, ui))
    if period.start == period.end:
        return date_text(period.start, ui)
    return ui.text("period.closed", start=date_text(period.start, ui), end=date_text(period.end, ui))


def number_text(value: int | Decimal, ui: Ui) -> str:
    """`1234.5` -> “1.234,5” or “1,234.5”."""
    grouped = f"{value:,}"
    marks = {",": ui.text("number.group"), ".": ui.text("number.decimal")}
    return "".join(marks.get(char, char) for char in grouped)


def bytes_text(count: int, ui: Ui) -> str:
    """A file size in kB or MB, rounded as people say it."""
    thousands = max(1, round(count / 1000))
    if thousands < 1000:
        return ui.text("size.kb", size=number_text(thousands, ui))
    whole, tenths = divmod(round(count / 100_000), 10)
    return ui.text("size.mb", size=number_text(Decimal(f"{whole}.{tenths}") if tenths else whole, ui))
