"""Modules: as small as the text allows, as robust as the size allows, and the same as qrcode draws."""

import pytest
import qrcode
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_Q

from loa.qr.matrix import MASK, RUNS, matrix
from loa.qr.payload import payload

TEXTS = [
    "https://LOA.EXAMPLE/48217",
    "https://LOA.EXAMPLE/4821737",
    "https://PCD.EXAMPLE.VN/48217",
    "https://TIEMCHUNG.SONLA.GOV.VN/48217",
    "https://SO-Y-TE.EXAMPLE/loa/48217",
    "https://pcd.example.vn/vi/huong-dan/thong-diep-5k/",
    "HTTPS://LOA.EXAMPLE/A7K3",
    "tel:19009095",
    "115",
    "A",
    "a",
    "0123456789" * 12 + "tin nhan " * 9 + "Z" * 31,
]


@pytest.mark.parametrize(
    ("address", "code", "version", "level"),
    [
        ("https://loa.example/", "48217", 2, "Q"),
        ("https://loa.example/", "4821737", 3, "H"),
        ("https://pcd.example.vn/", "48217", 3, "H"),
        ("https://pcd.example.vn/", "4821737", 3, "H"),
        ("https://tiemchung.sonla.gov.vn/", "48217", 3, "Q"),
        ("https://tiemchung.sonla.gov.vn/", "4821737", 3, "Q"),
        ("https://so-y-te.github.io/loa/", "48217", 3, "Q"),
    ],
)
def test_a_host_of_usual_length_stays_within_version_3(address, code, version, level):
    drawn = matrix(payload(address, code))

    assert (version, level) == (drawn.version, drawn.level)


@pytest.mark.parametrize(
    ("text", "version", "level"),
    [
        ("tel:19009095", 1, "Q"),
        ("tel:115", 1, "H"),
        ("https://pcd.example.vn/vi/huong-dan/thong-diep-5k/", 5, "Q"),
        ("1" * 27, 1, "Q"),
        ("1" * 28, 2, "H"),
    ],
)
def test_the_level_is_raised_as_far_as_the_version_stays(text, version, level):
    drawn = matrix(text)

    assert (version, level) == (drawn.version, drawn.level)


@pytest.mark.parametrize("text", TEXTS)
def test_modules_are_those_that_qrcode_draws_in_one_go(text):
    drawn = matrix(text)

    assert drawn.rows in [drawn_by_qrcode(text, drawn.version, drawn.level, run) for run in RUNS]


@pytest.mark.parametrize("code", ["48217", "10008", "99992", "20009", "4821737", "1000002"])
def test_codes_of_one_site_are_those_that_qrcode_draws_in_one_go(code):
    text = f"https://PCD.EXAMPLE.VN/{code}"
    drawn = matrix(text)

    assert drawn.rows in [drawn_by_qrcode(text, drawn.version, drawn.level, run) for run in RUNS]


def drawn_by_qrcode(text, version, level, run):
    correction = {"Q": ERROR_CORRECT_Q, "H": ERROR_CORRECT_H}[level]
    code = qrcode.QRCode(version=version, error_correction=correction, mask_pattern=MASK)
    code.add_data(text, optimize=run)
    try:
        code.make(fit=False)
    except qrcode.exceptions.DataOverflowError:
        return None
    return tuple(map(tuple, code.modules))


@pytest.mark.parametrize("text", TEXTS)
def test_a_matrix_is_a_value(text):
    first, second = matrix(text), matrix(text)

    assert first == second
    assert hash(first) == hash(second)
    assert {17 + 4 * first.version} == {len(first.rows), *map(len, first.rows)}
    assert {bool} == {type(module) for row in first.rows for module in row}


@pytest.mark.parametrize("text", ["a" * 1664, "A" * 2421, "1" * 3994])
def test_a_text_that_no_code_can_hold_is_refused_with_a_proposal(text):
    with pytest.raises(ValueError, match=rf"^'{text[:60]}…' is too long for a QR code → put the short address"):
        matrix(text)


@pytest.mark.parametrize("text", ["Khẩu trang", "https://loa.example/đường-dây-nóng/"])
def test_letters_that_readers_garble_are_refused_with_a_proposal(text):
    with pytest.raises(ValueError, match=rf"^'{text}' holds letters that readers garble → put an address"):
        matrix(text)
