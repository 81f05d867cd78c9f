"""Anchors: every Vietnamese letter becomes the one people type without marks."""

import unicodedata

import pytest

from loa.i18n.slug import slug


@pytest.mark.parametrize(("text", "anchor"), [
    ("Đi khám", "di-kham"),
    ("đường dây nóng", "duong-day-nong"),
    ("ẨỬỄỢỶ ẩửễợỷ", "aueoy-aueoy"),
    ("Tiêm mũi 2, khi nào?", "tiem-mui-2-khi-nao"),
    ("488/KH-UBND", "488-kh-ubnd"),
    ("a__b  c", "a-b-c"),
    ("?!", ""),
])
def test_an_anchor_is_the_words_without_marks(text, anchor):
    assert anchor == slug(text)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_both_ways_to_store_a_letter_give_one_anchor(form):
    assert "diem-tiem-chung" == slug(unicodedata.normalize(form, "Điểm tiêm chủng"))


@pytest.mark.parametrize("text", ["ខ្មែរ", "ꪼꪕꪒꪾ", "中文"])
def test_other_scripts_keep_letters(text):
    assert slug(text)
