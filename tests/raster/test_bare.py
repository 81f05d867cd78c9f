"""An original that people may fetch has its pixels, and nothing that tells of whoever took it."""

import io

import pytest
from PIL import Image, ImageChops, ImageCms, ImageOps, PngImagePlugin

from loa.raster.bare import bare

XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><photoshop:City>Thu Thu</photoshop:City></x:xmpmeta>'


def opened(data):
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def same(first, second):
    """Whether two pictures show the same; those of different sizes differ."""
    if first.size != second.size:
        return False
    return ImageChops.difference(first.convert("RGB"), second.convert("RGB")).getbbox() is None


@pytest.fixture(scope="module")
def profile():
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.mark.parametrize("progressive", [False, True])
def test_a_photograph_keeps_pixels_colours_and_which_way_up_it_is(photo, file, taken, profile, progressive):
    data = file(photo.resize((300, 200)), "JPEG", exif=taken, icc_profile=profile, comment=b"Thu Thu", xmp=XMP,
                progressive=progressive, restart_marker_blocks=0 if progressive else 4)
    stripped = bare(data + b"trailer of a phone: Thu Thu", "jpg")
    before, after = opened(data), opened(stripped)

    assert same(ImageOps.exif_transpose(before), ImageOps.exif_transpose(after))
    assert {0x0112: 6} == dict(after.getexif())
    assert profile == after.info["icc_profile"]
    assert not [secret for secret in (b"Thu Thu", "Nguyễn".encode(), b"GPS", b"xmpmeta") if secret in stripped]


def test_a_photograph_held_upright_gets_no_note_at_all(photo, file):
    stripped = bare(file(photo.resize((90, 60)), "JPEG", comment=b"Thu Thu"), "jpg")

    assert {} == dict(opened(stripped).getexif())
    assert b"Exif" not in stripped


def test_a_png_keeps_its_pixels_and_loses_its_texts(drawing, file, taken):
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "Thu Thu")
    notes.add_itxt("XML:com.adobe.xmp", XMP.decode())
    data = file(drawing.convert("P"), "PNG", pnginfo=notes, exif=taken, transparency=3)
    stripped = bare(data + b"Thu Thu", "png")

    assert same(opened(data), opened(stripped))
    assert 3 == opened(stripped).info["transparency"]
    assert b"Thu Thu" not in stripped
    assert {} == dict(opened(stripped).getexif())


def test_a_webp_keeps_its_pixels_and_loses_its_notes(photo, file, taken):
    data = file(photo.resize((91, 61)), "WEBP", exif=taken, xmp=XMP, lossless=True)
    stripped = bare(data, "webp")

    assert same(opened(data), opened(stripped))
    assert not {"exif", "xmp"} & opened(stripped).info.keys()
    assert b"Thu Thu" not in stripped


def test_what_has_no_notes_stays_as_it_is(photo, file):
    for kind, named in (("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp")):
        data = file(photo.resize((90, 60)), kind)

        assert data == bare(data, named)


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n\0\0", b"RIFF", b"nothing"])
@pytest.mark.parametrize("kind", ["jpg", "png", "webp"])
def test_a_torn_file_is_left_to_the_check(data, kind):
    assert bare(data, kind) in (data, b"RIFF\x04\0\0\0WEBP")
