"""Feeds of what changed, as programs read them: RFC 4287, and JSON Feed 1.1."""

import datetime as dt
import json
from urllib.parse import urljoin

import pytest
from lxml import etree

from loa.cli.project import icons
from loa.model.words import Words
from loa.pages.feeds import offered
from loa.pages.files.feeds import files
from loa.templating.html import html_environment

A = "{http://www.w3.org/2005/Atom}"
SITE = "https://thu.example/"
ONCE = ("id", "title", "updated")
TWO_LANGUAGES = Words({"vi": "Số mới & cũ", "en": "New < old"})


@pytest.fixture(scope="module")
def reader(record, site_of, reader_of):
    """Somebody on a site with a commune of which something is told, and one of which nothing is."""
    def change(name, note, *pages):
        return record(f"change:{name}", day=dt.date(2024, 6, 10), note=note, pages=pages, locality=None)

    site = site_of(
        record("locality:tinh", level="province", parent=None), record("locality:xa", level="commune", parent="tinh"),
        record("locality:yen", level="commune", parent="tinh"),
        change("mot", TWO_LANGUAGES, "locality:xa", "hotlines"), change("hai", Words({"vi": "Chưa dịch"})),
    )
    return lambda page="home", tag="vi": reader_of(site, page, tag)


@pytest.fixture(scope="module")
def found(reader, project):
    return dict(files(reader().edition, html_environment(project / "overrides", icons())))


def test_the_whole_site_has_them_and_a_commune_once_something_changed_there(found):
    folders = {path.rpartition("/")[0] for path in found}

    assert {"thay-doi", "dia-phuong/tinh", "dia-phuong/xa"} == {path for path in folders if not path.startswith("en/")}
    assert len(found) == 2 * len(folders)


def test_atom_feeds_keep_to_their_standard(found):
    for path, text in found.items():
        if not path.endswith(".xml"):
            continue
        feed = etree.fromstring(text.encode())
        entries = feed.findall(f"{A}entry")
        ids = [each.findtext(f"{A}id") for each in (feed, *entries)]

        assert f"{A}feed" == feed.tag
        assert [1] * len(ONCE) * (1 + len(entries)) == [
            len(each.findall(f"{A}{name}")) for each in (feed, *entries) for name in ONCE]
        assert len(ids) == len(set(ids))
        assert feed.findtext(f"{A}author/{A}name")
        assert ["https://thu.example/" + path] == [
            each.get("href") for each in feed.findall(f"{A}link[@rel='self']")]
        assert all(dt.datetime.fromisoformat(each.text).utcoffset() for each in feed.iter(f"{A}updated"))
        assert all(len(each.findall(f"{A}link[@rel='alternate']")) == 1 for each in (feed, *entries))


def test_json_feeds_keep_to_their_standard(found):
    for path, text in found.items():
        if not path.endswith(".json"):
            continue
        feed = json.loads(text)

        assert "https://jsonfeed.org/version/1.1" == feed["version"]
        assert SITE + path == feed["feed_url"]
        assert feed["title"]
        assert all({"id", "content_text", "url"} <= item.keys() for item in feed["items"])
        assert all(dt.datetime.fromisoformat(item["date_published"]).utcoffset() for item in feed["items"])


def test_each_language_has_its_own_and_says_what_is_not_translated(found):
    items = json.loads(found["en/thay-doi/feed.json"])["items"]

    assert [("New < old", "en"), ("Chưa dịch", "vi")] == [(item["title"], item["language"]) for item in items]


def test_an_entry_leads_to_the_first_page_it_touches_and_names_the_others(found):
    entry = etree.fromstring(found["thay-doi/atom.xml"].encode()).find(f"{A}entry")

    assert [("alternate", f"{SITE}dia-phuong/xa/"), ("related", f"{SITE}duong-day-nong/")] == [
        (each.get("rel"), each.get("href")) for each in entry.findall(f"{A}link")]


@pytest.mark.parametrize(("page", "tag", "count"), [
    ("home", "vi", 2), ("home", "en", 2), ("changes", "en", 2), ("locality:xa", "vi", 2), ("locality:yen", "vi", 0),
    ("hotlines", "vi", 0),
])
def test_programs_find_them_where_readers_would_look(reader, found, page, tag, count):
    there = reader(page, tag)
    here = there.edition.url(there.page, tag)
    links = [urljoin(here, each.href).removeprefix("https://thu.example/") for each in offered(there)]

    assert count == len(links)
    assert set(links) <= found.keys()
