"""Phone numbers as offices, posters and web pages write them."""

import random

import pytest

from loa.errors.wording import catalogue, slots
from loa.model.phone import SHORT_CODES, Phone, PhoneError, expected_cost, parse_phone
from loa.model.phone_history import AREA_CODES_OF_2017, MOBILE_CODES_OF_2018

GOOD = [
    # written, tel, display, kind
    ("19009095", "tel:19009095", "1900 9095", "charged"),
    ("1900 9095", "tel:19009095", "1900 9095", "charged"),
    ("1900.988.975", "tel:1900988975", "1900 988 975", "charged"),
    ("1900 90 95 12", "tel:1900909512", "1900 909 512", "charged"),
    ("+84 1900 9095", "tel:19009095", "1900 9095", "charged"),
    ("18001119", "tel:18001119", "1800 1119", "free"),
    ("1800-8108", "tel:18008108", "1800 8108", "free"),
    ("02123.750.873", "tel:+842123750873", "0212 3750 873", "landline"),
    ("024.6282.7979", "tel:+842462827979", "024 6282 7979", "landline"),
    ("02437737000", "tel:+842437737000", "024 3773 7000", "landline"),
    ("(024) 3773 7000", "tel:+842437737000", "024 3773 7000", "landline"),
    ("+84 24 6282 7979", "tel:+842462827979", "024 6282 7979", "landline"),
    ("0084 24 6282 7979", "tel:+842462827979", "024 6282 7979", "landline"),
    ("0963 851 919", "tel:+84963851919", "0963 851 919", "mobile"),
    ("0912.345.678", "tel:+84912345678", "0912 345 678", "mobile"),
    ("115", "tel:115", "115", "short"),
    ("111", "tel:111", "111", "short"),
    ("112", "tel:112", "112", "short"),
    ("1022", "tel:1022", "1022", "short"),
]

BAD = [
    # written, rule, values worth checking
    ("O2462827979", "phone-letter", {"letter": "O", "fixed": "02462827979"}),
    ("O246282 7979", "phone-letter", {"fixed": "0246282 7979"}),
    ("19oo9095", "phone-letter", {"letter": "o", "fixed": "19009095"}),
    ("l15", "phone-letter", {"letter": "l", "fixed": "115"}),
    ("024 6282 7979 (máy lẻ 12)", "phone-extension", {}),
    ("024 6282 7979 ext 12", "phone-extension", {}),
    ("024 6282 7979 #12", "phone-extension", {}),
    ("0963 851 919 / 0963 851 918", "phone-two-numbers", {}),
    ("0963 851 919 - 0963 851 918", "phone-two-numbers", {}),
    ("0963 851 919; 115", "phone-two-numbers", {}),
    ("0963 851 919 hoặc 115", "phone-two-numbers", {}),
    ("0963851919 0963851918", "phone-two-numbers", {}),
    ("04.3628.2797", "phone-old-area", {"old": "04", "new": "024", "fixed": "024 3628 2797"}),
    ("043 6282797", "phone-old-area", {"fixed": "024 3628 2797"}),
    ("022.3852.123", "phone-old-area", {"old": "022", "fixed": "0212 3852 123"}),
    ("0281 3870 943", "phone-old-area", {"old": "0281", "fixed": "0209 3870 943"}),
    ("0123 456 7890", "phone-old-mobile", {"old": "0123", "new": "083", "fixed": "0834 567 890"}),
    ("01699 123 456", "phone-old-mobile", {"old": "0169", "new": "039"}),
    ("0123456789", "phone-old-mobile-length", {"digits": "10", "start": "012"}),
    ("024.6282.797", "phone-landline-length", {"digits": "10", "needed": "11"}),
    ("0963 851 91", "phone-mobile-length", {"digits": "9", "needed": "10"}),
    ("1900 909", "phone-service-length", {"digits": "7", "start": "1900"}),
    ("+41 22 791 2111", "phone-foreign", {}),
    ("12345", "phone-invalid", {"digits": "5"}),
    ("1", "phone-invalid", {}),
    ("024–6282–7979", "phone-character", {"char": "–"}),
    ("(024 6282 7979", "phone-character", {"char": "("}),
    ("٠٩٦٣٨٥١٩١٩", "phone-character", {"char": "٠"}),
    ("tổng đài", "phone-character", {"char": "t"}),
    ("", "phone-character", {"char": ""}),
]


@pytest.mark.parametrize(("written", "tel", "display", "kind"), GOOD)
def test_a_number_is_dialled_and_shown_as_its_kind_is(written, tel, display, kind):
    assert Phone(written, tel, display, kind) == parse_phone(written)


@pytest.mark.parametrize(("written", "rule", "values"), BAD)
def test_what_is_no_number_says_why(written, rule, values):
    with pytest.raises(PhoneError) as caught:
        parse_phone(written)

    assert rule == caught.value.rule
    assert {"written": written, **values}.items() <= dict(caught.value.values).items()


@pytest.mark.parametrize("written", [written for written, *_ in BAD])
def test_every_reason_can_be_told(written):
    with pytest.raises(PhoneError) as caught:
        parse_phone(written)
    said = catalogue("vi").rules[caught.value.rule]

    assert slots(said.what + said.do) <= set(caught.value.values)


@pytest.mark.parametrize(("written", "cost"), [
    ("1800 1119", "free"), ("1900 9095", "charged"), ("115", None), ("024 6282 7979", None), ("0963 851 919", None),
])
def test_the_beginning_of_a_service_number_says_what_it_costs(written, cost):
    assert cost == expected_cost(parse_phone(written))


@pytest.mark.parametrize("code", sorted(SHORT_CODES))
def test_short_codes_are_dialled_as_they_are(code):
    assert f"tel:{code}" == parse_phone(code).tel


@pytest.mark.parametrize("displayed", [display for _, _, display, _ in GOOD])
def test_what_is_shown_can_be_typed_again(displayed):
    assert displayed == parse_phone(displayed).display


def test_a_contact_card_gets_the_number_alone():
    assert "+842462827979" == parse_phone("024.6282.7979").dialled


@pytest.mark.parametrize(("old", "new"), AREA_CODES_OF_2017.items())
def test_every_area_code_of_today_has_landlines(old, new):
    local = "3" + "5" * (10 - len(new))

    assert "landline" == parse_phone(new + local).kind
    assert old != new


@pytest.mark.parametrize("new", MOBILE_CODES_OF_2018.values())
def test_every_mobile_code_of_today_has_mobiles(new):
    assert "mobile" == parse_phone(f"{new}1234567").kind


def test_no_text_ends_in_anything_but_a_phone_or_a_reason_that_can_be_told():
    chance = random.Random(2022)
    texts = ("".join(chance.choices("0123456789 .-()+/Oo#x\u200bế", k=chance.randrange(18))) for _ in range(2000))
    told = {outcome(text) for text in texts}

    assert set() == told - set(catalogue("vi").rules) - {""}


def outcome(written):
    try:
        parse_phone(written)
    except PhoneError as error:
        return error.rule
    return ""
