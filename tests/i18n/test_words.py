"""Which wording a reader gets, and which language it says it is in."""

import pytest

from loa.i18n.say import Said, bound, say
from loa.i18n.ui import ui_of
from loa.model.words import Words

TABLES = {
    "vi": {"call": "Gọi", "count": "{n} số", "months": "một | hai"},
    "en": {"call": "Call", "count": "{n} numbers", "count.one": "{n} number"},
    "tyz": {},
}


@pytest.mark.parametrize(("wanted", "said"), [
    ("vi", Said("Khẩu trang", "vi")),
    ("en", Said("Face mask", "en")),
    ("tyz", Said("Khẩu trang", "vi")),
])
def test_a_missing_wording_falls_back_and_says_in_which_language_it_is(wanted, said):
    assert said == say(Words({"vi": "Khẩu trang", "en": "Face mask"}), wanted, "vi")


@pytest.mark.parametrize(("tag", "n", "said"), [
    ("en", 1, Said("1 number", "en")),
    ("en", 2, Said("2 numbers", "en")),
    ("vi", 1, Said("1 số", "vi")),
    ("tyz", 1, Said("1 số", "vi")),
])
def test_one_of_a_thing_is_said_as_the_language_says_it(tag, n, said):
    assert said == ui_of(TABLES, tag, "vi").say("count", n=n)


def test_a_list_of_names_is_taken_apart(project):
    assert ("một", "hai") == ui_of(TABLES, "en", "vi").choices("months")


def test_a_language_without_any_sentences_speaks_the_source_language():
    assert Said("Gọi", "vi") == ui_of(TABLES, "khong-co", "vi").say("call")


@pytest.mark.parametrize(("written", "shown"), [
    ("Sốt từ 39 °C trở lên", "Sốt từ 39\u00a0°C trở lên"),
    ("0.5 ml, 70 %", "0.5\u00a0ml, 70\u00a0%"),
    ("3 mlop, 20 giây, 5 km/h", "3 mlop, 20 giây, 5\u00a0km/h"),
    ("tháng 9 cm", "tháng 9\u00a0cm"),
    ("C 39", "C 39"),
])
def test_a_number_is_never_parted_from_its_unit(written, shown):
    assert shown == bound(written)


def test_wordings_are_shown_with_numbers_tied_to_their_units():
    assert Said("39\u00a0°C", "vi") == say(Words({"vi": "39 °C"}), "en", "vi")
