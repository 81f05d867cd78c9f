"""Readings as tables that people take away."""

import csv
import datetime as dt
from decimal import Decimal
from io import StringIO

import pytest

from loa.model.fact import Source
from loa.model.knowledge import Reading
from loa.model.words import Words
from loa.pages.files.series import BYTE_ORDER_MARK, as_text, table, tables

CHECKED = dt.date(2024, 6, 1)


@pytest.fixture
def counted(record, site_of):
    def reading(on, value, **source):
        return Reading(day=on, value=Decimal(value), source=Source(checked=CHECKED, **source))

    return site_of(
        record("document:kh", number="1/KH", issuer="bo", level="central"), record("organisation:bo"),
        record("indicator:ty-le", title=Words({"vi": "Tỷ lệ", "en": "Share"}), unit=Words({"vi": "%"}), readings=(
            reading("2024-06-10", "1234.5", document="kh", section="Mục 2"),
            reading("2024-05", "40", name="Trạm, xã", url="https://thu.example/a"),
        )),
        record("indicator:chua-co", unit=Words({"vi": "người"})),
    )


def test_a_table_keeps_dates_and_values_readable_for_programs(counted, reader_of):
    text = table(counted.indicators[0], reader_of(counted, "progress", tag="en"))
    heading, *rows = csv.reader(StringIO(text.removeprefix(BYTE_ORDER_MARK), newline=""))

    assert "Share (%)" == heading[1]
    assert [
        ["2024-05", "40", "Trạm, xã, https://thu.example/a", "2024-06-01"],
        ["2024-06-10", "1234.5", "1/KH, Mục 2", "2024-06-01"],
    ] == rows


def test_a_table_opens_with_its_letters_whole_in_excel(counted, reader_of):
    assert table(counted.indicators[0], reader_of(counted, "progress")).encode().startswith(b"\xef\xbb\xbf")


def test_every_indicator_with_readings_has_a_table_beside_the_page_in_every_language(counted, reader_of):
    found = {(each.path, each.tag) for each in tables(reader_of(counted, "progress").edition)}

    assert {("tien-do/ty-le.csv", "vi"), ("en/tien-do/ty-le.csv", "en")} == found


@pytest.mark.parametrize(("words", "cell"), [("=HYPERLINK(x)", "'=HYPERLINK(x)"), ("-x", "'-x"), ("Tỷ lệ", "Tỷ lệ")])
def test_no_words_become_a_formula(words, cell):
    assert cell == as_text(words)
