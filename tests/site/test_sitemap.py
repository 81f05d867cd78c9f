"""The map for search engines: every page they may list, in its languages, with the day its facts were last reviewed."""

import datetime as dt

import pytest
from lxml import etree

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
MOST_BYTES = 50_000_000


@pytest.fixture(scope="module", params=["shipped", "small", "under a sub-path"])
def site(request, parsed, build, small_content):
    """Both sites, and one that does not stand at the root of its host."""
    if request.param in ("shipped", "small"):
        return request.getfixturevalue(request.param)
    docs = small_content.parent / "docs"
    return parsed(build(small_content, docs, LOA_TODAY="2024-06-15", LOA_SITE_URL="https://chung.example/y-te/loa"))


@pytest.fixture(scope="module")
def sitemap(site):
    return etree.parse(site.folder / "sitemap.xml")


def days(folder):
    """Address -> lastmod."""
    found = etree.parse(folder / "sitemap.xml").iterfind("s:url", NAMES)
    return {each.findtext("s:loc", namespaces=NAMES): each.findtext("s:lastmod", namespaces=NAMES) for each in found}


def versions(entry):
    return [(link.get("hreflang"), link.get("href")) for link in entry.iterfind("x:link", NAMES)]


def test_it_keeps_to_the_protocol(site, sitemap, project):
    schema = etree.XMLSchema(file=str(project / "tests/site/sitemap.xsd"))
    schema.validate(sitemap)

    assert [] == [str(each) for each in schema.error_log]
    assert MOST_BYTES > (site.folder / "sitemap.xml").stat().st_size


def test_it_lists_the_pages_that_may_be_listed_and_no_other(site, sitemap):
    listed = {each.text for each in sitemap.iterfind("s:url/s:loc", NAMES)}
    wanted = {document.xpath("string(//link[@rel='canonical']/@href)") for document in site.pages.values()
              if not document.xpath("//meta[@name='robots']")}

    assert wanted == listed
    assert all(url.startswith(site.address) for url in listed)


def test_it_names_the_same_versions_as_each_page(site, sitemap):
    for entry in sitemap.iterfind("s:url", NAMES):
        url = entry.findtext("s:loc", namespaces=NAMES)
        head = site.pages[url.removeprefix(site.address)].iterfind(".//link[@hreflang]")

        assert [(link.get("hreflang"), link.get("href")) for link in head] == versions(entry)
        assert url in [address for _, address in versions(entry)]


def test_versions_name_each_other(sitemap):
    entries = {each.findtext("s:loc", namespaces=NAMES): versions(each) for each in sitemap.iterfind("s:url", NAMES)}

    for named in entries.values():
        assert all(entries[address] == named for _, address in named)


@pytest.mark.parametrize(("path", "day"), [
    ("thong-diep/rua-tay/", "2024-06-01"),
    ("gioi-thieu/", "2024-06-03"),
    ("en/gioi-thieu/", "2024-06-02"),
    ("cuoc-thi/", "2024-06-01"),
])
def test_a_page_changed_when_it_was_reviewed(small, path, day):
    assert day == days(small.folder)[small.address + path]


def test_a_list_changed_with_the_latest_of_what_it_shows(shipped, shipped_pages):
    found = days(shipped.folder)
    site = shipped_pages.edition.site
    for page_id, records in (("messages", site.messages), ("questions", site.questions), ("hotlines", site.contacts),
                             ("organisations", site.organisations), ("verify", site.contacts)):
        url = shipped.page(page_id, "vi").xpath("string(//link[@rel='canonical']/@href)")

        assert max(record.reviewed for record in records).isoformat() == found[url]


def test_no_page_changes_in_the_future(shipped, shipped_pages):
    latest = max(dt.date.fromisoformat(day) for day in days(shipped.folder).values() if day)

    assert latest <= shipped_pages.edition.today
