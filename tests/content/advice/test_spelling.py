"""Which words are told to be unknown, and which are left alone."""

import pytest

from loa.content.advice.passages import Passage
from loa.content.advice.spelling import Speller
from loa.content.advice.tones import tone_at_end
from loa.errors import Place

VIETNAMESE = {"khẩu", "trang", "hoà", "thuỷ", "sơn", "gọi", "đường", "dây", "nóng", "của", "tỉnh", "ở", "số", "phòng"}
ENGLISH = {"call", "the", "of", "hotline", "ask", "in", "people", "don't"}


def speller(words, *others, own=()):
    def lookup(word):
        return word in words or word.lower() in words

    return Speller(frozenset(own), lookup, lambda word: f"{word}?", others=others)


def unknown(text, language="vi", own=()):
    vietnamese, english = speller(VIETNAMESE, own=own), speller(ENGLISH, own=own)
    vietnamese.others, english.others = (english.is_word,), (vietnamese.is_word,)
    asked = {"vi": vietnamese, "en": english}[language]
    problems = asked.problems(Passage(language, text, "x", True, lambda start: Place("x.yml", 1, start + 1)))
    return [(problem.place.column, problem.values["word"], problem.severity) for problem in problems]


@pytest.mark.parametrize(("language", "text"), [
    ("vi", "Gọi đường dây nóng."), ("vi", "Hòa, Thủy ở Sơn La"), ("vi", "5K, QR, A3, COVID-19 của tỉnh"),
    ("vi", "gọi ở Facebook"), ("vi", "Gọi `khaubao` ở https://ngiem.vn, gop-y@ngiem.vn"),
    ("vi", "{{ contact:ngiem.number }}"),
    ("en", "Call the hotline of Sơn La"), ("en", "Ask in Bluezone"), ("en", "Sơn Phòng’s people don’t call"),
])
def test_what_is_right_or_no_word_is_left_alone(language, text):
    assert [] == unknown(text, language)


@pytest.mark.parametrize(("language", "text", "expected"), [
    ("vi", "Gọi ngừoi ở tỉnh", (5, "ngừoi")), ("vi", "Ngừoi ở tỉnh", (1, "Ngừoi")), ("vi", "gọi Ngừoi", (5, "Ngừoi")),
    ("en", "Call. Recieve the", (7, "Recieve")), ("en", "call recieve", (6, "recieve")),
])
def test_what_nobody_knows_is_a_notice_at_its_place(language, text, expected):
    assert [(*expected, "notice")] == unknown(text, language)


def test_the_projects_own_words_are_right_in_any_case():
    assert [] == unknown("Pano ở tỉnh, pano", own=("pano",))


def test_a_word_is_told_once_a_text():
    assert 1 == len(unknown("ngiệm ngiệm ngiệm"))


def test_answers_are_kept_and_not_asked_for_again():
    asked = speller(VIETNAMESE)
    asked.is_word("Gọi")
    asked.lookup = None

    assert asked.is_word("Gọi")


@pytest.mark.parametrize(("written", "expected"), [
    ("hòa", "hoà"), ("hóa", "hoá"), ("khỏe", "khoẻ"), ("thủy", "thuỷ"), ("ủy", "uỷ"), ("họa", "hoạ"),
    ("quý", "quý"), ("hoà", "hoà"), ("toàn", "toàn"), ("mùa", "mùa"), ("hello", "hello"),
])
def test_both_placements_of_the_tone_are_one_word(written, expected):
    assert expected == tone_at_end(written)
