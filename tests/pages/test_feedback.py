"""Where readers report a mistake, with the page already named."""

from urllib.parse import parse_qs, urlsplit

import pytest

from loa.pages.feedback import feedback_link


@pytest.fixture
def link(site_of, reader_of):
    """`link("gop-y@thu.example")` is where a mistake on the list of hotlines is reported."""
    return lambda feedback: feedback_link(reader_of(site_of(feedback=feedback), "hotlines"), "thu.example/48217")


def test_a_mail_says_which_page_of_which_day_it_is_about(link):
    mail = urlsplit(link("gop-y+loa@thu.example"))
    said = parse_qs(mail.query)

    assert ("mailto", "gop-y%2Bloa@thu.example") == (mail.scheme, mail.path)
    assert ["Báo lỗi: Đường dây nóng"] == said["subject"]
    assert ["thu.example/48217\r\nBản ngày 15/6/2024.\r\n\r\n"] == said["body"]


def test_a_form_is_linked_as_it_is(link):
    assert "https://thu.example/gop-y?a=b" == link("https://thu.example/gop-y?a=b")


def test_without_an_owner_there_is_nowhere_to_report(link):
    assert None is link(None)
