"""Drawn pictures keep their colours and lose most of their bytes."""

import io

import pytest
from PIL import Image

from loa.raster.palette import in_palette


def test_a_drawing_keeps_its_colours(drawing, file):
    reduced = Image.open(io.BytesIO(in_palette(file(drawing, "PNG"), 40_000)))

    assert "P" == reduced.mode
    assert drawing.size == reduced.size
    assert all(abs(was - now) <= 2 for was, now in zip(drawing.getpixel((5, 5)),
                                                       reduced.convert("RGB").getpixel((5, 5)), strict=True))


@pytest.mark.parametrize("most", [40_000, 20_000])
def test_colours_are_given_up_until_the_file_is_small_enough(photo, file, most):
    data = file(photo.resize((300, 200)), "PNG")

    assert len(data) > most
    assert len(in_palette(data, most)) <= most
