"""SVG and PNG: read back by a reader of QR codes, and equal to each other pixel by pixel."""

from xml.etree import ElementTree

import pytest
from PIL import Image, ImageChops, ImageOps

from loa.qr.dashes import dashes
from loa.qr.matrix import Matrix, matrix
from loa.qr.outline import outline
from loa.qr.payload import payload
from loa.qr.png import png

SVG = "{http://www.w3.org/2000/svg}"

PAYLOADS = [
    payload(address, code)
    for address in (
        "https://loa.example/",
        "https://pcd.example.vn/",
        "https://tiemchung.sonla.gov.vn/",
        "https://so-y-te.example/Loa/",
        "http://127.0.0.1:8000/",
    )
    for code in ("48217", "10008", "99992", "4821737", "9999990")
]
TEXTS = [*PAYLOADS, "tel:115", "https://pcd.example.vn/vi/huong-dan/thong-diep-5k/", "Z" * 300]


@pytest.mark.parametrize("text", TEXTS)
def test_an_svg_is_read_back_as_its_text(text, svg, picture, read_back):
    drawn = svg(outline(matrix(text)), "Quét mã")

    assert [text] == read_back(picture(drawn, scale=4))


@pytest.mark.parametrize("text", TEXTS)
def test_a_png_is_read_back_as_its_text(text, picture, read_back):
    assert [text] == read_back(picture(png(matrix(text), scale=4)))


@pytest.mark.parametrize("scale", [1, 3, 8])
@pytest.mark.parametrize("text", TEXTS[:6])
def test_svg_and_png_show_the_same_pixels(text, scale, svg, line, picture):
    code = matrix(text)
    from_png = picture(png(code, scale))
    for drawn in (svg(outline(code), "Quét mã"), line(dashes(code), "Quét mã")):
        from_svg = picture(drawn, scale)

        assert from_svg.size == from_png.size
        assert ImageChops.difference(from_svg, from_png).getbbox() is None


@pytest.mark.parametrize(
    "rows",
    [
        ((False, False), (False, False)),
        ((True, True), (True, True)),
        ((True, False), (False, True)),
        ((False, True), (True, False)),
        ((False, False), (True, True)),
    ],
)
def test_dark_modules_and_nothing_else_are_filled(rows, svg, picture):
    code = Matrix(1, "Q", rows)
    side = len(rows) + 8
    expected = Image.new("L", (side, side), 255)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            expected.putpixel((x + 4, y + 4), 0 if dark else 255)

    assert expected.tobytes() == picture(svg(outline(code), "")).tobytes()
    assert expected.tobytes() == picture(png(code, 1)).tobytes()


def test_a_code_in_a_page_names_itself_and_brings_its_own_white_card(line):
    label = 'Mã của "5K" & <b>khai báo</b>'
    drawn = ElementTree.fromstring(line(dashes(matrix("https://LOA.EXAMPLE/48217")), label).strip())
    title, card, code = drawn

    assert ("img", "0 0 33 33") == (drawn.get("role"), drawn.get("viewBox"))
    assert (f"{SVG}title", label) == (title.tag, title.text)
    assert ("#fff", "M0 0h33v33H0z") == (card.get("fill"), card.get("d"))
    assert (f"{SVG}path", "#000", "none") == (code.tag, code.get("stroke"), code.get("fill"))
    assert [] == [part for part in drawn.iter() if "id" in part.attrib]


def test_a_code_in_a_page_is_small():
    drawn = dashes(matrix("https://PCD.EXAMPLE.VN/48217"))

    assert len(drawn.pattern) + len(drawn.path) < 1_200


@pytest.mark.parametrize(("scale", "side"), [(1, 37), (4, 148), (10, 370)])
def test_a_png_has_one_bit_per_pixel_and_a_quiet_zone_of_four_modules(scale, side, picture):
    data = png(matrix("https://PCD.EXAMPLE.VN/48217"), scale)
    read = picture(data)
    dark = ImageOps.invert(read).getbbox()

    assert b"\x01\x00" == data[24:26]  # bit depth and colour type in the header
    assert (side, side) == read.size
    assert (4 * scale, 4 * scale, side - 4 * scale, side - 4 * scale) == dark
    assert len(data) < 1_000


def test_equal_codes_give_equal_bytes():
    first, second = (matrix("https://LOA.EXAMPLE/48217") for _ in range(2))

    assert (outline(first), dashes(first)) == (outline(second), dashes(second))
    assert png(first, 10) == png(second, 10)


def test_a_png_without_pixels_is_refused():
    with pytest.raises(ValueError, match="1 or more"):
        png(matrix("115"), 0)
