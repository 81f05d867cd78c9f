"""Titles stand where readers of the language look for them in a dictionary."""

import datetime as dt
import unicodedata

import pytest

from loa.content.load import load
from loa.i18n.alphabet import Alphabet


@pytest.fixture(scope="module")
def vietnamese(project) -> Alphabet:
    """The alphabet that the shipped content gives its source language."""
    site = load(project / "content", project / "docs", dt.date.max).site
    return Alphabet(site.source_language.alphabet)


def in_order(titles: list[str], alphabet: Alphabet) -> list[str]:
    """Sorted from the wrong end, for sorting leaves equals where they are."""
    backwards = titles[::-1]
    return sorted(backwards, key=alphabet.key)


ORDERED = [
    ["an", "Ăn", "Âm"],
    ["da", "Dấu hiệu", "Đá", "Đi khám", "em"],
    ["E", "Ê", "G", "O", "Ô", "Ơ", "P", "U", "Ư", "V"],
    # Level, falling, asking, tumbling, rising, heavy.
    ["ma", "mà", "mả", "mã", "má", "mạ"],
    # A word is done with before the next begins; letters come before accents.
    ["ba sao", "bà con", "bá cáo", "bác sĩ"],
    ["“2K+”", "5K", "10 điều", "A"],
    ["Mẫu 2", "Mẫu 10"],
    ["Fo", "Ga", "Ja", "Ka", "Wa", "Xa", "Za"],
]


@pytest.mark.parametrize("titles", ORDERED)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_titles_stand_in_dictionary_order(vietnamese, titles, form):
    written = [unicodedata.normalize(form, title) for title in titles]

    assert written == in_order(written, vietnamese)


@pytest.mark.parametrize(("title", "letter"), [
    ("Đá", "Đ"), ("dạ", "D"), ("Ắt", "Ă"), ("Ửng", "Ư"), ("“Sởi”", "S"), ("5K", "0–9"), ("…", "0–9"), ("Ölbaum", "O"),
    ("ꪼꪕ", "ꪼ"),
])
def test_a_title_stands_under_its_first_letter(vietnamese, title, letter):
    assert letter == vietnamese.heading(title)


def test_a_language_without_letters_of_its_own_has_a_to_z():
    alphabet = Alphabet()

    assert ["A", "D", "E"] == [alphabet.heading(title) for title in ("Ấm", "Đá", "écu")]
    assert ["Âm", "an", "Đá", "dấu", "em"] == in_order(["Âm", "an", "Đá", "dấu", "em"], alphabet)


def test_every_vietnamese_letter_with_every_tone_has_its_place(vietnamese):
    vowels = "aăâeêioôơuưy"
    tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
    marked = [unicodedata.normalize("NFC", vowel + tone) for vowel in vowels for tone in tones]

    assert marked == in_order(marked, vietnamese)
    assert list(vowels.upper()) == list(dict.fromkeys(map(vietnamese.heading, marked)))
