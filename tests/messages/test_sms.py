"""A short message is counted as networks count and bill it, and never sent longer than somebody thinks."""

import pytest

from loa.messages.sms import fitting, sms, unmarked

MARKED = "Đeo khẩu trang, rửa tay thường xuyên."


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

    assert "đ" * 134 == fitting(texts, 2).text
    assert "đ" * 70 == fitting(texts, 1).text
