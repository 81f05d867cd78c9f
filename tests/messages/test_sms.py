"""A short message is counted as networks count and bill it, and never sent longer than somebody thinks."""

import pytest

from loa.messages.sms import fitting, unmarked
from loa.messages.sms import sms as counted_by
from loa.model.gateways import Gateway, PartLengths

STANDARD = Gateway.model_construct(
    kind="standard", gsm=PartLengths(alone=160, joined=153), ucs2=PartLengths(alone=70, joined=67))
MARKED = "Đeo khẩu trang, rửa tay thường xuyên."


def sms(text):
    return counted_by(text, STANDARD)


@pytest.mark.parametrize(("text", "encoding", "length", "parts"), [
    ("a" * 160, "GSM-7", 160, 1),
    ("a" * 161, "GSM-7", 161, 2),
    ("a" * 306, "GSM-7", 306, 2),
    ("a" * 307, "GSM-7", 307, 3),
    ("à è é ì ò ù", "GSM-7", 11, 1),
    ("đ" + "a" * 69, "UCS-2", 70, 1),
    ("đ" + "a" * 70, "UCS-2", 71, 2),
    ("đ" + "a" * 133, "UCS-2", 134, 2),
    ("đ" + "a" * 134, "UCS-2", 135, 3),
    ("[" * 80, "GSM-7", 160, 1),
    ("[" * 81, "GSM-7", 162, 2),
    ("😷" * 35, "UCS-2", 70, 1),
])
def test_letters_and_parts_are_counted_as_the_standard_says(text, encoding, length, parts):
    counted = sms(text)

    assert (encoding, length, parts) == (counted.encoding, counted.length, counted.parts)


def test_a_letter_that_counts_twice_is_not_torn_between_two_parts():
    # 152 letters and a bracket leave one place of 153 empty, so that 153 more letters need a third part.
    assert 3 == sms("a" * 152 + "[" + "a" * 152).parts
    assert 2 == sms("a" * 151 + "[" + "a" * 153).parts


def test_a_decomposed_text_costs_no_more_than_a_composed_one():
    composed = sms(MARKED)
    decomposed = sms("Đeo khẩu trang, rửa tay thường xuyên.")

    assert composed == decomposed


def test_typographic_marks_do_not_make_a_message_longer():
    assert "GSM-7" == sms("“5K” – 2021…\u00a0xem").encoding
    assert '"5K" - 2021... xem' == sms("“5K” – 2021…\u00a0xem").text


def test_marks_come_off_and_words_stay():
    assert "Deo khau trang, rua tay thuong xuyen." == unmarked(MARKED)
    assert "GSM-7" == sms(unmarked(MARKED)).encoding


def test_the_fullest_text_that_fits_is_taken():
    texts = ["đ" * 300, "đ" * 134, "đ" * 70]

    assert "đ" * 134 == fitting(texts, 2, STANDARD).text
    assert "đ" * 70 == fitting(texts, 1, STANDARD).text


def test_parts_are_as_long_as_the_rules_say():
    short = Gateway.model_construct(gsm=PartLengths(alone=10, joined=8), ucs2=PartLengths(alone=5, joined=4))

    assert [1, 2, 3] == [counted_by("a" * length, short).parts for length in (10, 11, 17)]
    assert [1, 2, 3] == [counted_by("đ" * length, short).parts for length in (5, 6, 9)]


@pytest.mark.parametrize(("text", "plain", "taken"), [
    ("Deo khau trang", True, True), ("Đeo khẩu trang", False, False), ("a" * 21, True, False), ("a & b", True, False),
])
def test_a_gateway_takes_what_its_rules_allow(text, plain, taken):
    gateway = Gateway.model_construct(kind="gateway", marks=False, longest=20, refused="#&")

    assert taken == gateway.takes(text, plain)
