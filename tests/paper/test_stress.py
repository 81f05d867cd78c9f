"""Texts as people really write them: they fit whole, or the sheet is refused with the name of the field."""

import dataclasses
import unicodedata

import pytest

from loa.paper.sheet import Number, Point
from loa.typeset.fonts import families
from loa.typeset.press import DoesNotFitError

SLOGAN = "Tiêm vắc xin phòng COVID-19 là quyền lợi đối với cá nhân, là trách nhiệm đối với cộng đồng"
WASH = "Rửa tay thường xuyên bằng xà phòng và nước sạch, sau khi ho, hắt hơi, trước khi ăn, sau khi chạm tay nắm cửa."
SIX = tuple(Point("hand-wash", f"Việc thứ {n}: Khử khuẩn", WASH) for n in range(1, 7))
TWO = (Number("Đường dây nóng Trung tâm Kiểm soát bệnh tật", "1900 9095", "Có tính cước · Trực cả ngày đêm"),
       Number("Cấp cứu y tế", "115", ""))
ENGLISH = tuple(Point("hand-wash", f"Thing to do, number {n}", "Wash your hands often, for at least 20 seconds, with "
                      "soap and clean water.") for n in range(1, 7))
LONG_WORDS = ("banner", "pano", "hotline-cards", "schedule")
TIED = {("vững", "vàng"), ("khẩu", "trang"), ("khử", "khuẩn"), ("vắc", "xin"), ("trách", "nhiệm"), ("cá", "nhân"),
        ("quyền", "lợi"), ("cộng", "đồng"), ("đối", "với"), ("xà", "phòng"), ("thường", "xuyên"), ("1900", "9095"),
        ("thứ", "1:"), ("thứ", "6:"), ("covid", "19"), ("khoảng", "cách"), ("tụ", "tập"), ("khai", "báo")}
"""Words and numbers of these texts that no line may part."""


@pytest.fixture
def poster(sheet):
    """A message on which anything can be changed; what leaflets say inside goes with its points."""
    return lambda tag="vi", **changes: dataclasses.replace(
        sheet("message:mo-cua", tag), **{"inside": changes.get("points", ()), **changes})


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
    {"tag": "en", "title": "Vaccination against COVID-19 is a benefit to the individual and a responsibility to the "
                           "community", "points": ENGLISH},
], ids=lambda changes: " ".join(f"{field}:{len(text)}" for field, text in changes.items()))
def test_what_editors_write_fits_every_sheet_whole(poster, kinds, printed, changes):
    said = poster(**changes)
    made = {kind: printed(said, kind, inks) for kind, inks in kinds(said) if inks == "screen" or kind in LONG_WORDS}

    assert [] == [(kind, each) for kind, paper in made.items() for each in lacking(said, kind, paper.text)]
    assert [] == [(kind, place) for kind, paper in made.items() for place in paper.beyond()]
    assert [] == [(kind, lines) for kind, paper in made.items() for lines in paper.touching()]
    assert [] == [(kind, torn) for kind, paper in made.items() for torn in paper.torn() if torn in TIED]


@pytest.mark.parametrize(("tag", "signs"), [
    ("vi", ("Đau tức ngực, hồi hộp kéo dài, ngất.", "Phát ban, đỏ, tím tái hoặc xuất huyết da.")),
    ("en", ("Vomiting, cramping stomach pain, diarrhoea.", "Numbness around the lips or tongue.")),
])
def test_the_last_word_of_a_sign_does_not_stand_alone_at_any_size(sheet, printed, tag, signs):
    alone = []
    for more in range(1, 6):
        points = tuple(Point("hand-wash", "Sign", sign) for sign in signs * more)
        said = dataclasses.replace(sheet("message:rua-tay", tag), points=points, inside=points)
        lines = {words for kind in ("poster-a4", "after-injection") for words, _ in printed(said, kind).lines}
        alone += [(more, sign) for sign in signs if sign.split()[-1] in lines]

    assert [] == alone


@pytest.mark.parametrize("long", ["1900 9095 1900 9096 1900 9097", "1234/KH-UBND-BYT"])
def test_what_may_not_be_broken_stays_within_its_panel(poster, printed, long):
    said = poster(lead=f"Hỏi thêm về tiêm chủng theo số {long}, cả ngày đêm.",
                  points=tuple(Point("hand-wash", f"Hỏi {long}", f"Theo số {long}, cả ngày đêm.") for _ in range(3)))
    paper = printed(said, "leaflet-a4-folded")
    panel = (297 / 3 + 3) * 72 / 25.4
    long_lines = [box for words, box in paper.lines if long in " ".join(words.replace("\u2060", "").split())]

    assert 7 == len(long_lines)
    assert [] == [box for box in long_lines if int(box[0] / panel) != int(box[2] / panel)]


def test_a_language_that_has_its_own_font_fits_too(poster, inputs, printed):
    """Ê Đê has letters with breves, which the house font lacks."""
    said = poster(lang="rad", title="Hdĭp mơak, ƀuôn sang jăk", lead="Răng kriê asei mlei. " * 6,
                  points=(Point("hand-wash", "Bi êdah klei ƀŏng ŏ êmăn", "Ƀŏng ksă, mnăm êa ksă."),) * 6)
    letters = families(inputs.theme / "fonts")

    assert letters["Be Vietnam Pro"].lacks(said.words())
    for kind in ("poster-a4", "leaflet-a4-folded"):
        paper = printed(said, kind, font="Noto Sans")
        assert [] == lacking(said, kind, paper.text)
        assert [] == [*paper.beyond(), *paper.touching()]


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


@pytest.mark.parametrize(("accent", "letters"), [("#f2b233", (242, 178, 51)), ("#a04a1b", (255, 255, 255))])
def test_a_formula_is_in_the_second_colour_only_where_that_can_be_read(poster, printed, accent, letters):
    paper = printed(poster(formula="Nước + xà phòng", ground="#5a2407", accent=accent), "poster-a4")

    assert letters == paper.ink_of("Nước")


def test_a_long_number_is_not_parted(poster, printed):
    long = Number("Trạm y tế", "024 3773 7000", "")

    assert "024 3773 7000" in printed(poster(numbers=(long,)), "poster-a4").text
