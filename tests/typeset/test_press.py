"""Templates and values become pixels, or an error that can be told."""

import io

import pytest
import typst
from PIL import Image

from loa.typeset.press import DoesNotFitError

PAGE = "#set page(width: 40pt, height: 30pt, margin: 0pt)\n"


def test_a_point_is_a_pixel(press):
    picture = Image.open(io.BytesIO(press(PAGE).png("sheet", "{}")))

    assert (40, 30) == picture.size


def test_values_reach_the_template(press):
    made = press(f'{PAGE}#let given = json(bytes(sys.inputs.values))\n#set page(fill: rgb(given.colour))').png(
        "sheet", '{"colour": "#8f3a0b"}')

    assert (0x8F, 0x3A, 0x0B) == Image.open(io.BytesIO(made)).convert("RGB").getpixel((5, 5))


def test_equal_values_give_equal_bytes(press):
    text = f'{PAGE}#set text(font: "Be Vietnam Pro", fallback: false)\nVững'

    assert press(text).png("sheet", "{}") == press(text).png("sheet", "{}")


def test_what_does_not_fit_names_its_field(press):
    with pytest.raises(DoesNotFitError) as raised:
        press(f'{PAGE}#panic("does not fit: title")').png("sheet", "{}")

    assert "title" == raised.value.field


def test_an_unknown_font_is_an_error(press):
    with pytest.raises(typst.TypstWarning, match="unknown font family"):
        press(f'{PAGE}#set text(font: "No Such Font")\na').png("sheet", "{}")


def test_a_mistake_in_a_template_is_no_mistake_of_the_content(press):
    with pytest.raises(typst.TypstError):
        press(f"{PAGE}#nothing").png("sheet", "{}")
    with pytest.raises(TypeError, match="2 pages"):
        press(f"{PAGE}a #pagebreak() b").png("sheet", "{}")
