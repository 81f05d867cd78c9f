"""Icons get shorter, and nobody sees it."""

import io

import pytest
import resvg_py
from PIL import Image, ImageChops

from loa.cli.project import icons
from loa.templating.paths import coarse, shortened

SEEN = ("allergy", "brain", "emoticon-sick", "face-mask", "hand-wash", "lungs", "phone", "shield-lock")
TALL = 28
"""Pixels of an icon beside text on a screen of one dot a pixel."""


@pytest.mark.parametrize(("path", "short"), [
    ("M4 10v4h3l6 4V6l-6 4z", "m4 10v4h3l6 4v-12l-6 4z"),
    ("M1.501,2.04 3.26 2.04", "m1.5 2h1.8"),
    ("M0 0.14l.14.0.14.0.14.0.14.0.14 0", "m0 .1h.1.2.1.2.1"),
    ("m5 5c.12.12.38.38.5.5s.5-.5.5-.5", "m5 5c.1.1.4.4.5.5s.5-.5.5-.5"),
    ("M2 2a1.501 1.501 0 0 1 1.5-2.6A1 1 0 1 0 4 0z", "m2 2a1.5 1.5 0 0 1 1.5-2.6 1 1 0 1 0 .5.6z"),
    ("M9 9a4 4 0 1 1 .02.03z", "m9 9a4 4 0 1 1 .02.03z"),
    ("M1 1h2zm4 4h1", "m1 1h2zm4 4h1"),
])
def test_points_stand_on_a_grid_and_errors_do_not_add_up(path, short):
    assert short == shortened(path)


@pytest.mark.parametrize("name", SEEN)
def test_a_shorter_icon_looks_the_same(name):
    drawing = (icons() / f"{name}.svg").read_text("utf-8")
    difference = ImageChops.difference(picture(drawing), picture(coarse(drawing)))

    assert len(coarse(drawing)) <= len(drawing)
    assert sum(difference.tobytes()) / 255 < 0.01 * TALL * TALL


def picture(drawing):
    data = resvg_py.svg_to_bytes(svg_string=drawing, width=TALL, height=TALL)
    drawn = Image.open(io.BytesIO(data)).convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", drawn.size, "white"), drawn).convert("L")
