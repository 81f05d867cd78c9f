"""Two pictures, cut to where they differ."""

import io

import pytest
from PIL import Image

from loa.raster.differing import AROUND, stretch


def picture(*stripes):
    """White, with a black row at each of these heights; the last number is the height of all."""
    *dark, height = stripes
    drawn = Image.new("RGB", (360, height), "white")
    for row in dark:
        drawn.paste("black", (0, row, 360, row + 1))
    written = io.BytesIO()
    drawn.save(written, "PNG")
    return written.getvalue()


def heights(pair):
    return tuple(Image.open(io.BytesIO(each)).height for each in pair)


def test_equal_pictures_have_nothing_to_show():
    assert stretch(picture(50, 2000), picture(50, 2000)) is None


def test_what_is_equal_above_and_below_is_cut_away():
    assert (2 * AROUND + 1, 2 * AROUND + 1) == heights(stretch(picture(2000), picture(1000, 2000)))


@pytest.mark.parametrize(("row", "height"), [(0, AROUND + 1), (1999, AROUND + 1)])
def test_nothing_is_shown_beyond_the_ends(row, height):
    assert height == heights(stretch(picture(2000), picture(row, 2000)))[1]


def test_what_was_put_between_is_shown_and_what_it_pushed_down_is_not():
    before, after = heights(stretch(picture(500, 1500, 2000), picture(500, 1000, 1550, 2050)))

    assert after == before + 50
    assert after <= 50 + 2 * AROUND + 500
