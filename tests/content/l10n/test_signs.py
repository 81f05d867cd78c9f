"""What two wordings must have in common, however each language writes it."""

import pytest

from loa.content.l10n.signs import Notation, differences
from loa.model.numerals import numerals
from loa.model.places import Language

ENGLISH = {"number": {0: "zero", 1: "one", 2: "two", 3: "three", 20: "twenty"}}


@pytest.fixture(scope="module")
def compared():
    """`compared(source, translation)` are the kinds of things that differ, with what only one of the two has."""
    vi = Language(tag="vi", name="Tiếng Việt", english_name="Vietnamese", script="Latn", status="published")
    en = Language(tag="en", name="English", english_name="English", script="Latn", status="published",
                  counting=numerals(ENGLISH))
    months = "January | February | March | April | May | June | July | August | September | October"
    first = Notation.of(vi, {"number.group": ".", "number.decimal": ",", "date.months": "1 | 2 | 3"})
    second = Notation.of(en, {"number.group": ",", "number.decimal": ".", "date.months": months})
    return lambda source, translation: [
        (each.sign, each.only_source, each.only_translation) for each in differences(source, translation, first, second)
    ]


@pytest.mark.parametrize(("source", "translation"), [
    ("1.500 người, 94,5%", "1,500 people, 94.5%"),
    ("ngày 06/9/2022", "on 6 September 2022"),
    ("lúc 07:30", "at 7:30"),
    ("WCAG 2.2, mức AA", "WCAG 2.2, level AA"),
    ("cách nhau 2 mét", "two metres apart"),
    ("Xem [trang này](page:about#muc-nguon).", "See [this page](page:about#muc-sources)."),
    ("Gọi {{ contact:a.number }}", "Call {{ contact:a.number }}"),
    ("- một\n- hai", "- one\n- two"),
])
def test_what_says_the_same_does_not_differ(compared, source, translation):
    assert [] == compared(source, translation)


@pytest.mark.parametrize(("source", "translation", "found"), [
    ("Hiệu quả 94%.", "It is 49% effective.", ("number", ("94",), ("49",))),
    ("Uống 1,5 ml.", "Take 1,5 ml.", ("number", ("1.5",), ("1,5",))),
    ("Có 1.500 người.", "There are 1.500 people.", ("number", ("1500",), ("1.500",))),
    ("Uống 2 viên.", "Take three tablets.", ("number", ("2",), ())),
    ("Gọi {{ contact:a.number }}", "Call {{ contact:b.number }}",
     ("insert", ("contact:a.number",), ("contact:b.number",))),
    ("Còn {n} mục", "{m} more", ("insert", ("n",), ("m",))),
    ("[a](https://a.example)", "[a](https://b.example)", ("link", ("https://a.example",), ("https://b.example",))),
    ("- một\n- hai", "- one and two", ("structure", ("item×2",), ("paragraph×1",))),
])
def test_what_a_translator_forgot_or_mistyped_is_named(compared, source, translation, found):
    assert found in compared(source, translation)


def test_a_language_that_has_named_no_months_yet_has_no_numbers_for_them():
    tay = Language(tag="tyz", name="Tày", english_name="Tày", script="Latn", status="draft")
    silent = Notation.of(tay, {})

    assert [] == list(differences("Rửa tay 20 giây", "Rửa mừ 20 giây", silent, silent))
