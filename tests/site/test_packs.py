"""Files to carry: everything inside, nothing asked, and at the top how old they may be."""

import re
from itertools import pairwise

import pytest

from loa.pages.packs import pack_for, packs

MOST = 300_000
FETCHED = "//script | //link[@rel='stylesheet'] | //img | //iframe | //source | //*[@srcset]"
READER = ("vi", "en")


@pytest.fixture(params=["shipped", "small"])
def site(request):
    """Both sites, one after the other."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def pages(site, request):
    """The same content, unbuilt."""
    return request.getfixturevalue("shipped_pages" if site is request.getfixturevalue("shipped") else "small_pages")


def test_there_is_a_file_for_the_country_and_each_place_right_below_it_in_every_language(site, pages):
    wanted = {pack.path(tag) for pack in packs(pages.edition) for tag in site.languages()}

    assert wanted == site.packs.keys()
    assert {f"goi/loa-ca-nuoc-{tag}.html" for tag in site.languages()} < wanted


def test_a_file_can_be_passed_on_and_asks_for_nothing(site):
    for path, document in site.packs.items():
        [policy] = document.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        sources = [rule for rule in policy.split("; ") if not rule.endswith("'none'")]

        assert MOST >= (site.folder / path).stat().st_size
        assert [] == document.xpath(FETCHED)
        assert ["style-src"] == [rule.split()[0] for rule in sources], path
        assert "url(" not in document.findtext(".//style")


def test_it_says_first_of_which_day_it_is_and_where_to_look(site, pages, text):
    for pack in packs(pages.edition):
        for tag in site.languages():
            document = site.packs[pack.path(tag)]
            reader = pages.reader(pack.page(pages.edition).id, tag)
            [origin] = document.xpath("//main/h1/following-sibling::*[1]")
            code = pages.edition.codes.get((reader.page.id, tag))
            where = code.code if code else pages.edition.url(reader.page, tag)

            assert reader.date(pages.edition.today) in text(origin)
            assert reader.ui.text("pack.old") in text(origin)
            assert where in text(origin)
            assert bool(code) == bool(origin.xpath(".//svg[@class='qr']"))


def test_links_lead_to_its_parts_or_to_whole_addresses(site):
    for path, document in site.packs.items():
        ids = document.xpath("//@id")
        for href in document.xpath("//a/@href"):
            assert href.removeprefix("#") in ids if href.startswith("#") else re.match("(https?|tel|mailto):", href), (
                path, href)


def test_ids_are_unique_and_headings_descend(site):
    for path, document in site.packs.items():
        ids = document.xpath("//@id")
        levels = [int(each.tag[1]) for each in document.iter("h1", "h2", "h3", "h4", "h5")]

        assert len(ids) == len(set(ids)), path
        assert set(document.xpath("//@aria-labelledby")) <= set(ids)
        assert all(after <= before + 1 for before, after in pairwise(levels)), path


def test_it_holds_every_message_and_question_and_the_emergency_number(site, pages, text):
    edition = pages.edition
    emergency = edition.site.by_id[f"contact:{edition.site.settings.emergency}"].number.tel
    for path, document in site.packs.items():
        parts = set(document.xpath("//article/@id"))

        assert {f"message-{each.id}" for each in edition.site.messages} <= parts
        assert {f"guide-{each.id}" for each in edition.site.guides} <= parts
        assert {f"question-{each.id}" for each in edition.site.questions} <= parts
        assert emergency in document.xpath("//main//a/@href"), path


def test_it_holds_the_numbers_of_its_place_and_of_what_lies_in_it_and_no_others(small, small_pages, text):
    edition = small_pages.edition
    for pack in packs(edition)[1:]:
        said = text(small.packs[pack.path("en")].find(".//main"))
        for contact in edition.site.contacts:
            if contact.locality and contact.number and contact.audience == "public":
                place = edition.site.by_id[f"locality:{contact.locality}"]
                near = pack_for(place, edition) == pack and place.exists(edition.today)

                assert near == (contact.number.display in said), (pack.name, contact.id)


def test_each_place_offers_the_file_that_serves_it_with_size_and_day(site, pages, text):
    for place in pages.edition.site.localities:
        pack = pack_for(place, pages.edition)
        for tag in site.languages():
            document = site.page(f"locality:{place.id}", tag)
            [link] = document.xpath("//a[@download][contains(@href, 'goi/')]")
            reader = pages.reader("home", tag)
            path = pack.path(tag)
            size = (site.folder / path).stat().st_size

            assert path == site.resolve(path_of(site, f"locality:{place.id}", tag), link.get("href"))[0]
            assert link.get("download").endswith(f"-{tag}-{pages.edition.today}.html")
            assert reader.size(size) in text(link.getparent())
            assert reader.date(pages.edition.today) in text(link.getparent())


def path_of(site, page, tag):
    return next(row["url"] for row in site.manifest["pages"] if (row["id"], row["lang"]) == (page, tag)).removeprefix(
        site.address)


def test_a_merged_place_offers_the_file_of_its_successor(shipped_pages):
    edition = shipped_pages.edition
    by_id = edition.site.by_id

    assert by_id["locality:ninh-binh"] == pack_for(by_id["locality:nam-dinh"], edition).place
    assert pack_for(by_id["locality:viet-nam"], edition).place is None


def test_the_manifest_lists_every_file_with_its_digest(site):
    listed = {row["url"].removeprefix(site.address): row["bytes"] for row in site.manifest["assets"]}

    assert {path: (site.folder / path).stat().st_size for path in site.packs}.items() <= listed.items()


def test_a_file_opened_from_a_stick_asks_nothing_and_shows_its_styles(page, built_site, project):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto((built_site / "goi/loa-ca-nuoc-vi.html").as_uri())
    page.click("main nav a[href='#message-after-injection']")
    wide = page.evaluate("document.scrollingElement.scrollWidth")

    assert [(built_site / "goi/loa-ca-nuoc-vi.html").as_uri()] == [url.split("#")[0] for url in asked]
    assert [] == said
    assert 360 >= wide
    assert "rgb(20, 49, 92)" == page.evaluate("getComputedStyle(document.querySelector('.top .call')).backgroundColor")
