"""Phones get pictures they can afford, and nothing that the camera wrote beside them."""

import io

import pytest
from PIL import Image

from loa.raster.forms import MOST, MOST_ON_PHONES, forms


@pytest.fixture(scope="module")
def photographed(photo, file, taken):
    """The forms of a photograph that was taken upright."""
    return forms(file(photo, "JPEG", quality=92, exif=taken))


def opened(form):
    picture = Image.open(io.BytesIO(form.data))
    picture.load()
    return picture


def test_every_form_is_what_it_says(photographed):
    formats = {"avif": "AVIF", "webp": "WEBP", "jpg": "JPEG", "png": "PNG"}
    said = [(formats[form.format], (form.width, form.height)) for form in photographed]

    assert said == [(opened(form).format, opened(form).size) for form in photographed]


def test_there_are_forms_for_phones_and_one_for_all(photographed):
    *modern, last = photographed

    assert {("avif", 360), ("webp", 360), ("avif", 720)} <= {(form.format, form.width) for form in modern}
    assert "jpg" == last.format


def test_what_phones_fetch_is_small(photographed):
    assert all(len(form.data) <= (MOST_ON_PHONES if form.width <= 720 else MOST) for form in photographed)


def test_a_picture_stands_upright_and_bears_no_trace_of_the_camera(photographed):
    for form in photographed:
        picture = opened(form)

        assert form.height > form.width
        assert {} == dict(picture.getexif())
        assert not {"exif", "icc_profile", "xmp", "comment"} & picture.info.keys()
        assert "Nguyễn".encode() not in form.data


def test_equal_pictures_give_equal_bytes(photo, file):
    data = file(photo.resize((400, 300)), "JPEG")

    assert forms(data) == forms(data)


def test_wide_screens_get_a_wider_form(photo, file):
    assert 1080 == max(form.width for form in forms(file(photo, "JPEG")))


def test_a_picture_is_never_blown_up(photo, file):
    assert {250} == {form.width for form in forms(file(photo.resize((250, 100)), "JPEG"))}


def test_a_drawing_stays_a_png(drawing, file):
    assert "png" == forms(file(drawing, "PNG"))[-1].format


def test_a_photograph_saved_as_png_becomes_a_jpeg(photo, file):
    small = photo.resize((720, 480))
    noise = Image.effect_noise(small.size, 60).convert("RGB")
    last = forms(file(Image.blend(small, noise, 0.3), "PNG"))[-1]

    assert "jpg" == last.format
    assert len(last.data) <= MOST_ON_PHONES


def test_what_shines_through_stays_so(drawing, file):
    clear = drawing.convert("RGBA")
    clear.putalpha(128)
    made = forms(file(clear, "PNG"))

    assert "png" == made[-1].format
    assert all(opened(form).has_transparency_data for form in made)


@pytest.mark.parametrize("mode", ["CMYK", "L", "P", "1"])
def test_every_way_to_store_colours_is_understood(photo, file, mode):
    data = file(photo.resize((300, 200)).convert(mode), "JPEG" if mode in ("CMYK", "L") else "PNG")

    assert {300} == {form.width for form in forms(data)}
