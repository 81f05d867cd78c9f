"""What changed and what a translation has left behind, as readers of a built site meet it."""

import json

import pytest
from lxml import etree

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def said(document, words):
    """Paragraphs with these words in them."""
    return [each for each in document.iter("p") if words in each.text_content()]


def test_a_page_that_a_change_names_says_so_in_a_line_with_a_link_to_the_log(small):
    (line,) = said(small.page("hotlines", "en"), "Thử commune has a new number & more.")
    (link,) = line.findall("a")

    assert ("en/thay-doi/", "xa-co-so") == small.resolve("en/duong-day-nong/", link.get("href"))


def test_the_log_has_that_change_and_none_of_later_days(small):
    log = small.page("changes", "vi")

    assert ["xa-co-so"] == [each.get("id") for each in log.xpath("//li[@id]")]


@pytest.mark.parametrize(("page_id", "lang"), [("home", "vi"), ("changes", "en"), ("locality:xa-thu", "vi")])
def test_feeds_are_found_where_pages_name_them(small, page_id, lang):
    row = next(each for each in small.manifest["pages"] if (each["id"], each["lang"]) == (page_id, lang))
    path = row["url"].removeprefix(small.address)
    links = {each.get("type"): each.get("href")
             for each in small.page(page_id, lang).xpath("//head/link[@rel='alternate'][@type]")}
    files = {kind: small.folder / small.resolve(path, href)[0] for kind, href in links.items()}

    atom = etree.parse(files["application/atom+xml"])
    feed = json.loads(files["application/feed+json"].read_text("utf-8"))
    assert 1 == len(atom.findall("a:entry", ATOM)) == len(feed["items"])


def test_no_other_page_pays_for_feeds(small):
    assert [] == small.page("guides", "vi").xpath("//head/link[@rel='alternate'][@type]")


def test_a_translation_that_was_left_behind_says_where_and_leads_to_its_original(small):
    (notice,) = said(small.page("message:rua-tay", "en"), "The original has changed since this page was translated")

    assert "in: title." in notice.text_content()
    assert ("thong-diep/rua-tay/", "") == small.resolve("en/thong-diep/rua-tay/", notice.find("a").get("href"))


@pytest.mark.parametrize(("page_id", "lang"), [("message:rua-tay", "vi"), ("message:uong-nuoc-la", "en")])
def test_others_are_not_doubted(small, page_id, lang):
    assert [] == small.page(page_id, lang).xpath("//a[@hreflang]/parent::p[contains(@class, 'notice')]")


def test_the_desk_is_for_editors_and_not_for_search_engines(small):
    (robots,) = small.page("editors", "vi").xpath("//head/meta[@name='robots']/@content")
    maps = (small.folder / "sitemap.xml").read_text("utf-8")

    assert "noindex" == robots
    assert "/bien-tap/" not in maps
