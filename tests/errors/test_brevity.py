"""Long lists of problems."""

from loa.errors import Place, Problem
from loa.errors.brevity import shorten


def tabs(count, file="a.yml", severity="error"):
    return [Problem(Place(file, line), "tab", severity=severity) for line in range(1, count + 1)]


def test_five_of_a_kind_are_shown_and_the_rest_counted_where_it_begins():
    shortened = shorten(tabs(80))

    assert ["tab"] * 5 + ["more"] == [problem.rule for problem in shortened]
    assert Problem(Place("a.yml", 6), "more", {"count": "75", "rule": "tab"}) == shortened[-1]


def test_five_are_not_too_many():
    assert tabs(5) == shorten(tabs(5))


def test_each_file_and_each_rule_is_counted_by_itself():
    others = [Problem(Place("a.yml", line), "anchor") for line in range(1, 4)]

    assert 11 == len(shorten([*tabs(4), *tabs(4, "b.yml"), *others]))


def test_problems_come_in_reading_order():
    assert tabs(3) == shorten(reversed(tabs(3)))


def test_what_was_shortened_stays_as_it_is():
    once = shorten([*tabs(20), *tabs(20, "b.yml")])

    assert once == shorten(once)


def test_warnings_that_are_left_out_stop_nobody():
    assert "warning" == shorten(tabs(9, severity="warning"))[-1].severity
