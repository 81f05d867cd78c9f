"""Files that can't be shown, or tell too much, are found before anything is made of them."""

import struct
import zlib

import pytest
from PIL import Image

from loa.raster import inspect


def rules(data, named):
    return [rule for rule, _ in inspect.findings(data, named)]


def test_a_sound_picture_is_passed(photo, file):
    assert [] == rules(file(photo, "JPEG"), "jpg")
    assert [] == rules(file(photo.resize((90, 60)), "PNG"), "png")
    assert [] == rules(file(photo.resize((90, 60)), "WEBP"), "webp")


@pytest.mark.parametrize("data", [b"", b"nothing", b"\x89PNG\r\n\x1a\n", b"<svg/>"])
def test_what_is_no_picture_is_told(data):
    assert ["picture-broken"] == rules(data, "png")


def test_half_a_picture_is_told(photo, file):
    data = file(photo, "JPEG")

    assert ["picture-broken"] == rules(data[: len(data) // 2], "jpg")


def test_a_picture_of_another_format_is_told_with_its_own(photo, file):
    [(rule, slots)] = inspect.findings(file(photo.resize((90, 60)), "JPEG"), "png")

    assert ("picture-format", "jpg") == (rule, slots["found"])


def test_a_place_beside_the_picture_is_told(photo, file, taken):
    assert ["picture-place"] == rules(file(photo.resize((90, 60)), "JPEG", exif=taken), "jpg")


def test_a_small_file_that_unfolds_to_a_huge_picture_is_told_without_unfolding_it():
    header = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    data = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk)) + (
        struct.pack(">I", 0) + b"IDAT" + struct.pack(">I", zlib.crc32(b"IDAT")))

    assert ["picture-large"] == rules(data, "png")


def test_more_pixels_than_phones_take_are_told(file):
    assert ["picture-large"] == rules(file(Image.new("1", (10_000, 6_000)), "PNG"), "png")


def test_a_heavy_file_is_not_even_opened():
    assert ["picture-heavy"] == rules(b"\xff" * (inspect.MOST_BYTES + 1), "jpg")
