"""Parts of the search index: a reader who types a name gets one, and none is large."""

from loa.pages.files.parts import parts_of


def test_names_are_parted_by_their_first_word():
    parts = parts_of([("an phu", 1), ("anh son", 2), ("an", 3), ("ba vi", 4)], largest=2)

    assert {"an ": (1, 3), "anh ": (2,), "ba ": (4,)} == parts


def test_a_first_word_of_many_is_parted_further_and_only_as_far_as_needed():
    parts = parts_of([("tan an", 1), ("tan binh", 2), ("tan bien", 3), ("tan", 4)], largest=2)

    assert {"tan ": (4,), "tan a": (1,), "tan b": (2, 3)} == parts


def test_numbers_are_parted_by_their_figures():
    parts = parts_of([("02431", 1), ("02432", 2), ("02999", 3), ("115", 4)], largest=2)

    assert {"024": (1, 2), "029": (3,), "1": (4,)} == parts


def test_things_of_one_name_stay_together():
    assert {"tan phu ": (1, 2, 3)} == parts_of([("tan phu", each) for each in (1, 2, 3)], largest=2)


def test_nothing_is_lost_and_the_order_is_that_of_the_beginnings():
    keyed = [(f"mau {number}", number) for number in range(2000)]
    parts = parts_of(keyed, largest=100)

    assert sorted(parts) == list(parts)
    assert set(range(2000)) == {each for part in parts.values() for each in part}
    assert 100 >= max(map(len, parts.values()))
