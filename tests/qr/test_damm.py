"""Check digits: published examples, and every mistake people make with four digits."""

import pytest

from loa.qr.damm import check_digit, is_valid

NUMBERS = [f"{number:04}" for number in range(10_000)]
CODES = {number + check_digit(number) for number in NUMBERS}


@pytest.mark.parametrize(("digits", "check"), [("572", "4"), ("0", "0"), ("4821", "7"), ("123456", "6")])
def test_a_series_has_one_check_digit(digits, check):
    assert check == check_digit(digits)
    assert is_valid(digits + check)


def test_of_the_ten_last_digits_only_the_check_digit_is_accepted():
    accepted = {f"{number}{last}" for number in NUMBERS for last in range(10) if is_valid(f"{number}{last}")}

    assert CODES == accepted


@pytest.mark.parametrize("position", range(5))
def test_one_wrong_digit_never_gives_another_code(position):
    rests = {code[:position] + code[position + 1 :] for code in CODES}

    assert len(CODES) == len(rests)


@pytest.mark.parametrize("position", range(4))
def test_two_swapped_neighbours_never_give_another_code(position):
    swapped = {
        code[:position] + code[position + 1] + code[position] + code[position + 2 :]
        for code in CODES
        if code[position] != code[position + 1]
    }

    assert set() == CODES & swapped


@pytest.mark.parametrize("text", ["", "0", "4821x", " 48217", "４８２１７", "٤٨٢١٧"])
def test_what_is_no_series_of_digits_is_not_valid(text):
    assert not is_valid(text)
