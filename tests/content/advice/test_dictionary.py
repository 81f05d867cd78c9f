"""Dictionaries, as Hunspell reads them."""

import importlib.util
from pathlib import Path

import pytest

from loa.content.advice.dictionary import MOST_GUESSES, Dictionary, dictionary


@pytest.fixture
def vietnamese(tmp_path):
    (tmp_path / "vi.aff").write_text("SET UTF-8\nTRY aeo\nREP 1\nREP ng ngh\n", "utf-8")
    (tmp_path / "vi.dic").write_text("3\nhoà\nnghiệm\nchủng\n", "utf-8")
    return Dictionary(tmp_path / "vi")


def test_words_are_looked_up_in_any_case(vietnamese):
    assert [True, True, False] == [vietnamese.lookup(word) for word in ("nghiệm", "Chủng", "ngiệm")]
    assert vietnamese.asked


def test_a_slip_is_guessed_a_number_of_times(vietnamese):
    guesses = [vietnamese.suggest("ngiệm") for _ in range(MOST_GUESSES + 1)]

    assert ["nghiệm"] * MOST_GUESSES + [""] == guesses


def test_forms_of_english_words_are_known():
    [folder] = importlib.util.find_spec("spylls").submodule_search_locations
    english = Dictionary(Path(folder) / "hunspell/data/en/en_US")

    assert [True, True, False] == [english.lookup(word) for word in ("vaccinations", "Doctors", "recieve")]


def test_a_dictionary_that_is_not_installed_is_none():
    assert dictionary("xx_XX") is None
