"""The A–Z page holds all that search finds, in the order of the reader's language."""

import datetime as dt

import pytest

from loa.content.load import load
from loa.model.words import Words
from loa.pages.edition import Edition
from loa.pages.entries import entries
from loa.pages.plan import plan
from loa.pages.reader import Reader
from loa.pages.views.alphabet import by_letter

TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def shipped(project) -> Edition:
    site = load(project / "content", project / "docs", TODAY).site
    return Edition(site, plan(site), TODAY, "https://loa.example/")


def index_of(edition: Edition, tag: str):
    page = edition.plan.by_id["a-z"]
    return by_letter(page, Reader(edition, page, next(each for each in edition.languages if each.tag == tag)))


@pytest.mark.parametrize("tag", ["vi", "en"])
def test_everything_that_search_finds_stands_there_once(shipped, tag):
    language = next(each for each in shipped.languages if each.tag == tag)
    listed = [entry.href for letter in index_of(shipped, tag).letters for entry in letter.entries]

    assert sorted(entry.href for entry in entries(shipped, language)) == sorted(listed)
    assert not index_of(shipped, tag).places


def test_letters_with_marks_are_letters_of_their_own_in_vietnamese_and_not_in_english(shipped):
    vietnamese, english = ([letter.heading for letter in index_of(shipped, tag).letters] for tag in ("vi", "en"))

    assert vietnamese.index("Đ") == vietnamese.index("D") + 1
    assert sorted(english) == english
    assert not [letter for letter in english if letter not in "0–9ABCDEFGHIJKLMNOPQRSTUVWXYZ"]


def test_each_letter_has_an_anchor_of_its_own(shipped):
    anchors = [letter.anchor for letter in index_of(shipped, "vi").letters]

    assert len(anchors) == len(set(anchors))
    assert not [anchor for anchor in anchors if " " in anchor]


def test_communes_are_left_to_the_pages_of_their_provinces(record, site_of, reader_of):
    site = site_of(
        record("locality:nuoc", level="central"),
        record("locality:tinh", level="province", parent="nuoc", name=Words({"vi": "Tỉnh Thử"})),
        record("locality:xa", level="commune", parent="tinh", name=Words({"vi": "Xã Thử"})),
        record("contact:tram", locality="xa", number=None, cost="unknown", name=Words({"vi": "Trạm Thử"})),
    )
    reader = reader_of(site, "a-z")
    index = by_letter(reader.page, reader)
    titles = [entry.title for letter in index.letters for entry in letter.entries]

    assert index.places
    assert "Tỉnh Thử" in titles
    assert not {"Xã Thử", "Trạm Thử"} & set(titles)
