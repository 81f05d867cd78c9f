"""A text is set in a font that has all its letters, or somebody is told which ones are missing."""

import shutil

import pytest

from loa.build.lettering import lettering
from loa.model.places import Language
from loa.typeset.fonts import families

VIETNAMESE = "Ẩ Ử ễ ặ ơ đ ỹ Ở ĩ “khỏe mạnh” – 1900 9095"
EDE = "Ƀuôn Ama Thuột, ŏ ĕ ƀ"


def language(tag, font=None):
    return Language(tag=tag, name=tag, english_name=tag, script="Latn", font=font, status="published")


def test_vietnamese_lacks_nothing_however_it_is_composed(at_hand):
    decomposed = "Ẩ ử"

    assert "" == at_hand["Be Vietnam Pro"].lacks(VIETNAMESE + decomposed)


def test_letters_that_are_lacking_are_told_once(at_hand):
    assert "ꪀꪫ" == at_hand["Be Vietnam Pro"].lacks("a ꪀꪫꪀ\u2060\u00a0b")


def test_a_language_is_set_in_one_family_that_has_its_letters(at_hand):
    chosen = lettering([(language("vi"), VIETNAMESE), (language("rad"), VIETNAMESE), (language("rad"), EDE)], at_hand)

    assert {"vi": "Be Vietnam Pro", "rad": "Noto Sans"} == {tag: family.name for tag, family in chosen.items()}


@pytest.mark.parametrize(("font", "family"), [("Noto Sans", "Noto Sans"), ("Nowhere Sans", "Be Vietnam Pro")])
def test_the_font_of_a_language_comes_first_where_it_is_at_hand(at_hand, font, family):
    chosen = lettering([(language("vi", font), VIETNAMESE)], at_hand)

    assert family == chosen["vi"].name


def test_fonts_of_the_owners_folder_are_found_by_the_name_they_bear(tmp_path, at_hand):
    shutil.copy(at_hand["Noto Sans"].files[0], tmp_path / "whatever.ttf")
    found = families(tmp_path)

    assert (tmp_path / "whatever.ttf",) == found["Noto Sans"].files
