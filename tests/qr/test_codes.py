"""Short codes: their form, and how they are given out."""

from collections import Counter

import pytest

from loa.qr.codes import LONG, SHORT, allot, is_code
from loa.qr.damm import check_digit


def pages(count, kind="contact"):
    return [(f"{kind}:{number}", "vi") for number in range(count)]


def with_check_digit(digits):
    return digits + check_digit(digits)


@pytest.mark.parametrize(
    ("digits", "given_out"),
    [
        ("1000", True),
        ("4821", True),
        ("9999", True),
        ("100000", True),
        ("999999", True),
        ("0123", False),
        ("1130", False),
        ("1199", False),
        ("1900", False),
        ("190090", False),
        ("482", False),
        ("48217", False),
        ("4821735", False),
    ],
)
def test_a_code_has_four_or_six_digits_and_looks_like_no_telephone_number(digits, given_out):
    assert given_out == is_code(with_check_digit(digits))


@pytest.mark.parametrize("text", ["48210", "48127", "48217 ", "4821a", "", "/48217"])
def test_what_is_mistyped_is_no_code(text):
    assert not is_code(text)


@pytest.mark.parametrize(("series", "size"), [(SHORT, 8_800), (LONG, 880_000)])
def test_a_series_counts_its_codes(series, size):
    ends = [series.code(0), series.code(series.size - 1)]

    assert size == series.size
    assert [with_check_digit("10".ljust(series.digits, "0")), with_check_digit("9" * series.digits)] == ends


def test_codes_of_a_series_are_all_different():
    codes = {SHORT.code(index) for index in range(SHORT.size)}

    assert SHORT.size == len(codes)
    assert all(is_code(code) for code in codes)


def test_a_code_follows_from_target_and_language():
    codes = allot([("home", "vi"), ("home", "en"), ("contact:cap-cuu-115", "vi")], frozenset())

    assert ("87781", "24176", "24503") == codes


def test_everybody_gets_a_code_of_their_own_when_thousands_ask_at_once():
    asked = [(f"contact:{number}", lang) for number in range(6_642) for lang in ("vi", "en")]
    codes = allot(asked, frozenset())

    assert len(asked) == len(codes) == len(set(codes))
    assert all(is_code(code) for code in codes)
    assert {5: 8_800, 7: 4_484} == Counter(map(len, codes))


def test_the_longer_series_begins_when_the_shorter_is_full():
    *early, last, spilled = allot(pages(8_801), frozenset())

    assert {5} == {len(code) for code in early}
    assert [5, 7] == [len(last), len(spilled)]


def test_the_last_free_short_code_is_found():
    free = SHORT.code(4_711)
    taken = {SHORT.code(index) for index in range(SHORT.size)} - {free}

    assert (free,) == allot([("home", "vi")], taken)


def test_a_taken_code_is_never_given_out_again():
    wanted = pages(3_000)
    first = allot(wanted, frozenset())
    second = allot(wanted, frozenset(first))

    assert not set(first) & set(second)


def test_codes_given_out_under_other_rules_do_not_count_as_part_of_a_series():
    taken = {with_check_digit(f"19{number:02}") for number in range(100)} | {"q/a7k3", "12345678"}
    codes = allot(pages(8_800), taken)

    assert {5} == {len(code) for code in codes}


def test_two_editors_who_add_the_same_page_on_two_branches_get_the_same_code():
    taken = frozenset(allot(pages(500, "document"), frozenset()))
    here = allot([("guide:rua-tay", "vi")], taken)
    there = allot([("guide:khau-trang", "vi"), ("guide:rua-tay", "vi")], taken)

    assert here[0] == there[1]


def test_editors_who_add_different_pages_on_two_branches_seldom_get_the_same_code():
    taken = frozenset(allot(pages(4_400, "document"), frozenset()))
    alone = {allot([page], taken) for page in pages(100)}

    assert len(alone) >= 97


def test_a_page_that_asks_twice_is_refused():
    with pytest.raises(ValueError, match="ask once"):
        allot([("home", "vi"), ("home", "vi")], frozenset())
