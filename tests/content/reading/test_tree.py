"""What a content file says, and where."""

import pytest

from loa.content.reading import Mapping, Scalar, Sequence, read, without_symptoms
from loa.errors import Place, Problem

pytestmark = pytest.mark.usefixtures("parser")

CONTACTS = """\
- id: so-y-te
  number: "1900 9095"
  label: {vi: "Sở Y tế 😀 tỉnh", en: Health}
  days: [mon, tue]
  note: |
    Một
    hai
- id: b
"""


def tree_of(text):
    tree, problems = read("content/x.yml", text.encode(), "vi")

    assert [] == problems
    return tree


def at(line, column):
    return Place("content/x.yml", line, column)


def test_everything_is_text_exactly_as_written():
    tree = tree_of('a: 12\nb: 2021-02-31\nc: true\nd: "0243"\ne: 70.5\n')

    assert {"a": "12", "b": "2021-02-31", "c": "true", "d": "0243", "e": "70.5"} == tree.plain()


def test_lists_fields_and_long_text_become_plain_values():
    assert [
        {
            "id": "so-y-te",
            "number": "1900 9095",
            "label": {"vi": "Sở Y tế 😀 tỉnh", "en": "Health"},
            "days": ["mon", "tue"],
            "note": "Một\nhai\n",
        },
        {"id": "b"},
    ] == tree_of(CONTACTS).plain()


@pytest.mark.parametrize(("path", "expected"), [
    ((), (1, 1)),
    ((0,), (1, 3)),
    ((0, "number"), (2, 11)),
    ((0, "label", "en"), (3, 37)),
    ((0, "days", 1), (4, 15)),
    ((0, "note"), (5, 9)),
    ((1, "id"), (8, 7)),
    ((1, "label", "vi"), (8, 3)),
    ((7, "id"), (1, 1)),
])
def test_a_value_knows_its_place_and_a_missing_one_that_of_what_should_hold_it(path, expected):
    assert at(*expected) == tree_of(CONTACTS).place_of(path)


@pytest.mark.parametrize(("path", "expected"), [
    ((0, "number"), (2, 3)),
    ((0, "label", "en"), (3, 33)),
    ((0, "days", 1), (4, 15)),
    ((1, "label"), (8, 3)),
    ((), (1, 1)),
])
def test_a_name_knows_its_place(path, expected):
    assert at(*expected) == tree_of(CONTACTS).key_place_of(path)


def test_a_value_knows_where_it_ends():
    assert 22 == tree_of(CONTACTS).place_of((0, "number")).end_column


def test_quotes_are_remembered():
    root = tree_of("- x\n- 'x'\n- \"x\"\n- >\n  x\n").root

    assert isinstance(root, Sequence)
    assert [False, True, True, True] == [item.quoted for item in root.items]


@pytest.mark.parametrize("text", ["a:", "a: ~", "a: null", "a: # remark"])
def test_nothing_written_is_empty_and_unquoted(text):
    root = tree_of(text).root

    assert isinstance(root, Mapping)
    assert ("", False) == (root.entries["a"].text, root.entries["a"].quoted)


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "---\n"])
def test_an_empty_file_is_an_empty_text(text):
    root = tree_of(text).root

    assert isinstance(root, Scalar)
    assert "" == root.text


def test_text_is_composed_whatever_is_in_the_file():
    tree, _ = read("x.yml", "vi: Đươ\u0300ng".encode(), "vi")

    assert {"vi": "Đường"} == tree.plain()


def test_of_a_name_that_is_there_twice_the_first_counts():
    tree, _ = read("x.yml", b"a: x\na: y", "vi")

    assert {"a": "x"} == tree.plain()


def test_a_value_that_was_misread_is_not_blamed_again():
    _, causes = read("x.yml", 'number: "1900\u200b9095"\nkind: x'.encode(), "vi")
    symptom = Problem(Place("x.yml", 1, 9, 22), "phone-invalid")
    another = Problem(Place("x.yml", 2, 7, 8), "choice-unknown")

    assert [another] == without_symptoms([symptom, another], causes)


def test_warnings_excuse_nothing():
    _, causes = read("x.yml", "id: Đươ\u0300ng".encode(), "vi")
    problem = Problem(Place("x.yml", 1, 5, 11), "id-form")

    assert [problem] == without_symptoms([problem], causes)
