"""Layouts break lines between words, not inside them."""

import pytest

from loa.i18n.glue import gluer

glue = gluer(["vững vàng", "khỏe mạnh", "khẩu trang", "y tế công cộng", "y tế", "0 tuổi", "0 năm"])


def shown(text):
    """With what ties made visible."""
    return text.replace("\u00a0", "_").replace("\u2060", "")


@pytest.mark.parametrize(("text", "tied"), [
    ("Vì một Việt Nam vững vàng và khỏe mạnh", "Vì một Việt Nam vững_vàng và khỏe_mạnh"),
    ("KHẨU TRANG, khử khuẩn", "KHẨU_TRANG, khử khuẩn"),
    ("Thông tin y tế công cộng", "Thông tin y_tế_công_cộng"),
    ("Gọi 1900 9095 khi cần", "Gọi_1900_9095 khi cần"),
    ("năm 2021 - 2022", "năm_2021_-_2022"),
    ("từ 12/9/2022 đến", "từ_12/9/2022 đến"),
    ("Khẩu trang – Khử khuẩn", "Khẩu_trang_– Khử khuẩn"),
    ("2K + Vắc xin", "2K_+ Vắc xin"),
    ("buy tếch", "buy tếch"),
    ("dưới 5 tuổi, tuổi trẻ", "dưới_5_tuổi, tuổi trẻ"),
    ("từ 1.5 tuổi", "từ_1.5_tuổi"),
    ("phòng COVID-19, năm 2023", "phòng COVID-19, năm_2023"),
])
def test_what_belongs_together_is_tied(text, tied):
    assert tied == shown(glue(text))


@pytest.mark.parametrize("word", ["COVID-19", "488/KH-UBND", "2023-2024"])
def test_a_word_with_a_hyphen_is_one_word(word):
    assert "\u2060" in glue(word)
    assert word == shown(glue(word))


def test_nothing_but_ties_is_added():
    text = "Kế hoạch số 1176/KH-BYT: khỏe mạnh, ngày 12/9/2022 – 1900 9095"

    assert text == glue(text).replace("\u00a0", " ").replace("\u2060", "")


def test_without_compounds_numbers_are_tied_all_the_same():
    assert "khỏe mạnh năm_2022" == shown(gluer([])("khỏe mạnh năm 2022"))
