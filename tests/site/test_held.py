"""Whoever holds a sheet in their hands and opens its code learns whether it still holds, and sees the genuine one."""

import dataclasses
import datetime as dt

import pytest
from lxml import html

from loa.model.codes import Code
from loa.model.words import Words
from loa.pages.files.codes import files
from loa.pages.outputs import Kit, Output, Thumb
from loa.templating.html import html_environment


def poster(subject, lang="vi"):
    folder = f"kho/{subject.partition(':')[2]}/{lang}"
    output = Output(f"{folder}/ap-phich-a4.pdf", "poster-a4", subject, lang, "", "screen", "pdf", "A4", 210, 297, 1, "",
                    f"{folder}/ap-phich-a4.png")
    return output, Thumb(f"{folder}/ap-phich-a4-nho.webp", 226, 320, 9_000)


@pytest.fixture(scope="module")
def pages(small_pages):
    """The small site's pages with a kit of two posters."""
    made = [poster("message:rua-tay"), poster("campaign:mua-mua"), poster("message:rua-tay", "en")]
    kit = Kit(tuple(output for output, _ in made), {output.preview: thumb for output, thumb in made})
    return dataclasses.replace(small_pages, edition=dataclasses.replace(small_pages.edition, kit=kit))


@pytest.fixture
def held(pages):
    """`held("message:a", "vi")` is what a page says of sheets."""
    def find(page, lang="vi"):
        [section] = pages.body(page, lang).xpath(".//section[@class='held']")
        return section

    return find


def test_a_page_says_which_sheets_hold_and_until_when_and_shows_the_genuine_one(held, text):
    section = held("message:rua-tay")
    [image] = section.iter("img")

    assert "Tờ ghi bản ngày 1/6/2024 hoặc sau đó: đang dùng, đến hết ngày 1/12/2024." in text(section)
    assert "Tờ cũ hơn: đã được tờ này thay từ ngày 1/6/2024." in text(section)
    assert ("../../kho/rua-tay/vi/ap-phich-a4-nho.webp", "lazy", "226", "320") == tuple(
        image.get(name) for name in ("src", "loading", "width", "height"))
    assert "Hình tờ thật." == image.get("alt")
    assert ["../../kho-tai-lieu/rua-tay/"] == [link.get("href") for link in section.iter("a")]


def test_it_is_said_in_the_language_of_the_page_with_the_sheet_in_that_language(held, text):
    section = held("message:rua-tay", "en")

    assert "Older: replaced on 1 June 2024 by this sheet." in text(section)
    assert ["../../../kho/rua-tay/en/ap-phich-a4-nho.webp"] == [image.get("src") for image in section.iter("img")]


def test_a_sheet_that_is_replaced_leads_to_the_one_that_holds(held, text):
    section = held("message:doi-mu")

    assert "Tờ này đã được thay" in text(section)
    assert ["../../thong-diep/rua-tay/", "../../kho-tai-lieu/rua-tay/"] == [
        link.get("href") for link in section.iter("a")]
    assert ["../../kho/rua-tay/vi/ap-phich-a4-nho.webp"] == [image.get("src") for image in section.iter("img")]


def test_the_sheet_of_a_campaign_says_that_it_is_over_as_soon_as_it_is(held, text):
    holds, over = held("campaign:mua-mua").iter("p")

    assert ("2024-07-31", None) == (holds.get("data-to"), holds.get("hidden"))
    assert ("2024-08-01", "") == (over.get("data-from"), over.get("hidden"))
    assert "chỉ để tra cứu" in text(over)


def test_pages_of_which_there_are_no_sheets_say_nothing_of_them(pages):
    assert [] == pages.body("document:ke-hoach-mua-mua", "vi").xpath(".//section[@class='held']")


def test_a_retired_code_shows_the_sheet_that_replaces_it(pages, text):
    code = Code(code="48217", target="thong-diep-cu", lang="vi", added=dt.date(2024, 1, 1), status="retired",
                retired=dt.date(2024, 3, 5), instead="message:rua-tay", why=Words({"vi": "Đã gộp hai tờ."}))
    site = dataclasses.replace(pages.edition.site, codes=(code,))
    templates = html_environment(pages.inputs.theme, pages.inputs.icons)
    made = dict(files(dataclasses.replace(pages.edition, site=site), templates, str))
    document = html.fromstring(made["48217/index.html"])

    assert "Ngừng từ ngày 5/3/2024. Đã gộp hai tờ." in text(document)
    assert ["../kho/rua-tay/vi/ap-phich-a4-nho.webp"] == document.xpath("//img/@src")
