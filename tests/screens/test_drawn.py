"""Screens as they are drawn: their size, their code, what shows through, and texts of every length."""

import dataclasses
import datetime as dt
import io
import unicodedata

import pytest
import zxingcpp
from PIL import Image

from loa.build.inputs import read_inputs
from loa.build.screens import Job, make
from loa.build.studio import means
from loa.cli.project import icons
from loa.screens.formats import FRAME, LED, QUOTE, SCREENS_BY_KIND
from loa.screens.plan import slides
from loa.typeset.fonts import families
from loa.typeset.press import DoesNotFitError, Press

FONT = "Be Vietnam Pro"
LEAST_CODE = 240
"""Pixels of a code on a screen (qr of version 3 has 29 modules)."""

LONG = "Tiêm vắc xin phòng COVID-19 là quyền lợi đối với cá nhân, là trách nhiệm đối với cộng đồng"
STACKED = "KHẨU TRANG – KHỬ KHUẨN – ĐỪNG QUÊN RỬA TAY SẠCH SẼ"


@pytest.fixture(scope="module")
def press(project):
    """A press with the project's templates."""
    return Press(project / "overrides", [families(project / "overrides/fonts")[FONT]])


@pytest.fixture(scope="module")
def drawn_from(project):
    """The project's icons and words that belong together."""
    return means(read_inputs(project, icons(), {}, dt.date.max))


@pytest.fixture(scope="module")
def campaign(edition):
    """What screens say of the running campaign."""
    return next(each for each in slides(edition) if (each.subject, each.lang) == ("campaign:mua-mua", "vi"))


@pytest.fixture(scope="module")
def draw(press, drawn_from):
    """`draw(slide, screen)` is the picture as it is published, and its bytes."""

    def made(shown, screen):
        data = make(press, Job(shown, screen), FONT, drawn_from)
        return Image.open(io.BytesIO(data)), data

    return made


def test_every_screen_has_its_size_and_few_bytes(draw, campaign):
    for screen in SCREENS_BY_KIND.values():
        picture, data = draw(campaign, screen)

        assert ("PNG", (screen.width, screen.height)) == (picture.format, picture.size)
        assert len(data) <= screen.most_bytes, screen.kind


@pytest.mark.parametrize("screen", [*LED, QUOTE], ids=lambda screen: screen.kind)
def test_the_code_is_read_back_and_every_module_is_whole_pixels(draw, campaign, screen):
    picture, _ = draw(campaign, screen)
    [code] = zxingcpp.read_barcodes(picture.convert("RGB"))
    grey = picture.convert("L")
    corner, other = code.position.top_left, code.position.bottom_right
    row = [grey.getpixel((x, corner.y + 1)) for x in range(corner.x, corner.x + 70)]

    assert campaign.payload == code.text
    assert {0, 255} >= set(row) or {0} == set(row[:7])
    if screen is not QUOTE:
        assert other.x - corner.x >= LEAST_CODE


def test_a_frame_is_empty_in_its_middle_and_in_the_corners(draw, campaign):
    picture, data = draw(campaign, FRAME)
    seen = picture.convert("RGBA").getchannel("A")
    empty = [(540, 300), (540, 540), (250, 540), (830, 540), (540, 740), (2, 2), (1077, 2), (2, 1077), (1077, 1077)]

    assert [0] * len(empty) == [seen.getpixel(place) for place in empty]
    assert [255, 255, 255] == [seen.getpixel(place) for place in ((540, 1070), (20, 540), (1060, 540))]
    assert len(data) <= 60_000


@pytest.mark.parametrize("words", [LONG, STACKED, "Rửa tay", unicodedata.normalize("NFD", STACKED),
                                   "Vaccination against COVID-19 is a benefit to the individual"])
def test_short_and_long_words_fit_every_screen(draw, campaign, words):
    changed = dataclasses.replace(campaign, headline=words, brief=words)

    for screen in SCREENS_BY_KIND.values():
        seen, _ = draw(changed, screen)

        assert (screen.width, screen.height) == seen.size


def test_without_a_number_and_without_marks_a_screen_still_stands(draw, campaign):
    bare = dataclasses.replace(campaign, number="", name="", strip=None, notice="", sample="", ground=None, accent=None)

    for screen in SCREENS_BY_KIND.values():
        seen, _ = draw(bare, screen)

        assert (screen.width, screen.height) == seen.size


@pytest.mark.parametrize("kind", ["led-1920x1080", "board-192x96-1", "quote-1080x1080", "frame-1080x1080"])
def test_a_text_that_cannot_be_read_at_any_size_names_its_field(draw, campaign, kind):
    words = " ".join([LONG] * 12)
    changed = dataclasses.replace(campaign, headline=words, brief=words)

    with pytest.raises(DoesNotFitError) as raised:
        draw(changed, SCREENS_BY_KIND[kind])

    assert raised.value.field in ("headline", "brief")


def test_equal_slides_give_equal_bytes(draw, campaign):
    assert draw(campaign, FRAME)[1] == draw(campaign, FRAME)[1]


def test_another_number_is_another_picture(draw, campaign):
    other = dataclasses.replace(campaign, number="1900 9096")

    assert draw(campaign, LED[0])[1] != draw(other, LED[0])[1]
