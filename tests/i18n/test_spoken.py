"""What an announcer reads is what stands in the record: numbers, dates and hotlines in words, nothing else changed."""

import datetime as dt

import pytest

from loa.content.load import load
from loa.i18n.spoken import Speech, syllables
from loa.i18n.ui import ui_of


@pytest.fixture(scope="module")
def said(project):
    """`said("vi", text)` is the text as it is spoken, with the shipped content's words."""
    site = load(project / "content", project / "docs", dt.date(2026, 11, 22)).site
    terms = {"vi": {"5K": "năm ca", "2K+": "hai ca cộng", "2K": "hai ca"}, "en": {}}

    def say(tag, text):
        language = next(each for each in site.languages if each.tag == tag)
        phones = ("1900 9095", "115", "024 3773 7000")
        return Speech(ui_of(site.ui, tag, "vi"), language.counting, terms[tag], phones).said(text)

    return say


@pytest.mark.parametrize(("written", "spoken"), [
    ("Gọi 1900 9095.", "Gọi một chín không không, chín không chín năm."),
    ("Gọi 115 ngay.", "Gọi một một năm ngay."),
    ("từ ngày 1/8/2020", "từ ngày mùng một tháng tám năm hai nghìn không trăm hai mươi"),
    ("ngày 30/4/2022", "ngày ba mươi tháng tư năm hai nghìn không trăm hai mươi hai"),
    ("30/4/2022", "ngày ba mươi tháng tư năm hai nghìn không trăm hai mươi hai"),
    ("từ tháng 9/2022", "từ tháng chín năm hai nghìn không trăm hai mươi hai"),
    ("70% dân số", "bảy mươi phần trăm dân số"),
    ("38,5 °C", "ba mươi tám phẩy năm độ xê"),
    ("1.234 người", "một nghìn hai trăm ba mươi tư người"),
    ("cấp độ 3-4", "cấp độ ba đến bốn"),
    ("5K và 2K+", "năm ca và hai ca cộng"),
    ("mắc/nghi mắc", "mắc hoặc nghi mắc"),
])
def test_vietnamese_is_read_as_people_say_it(said, written, spoken):
    assert spoken == said("vi", written)


@pytest.mark.parametrize(("written", "spoken"), [
    ("Call 115 now.", "Call one one five now."),
    ("since 1 August 2020", "since the first of August two thousand and twenty"),
    ("in September 2022", "in September two thousand and twenty-two"),
    ("1,234 people", "one thousand two hundred and thirty-four people"),
    ("38.5 °C", "thirty-eight point five degrees Celsius"),
])
def test_english_is_read_as_people_say_it(said, written, spoken):
    assert spoken == said("en", written)


@pytest.mark.parametrize("text", ["Khẩu trang, khử khuẩn.", "Nhà B5", "loa.example"])
def test_what_needs_no_reading_stays_as_it_is_written(said, text):
    assert text == said("vi", text)


def test_syllables_are_counted_as_they_are_read():
    assert 8 == syllables("Gọi một một năm, rồi chờ người đến.")
