"""Numbers in words, by rules that are data of the language; a wrong one is read aloud to a whole village."""

import datetime as dt

import pytest
from pydantic_core import PydanticCustomError

from loa.content.load import load
from loa.model.numerals import numerals


@pytest.fixture(scope="module")
def counting(project):
    """`counting("vi")` is how the shipped content counts in a language."""
    site = load(project / "content", project / "docs", dt.date(2026, 11, 22)).site
    return lambda tag: next(language.counting for language in site.languages if language.tag == tag)


@pytest.mark.parametrize(("number", "words"), [
    (0, "không"),
    (5, "năm"),
    (10, "mười"),
    (15, "mười lăm"),
    (20, "hai mươi"),
    (21, "hai mươi mốt"),
    (24, "hai mươi tư"),
    (55, "năm mươi lăm"),
    (101, "một trăm linh một"),
    (110, "một trăm mười"),
    (115, "một trăm mười lăm"),
    (1000, "một nghìn"),
    (1009, "một nghìn không trăm linh chín"),
    (2021, "hai nghìn không trăm hai mươi mốt"),
    (10500, "mười nghìn năm trăm"),
    (2500000, "hai triệu năm trăm nghìn"),
    (1000000001, "một tỷ không trăm linh một"),
])
def test_vietnamese_counts_as_people_say_it(counting, number, words):
    assert words == counting("vi").words(number)


@pytest.mark.parametrize(("number", "words"), [
    (0, "zero"),
    (13, "thirteen"),
    (20, "twenty"),
    (21, "twenty-one"),
    (100, "one hundred"),
    (115, "one hundred and fifteen"),
    (1009, "one thousand and nine"),
    (2021, "two thousand and twenty-one"),
    (10500, "ten thousand five hundred"),
    (2500000, "two million five hundred thousand"),
])
def test_english_counts_as_people_say_it(counting, number, words):
    assert words == counting("en").words(number)


def test_a_language_that_cannot_say_zero_is_refused():
    with pytest.raises(PydanticCustomError) as raised:
        numerals({"number": {1: "one"}})

    assert "numerals-zero" == raised.value.type


def test_rules_that_name_others_which_are_not_there_are_refused():
    with pytest.raises(PydanticCustomError) as raised:
        numerals({"number": {0: "zero", 10: "ten[ >teens>]"}})

    assert "numerals-name" == raised.value.type
