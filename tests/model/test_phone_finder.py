"""Numbers to call, found in running text."""

import pytest

from loa.model.phone_finder import phone_numbers


@pytest.mark.parametrize(("text", "found"), [
    ("Gọi 1900 9095 ngay.", ["1900 9095"]),
    ("Gọi 1900.9095, 1800 8108 hoặc 19009095", ["1900.9095", "1800 8108", "19009095"]),
    ("(024) 6282 7979", ["(024) 6282 7979"]),
    ("+84 24 6282 7979", ["+84 24 6282 7979"]),
    ("02123.750.873", ["02123.750.873"]),
    ("Một số 1900 thiếu chữ số: 1900 909", []),
    ("Số chưa có: 1900 90951", ["1900 90951"]),
    ("gọi 115", ["115"]),
    ("Hãy gọi ngay số 115!", ["115"]),
    ("Call the number 115.", ["115"]),
])
def test_numbers_to_call_are_found_however_they_are_written(text, found):
    assert found == [written for _, written in phone_numbers(text)]


@pytest.mark.parametrize("text", [
    "115 ca mắc trong ngày 9/7/2021, thêm 1022 ca",
    "Quyết định 3588/QĐ-BYT ngày 26/7/2021, công văn 7820/BYT-DP",
    "từ 12/9/2022 đến 31/10/2022, năm 2021-2022",
    "giai đoạn 1900-1975",
    "10.000.000 liều, 1.900.909 người, 0,5 ml, trên 96%",
    "gọi 115.000 người",
    "Nghị định 165/2026/NĐ-CP, Luật 114/2025/QH15",
    "từ 0 giờ ngày 30/4/2022, lúc 17:00",
])
def test_counts_dates_and_numbers_of_documents_are_left_alone(text):
    assert [] == list(phone_numbers(text))


def test_a_number_is_told_with_its_place():
    assert [(4, "1900 9095")] == list(phone_numbers("Gọi 1900 9095"))
