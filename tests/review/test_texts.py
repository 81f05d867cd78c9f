"""What hurts most if it is wrong in a text, and where two texts part."""

import pytest

from loa.review.texts import AROUND, excerpts, sort_of


@pytest.mark.parametrize(("before", "after", "sort"), [
    ("Gọi 1900 9095.", "Gọi 1900 9059.", "number"),
    ("Gọi số 115 ngay.", "Gọi số 114 ngay.", "number"),
    ("Uống 2 viên.", "Uống 3 viên.", "dose"),
    ("Theo dõi 30 phút.", "Theo dõi 15 phút.", "dose"),
    ("Sốt trên 39 °C.", "Sốt trên 38,5 °C.", "dose"),
    ("Wait 20 seconds.", "Wait 10 seconds.", "dose"),
    ("Ngày 12 tháng 9 năm 2021.", "Ngày 13 tháng 9 năm 2021.", "figure"),
    ("Đạt 70% dân số.", "Đạt 75% dân số.", "figure"),
    ("Xem [bài](page:guide:a).", "Xem [bài](page:guide:b).", "link"),
    ("Xem <https://a.gov.vn/1>.", "Xem <https://a.gov.vn/2>.", "link"),
    ("Rửa tay kỹ.", "Rửa tay thật kỹ.", "text"),
    ("Uống 2 viên, gọi 115.", "Gọi 115, uống 2 viên.", "text"),
])
def test_the_most_dangerous_difference_counts(before, after, sort):
    assert sort == sort_of(before, after)


def test_long_texts_are_cut_to_where_they_part():
    start, end = "một hai ba bốn " * 20, " năm sáu bảy tám" * 20
    before, after = excerpts(f"{start}ĐÚNG{end}", f"{start}SAI RỒI{end}")

    assert "ĐÚNG" in before
    assert "SAI RỒI" in after
    assert max(len(before), len(after)) < 2 * AROUND + 40
    assert before.startswith("… ")
    assert before.endswith(" …")


@pytest.mark.parametrize(("before", "after"), [("", "mới"), ("cũ", ""), ("a b", "a  b"), ("x", "x y"), ("y x", "x")])
def test_short_texts_are_shown_whole(before, after):
    assert (" ".join(before.split()), " ".join(after.split())) == excerpts(before, after)
