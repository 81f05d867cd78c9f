"""Pictures as cameras and drawing programs make them."""

import io
import random

import pytest
from PIL import ExifTags, Image, ImageDraw


@pytest.fixture(scope="session")
def photo():
    """A picture of soft shapes in many colours, the same in every run, wider than it is high."""
    dice = random.Random(1)
    specks = Image.new("RGB", (48, 32))
    specks.putdata([tuple(dice.randrange(256) for _ in range(3)) for _ in range(48 * 32)])
    return specks.resize((1500, 1000), Image.Resampling.BICUBIC)


@pytest.fixture(scope="session")
def drawing():
    """A picture of few colours, with letters' sharp edges."""
    picture = Image.new("RGB", (900, 600), "#fcf8ef")
    pen = ImageDraw.Draw(picture)
    for step in range(12):
        pen.rectangle((60 * step + 20, 40, 60 * step + 50, 40 + 40 * step), fill="#14315c")
    return picture


@pytest.fixture(scope="session")
def file():
    """`file(picture, "JPEG", exif=…)` is the picture as the bytes of a file."""

    def make(picture, kind, **options):
        made = io.BytesIO()
        picture.save(made, kind, **options)
        return made.getvalue()

    return make


@pytest.fixture(scope="session")
def taken():
    """What a phone writes beside a picture: who took it, which way it was held, and where."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Nguyễn Văn Thử"
    exif[ExifTags.Base.Orientation] = 6
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (21.0, 2.0, 0.0)
    return exif
