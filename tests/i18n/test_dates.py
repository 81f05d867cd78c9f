"""Dates, periods, numbers and sizes as readers of each language write them."""

import datetime as dt
import re
from decimal import Decimal

import pytest

from loa.i18n.dates import bytes_text, date_text, number_text, period_text
from loa.i18n.ui import ui_of
from loa.model.dates import PartialDate, Period


@pytest.fixture(scope="module")
def uis(project):
    """The shipped interface in both languages."""
    tables = {}
    for path in sorted((project / "content/ui").glob("*.yml")):
        lines = (re.fullmatch(r'([\w.-]+): "(.*)"', line) for line in path.read_text("utf-8").splitlines())
        tables[path.stem] = {line[1]: line[2] for line in lines if line}
    return {tag: ui_of(tables, tag, "vi") for tag in tables}


@pytest.mark.parametrize(("date", "vi", "en"), [
    (dt.date(2021, 7, 9), "9/7/2021", "9 July 2021"),
    (PartialDate(2021, 7, 9), "9/7/2021", "9 July 2021"),
    (PartialDate(2022, 12), "12/2022", "December 2022"),
    (PartialDate(2023), "2023", "2023"),
])
def test_a_date_says_as_much_as_is_known(uis, date, vi, en):
    assert [vi, en] == [date_text(date, uis["vi"]), date_text(date, uis["en"])]


@pytest.mark.parametrize(("start", "end", "vi", "en"), [
    ("2022-09-12", "2022-10-31", "từ 12/9/2022 đến 31/10/2022", "12 September 2022 to 31 October 2022"),
    ("2023", "2024", "từ 2023 đến 2024", "2023 to 2024"),
    ("2024-06-01", "2024-06-01", "1/6/2024", "1 June 2024"),
    ("2021-08", None, "từ 8/2021 (không nêu ngày kết thúc)", "from August 2021 (no end date stated)"),
])
def test_a_period_names_its_ends_or_says_that_it_has_none(uis, start, end, vi, en):
    period = Period(start=start, end=end)

    assert [vi, en] == [period_text(period, uis["vi"]), period_text(period, uis["en"])]


@pytest.mark.parametrize(("value", "vi", "en"), [
    (7, "7", "7"),
    (12345, "12.345", "12,345"),
    (Decimal("1234.50"), "1.234,50", "1,234.50"),
    (Decimal("0.4"), "0,4", "0.4"),
])
def test_numbers_are_grouped_and_pointed_as_the_language_does(uis, value, vi, en):
    assert [vi, en] == [number_text(value, uis["vi"]), number_text(value, uis["en"])]


@pytest.mark.parametrize(("count", "vi"), [
    (0, "1 kB"), (1, "1 kB"), (1499, "1 kB"), (1501, "2 kB"), (999_499, "999 kB"), (999_999, "1 MB"),
    (1_000_000, "1 MB"), (1_234_567, "1,2 MB"), (9_990_000, "10 MB"), (10_000_000, "10 MB"),
    (1_234_000_000, "1.234 MB"),
])
def test_sizes_are_rounded_as_people_say_them(uis, count, vi):
    assert vi == bytes_text(count, uis["vi"])
