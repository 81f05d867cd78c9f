"""Where readers report a mistake, with the page already named."""

from urllib.parse import parse_qs, urlsplit

import pytest

from loa.model.phone import parse_phone
from loa.pages.feedback import feedback_link


@pytest.fixture
def link(site_of, reader_of):
    """`link("gop-y@thu.example")` is where a mistake on the list of guides is reported."""
    return lambda feedback, page="guides": feedback_link(
        reader_of(site_of(feedback=feedback), page), "thu.example/48217")


def test_a_mail_says_which_page_of_which_day_it_is_about(link):
    mail = urlsplit(link("gop-y+loa@thu.example"))
    said = parse_qs(mail.query)

    assert ("mailto", "gop-y%2Bloa@thu.example") == (mail.scheme, mail.path)
    assert ["Báo lỗi: Hướng dẫn"] == said["subject"]
    assert ["thu.example/48217\r\nBản ngày 15/6/2024.\r\n\r\n"] == said["body"]


def test_among_numbers_a_mistake_is_a_wrong_number(link):
    said = parse_qs(urlsplit(link("gop-y@thu.example", "hotlines")).query)

    assert ["Số sai: Đường dây nóng"] == said["subject"]


def test_a_contact_is_named_by_its_number(record, site_of, reader_of):
    site = site_of(record("contact:so", number=parse_phone("1900 9095")), feedback="gop-y@thu.example")
    said = parse_qs(urlsplit(feedback_link(reader_of(site, "contact:so"), "thu.example/48217")).query)

    assert ["thu.example/48217", "1900 9095"] == said["body"][0].split("\r\n")[:2]


def test_a_form_is_told_what_its_owner_left_room_for(link):
    form = "https://thu.example/gop-y?trang={page}&ma={code}&ban={edition}"

    assert "https://thu.example/gop-y?trang=thu.example%2F48217&ma=&ban=2024-06-15" == link(form)


def test_a_form_is_linked_as_it_is(link):
    assert "https://thu.example/gop-y?a=b" == link("https://thu.example/gop-y?a=b")


def test_without_an_owner_there_is_nowhere_to_report(link):
    assert None is link(None)
