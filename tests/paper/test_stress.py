"""Texts as people really write them: they fit whole, or the sheet is refused with the name of the field."""

import dataclasses
import unicodedata

import pytest

from loa.paper.sheet import Number, Point
from loa.typeset.press import DoesNotFitError

SLOGAN = "Tiêm vắc xin phòng COVID-19 là quyền lợi đối với cá nhân, là trách nhiệm đối với cộng đồng"
WASH = "Rửa tay thường xuyên bằng xà phòng và nước sạch, sau khi ho, hắt hơi, trước khi ăn, sau khi chạm tay nắm cửa."
SIX = tuple(Point("hand-wash", f"Việc thứ {n}: Khử khuẩn", WASH) for n in range(1, 7))
TWO = (Number("Đường dây nóng Trung tâm Kiểm soát bệnh tật", "1900 9095", "Có tính cước · Trực cả ngày đêm"),
       Number("Cấp cứu y tế", "115", ""))
LONG_WORDS = ("banner", "pano", "hotline-cards")


@pytest.fixture
def poster(sheet):
    """A message on which anything can be changed."""
    return lambda **changes: dataclasses.replace(sheet("message:mo-cua"), **changes)


def lacking(said, kind, text):
    """What of a sheet cannot be read back."""
    wanted = [said.title, said.formula, said.address, *(each.number for each in said.numbers)]
    if kind not in LONG_WORDS:
        wanted += [text_of for point in said.points for text_of in (point.title, point.text)]
    return [each for each in wanted if unicodedata.normalize("NFC", each) not in text]


@pytest.mark.parametrize("changes", [
    {"title": SLOGAN}, {"title": "5K"}, {"title": SLOGAN.upper()},
    {"points": SIX}, {"points": SIX[:5]}, {"points": SIX[:1]}, {"title": SLOGAN, "points": SIX},
    {"numbers": ()}, {"numbers": TWO}, {"numbers": TWO, "points": SIX, "title": SLOGAN},
    {"title": "Nghỉ ở nhà, khử khuẩn KHẨU TRANG, KHỬ KHUẨN, ẨN DẬT"},
    {"formula": "Khẩu trang – Khử khuẩn – Khoảng cách – Không tụ tập – Khai báo y tế", "points": SIX},
], ids=str)
def test_what_editors_write_fits_every_sheet_whole(poster, kinds, printed, changes):
    said = poster(**changes)

    assert [] == [(kind, inks, each) for kind, inks in kinds(said)
                  for each in lacking(said, kind, printed(said, kind, inks).text)]


def test_letters_taken_apart_look_and_read_like_whole_ones(poster, printed):
    apart = poster(title=unicodedata.normalize("NFD", SLOGAN), lead=unicodedata.normalize("NFD", "Mở cửa sổ mỗi giờ."))

    assert SLOGAN in unicodedata.normalize("NFC", printed(apart, "poster-a4").text)


@pytest.mark.parametrize(("field", "changes"), [
    ("title", {"title": SLOGAN * 8}),
    ("title", {"title": "Khẩutrang" * 30}),
    ("formula", {"formula": SLOGAN * 15}),
    ("points", {"points": SIX * 8}),
    ("lead", {"lead": SLOGAN * 120}),
])
def test_what_cannot_fit_is_refused_with_its_field(poster, printed, field, changes):
    with pytest.raises(DoesNotFitError) as raised:
        printed(poster(**changes), "poster-a4")

    assert field == raised.value.field


@pytest.mark.parametrize("count", [1, 5, 8, 12])
def test_signs_of_danger_are_never_cut_short(sheet, printed, count):
    signs = tuple(Point("lungs", f"Dấu hiệu {n}", f"Khó thở, khò khè {n}, sốt trên 39 °C.") for n in range(count))
    said = dataclasses.replace(sheet("message:rua-tay"), points=signs)

    for inks in ("screen", "photocopy", "press"):
        assert [] == lacking(said, "after-injection", printed(said, "after-injection", inks).text)


def test_more_signs_than_fit_are_refused_and_not_dropped(sheet, printed):
    signs = tuple(Point("lungs", f"Dấu hiệu {n}", "Khó thở, thở rít, khò khè. " * 4) for n in range(30))

    with pytest.raises(DoesNotFitError):
        printed(dataclasses.replace(sheet("message:rua-tay"), points=signs), "after-injection")


def test_a_long_number_is_not_parted(poster, printed):
    long = Number("Trạm y tế", "024 3773 7000", "")

    assert "024 3773 7000" in printed(poster(numbers=(long,)), "poster-a4").text
