"""Contact cards, as phones read them."""

import pytest
import vobject

from loa.model.phone import parse_phone
from loa.model.words import Words
from loa.pages.files.vcards import cards

NAME = "Trung tâm Kiểm soát bệnh tật, phòng chống dịch; tiêm chủng \\ y tế công cộng tỉnh Thử Nghiệm và các xã"


@pytest.fixture
def card(site_of, reader_of, record):
    """`card(…)` is the card of a contact with these fields, checked against the format."""

    def make(**fields):
        known = {"kind": "hotline", "audience": "public", "number": parse_phone("024 3773 7000"), **fields}
        edition = reader_of(site_of(record("contact:hoi", **known)), "home").edition
        read = vobject.readOne(next(cards(edition)).text)
        read.validate(raiseException=True)
        return read

    return make


def test_a_card_has_name_number_and_the_page_it_comes_from(card):
    read = card(name=Words({"vi": NAME}), role=Words({"vi": "Hỏi về tiêm, khám."}))

    assert (NAME, NAME) == (read.fn.value, read.n.value.family)
    assert "+842437737000" == read.tel.value
    assert "Hỏi về tiêm, khám." == read.note.value
    assert "https://thu.example/duong-day-nong/hoi/" == read.url.value


def test_a_card_says_what_the_page_says_of_its_number(card):
    assert "Chưa xác nhận còn hiệu lực hôm nay." in card(status="unknown").note.value


def test_whoever_cannot_be_called_has_no_card(site_of, reader_of, record):
    gone = record("contact:cu", kind="hotline", audience="public", number=parse_phone("115"), status="ended")

    assert [] == list(cards(reader_of(site_of(gone), "home").edition))
