"""What search knows of the shipped content: everything that can be opened, in the words people use, in few bytes."""

import datetime as dt
import json
import zlib
from dataclasses import replace

import pytest

from loa.content.load import load
from loa.model.places import Language
from loa.pages.edition import Edition
from loa.pages.entries import entries
from loa.pages.files.search import files, search_of
from loa.pages.findable import shortened
from loa.pages.plan import plan
from loa.pages.whereabouts import LISTED_ON

TODAY = dt.date(2026, 11, 22)
DURING_THE_CAMPAIGN = dt.date(2022, 9, 20)


@pytest.fixture(scope="module")
def shipped(project) -> Edition:
    return edition(load(project / "content", project / "docs", TODAY).site, TODAY)


def edition(site, today: dt.date) -> Edition:
    return Edition(site, plan(site), today, "https://loa.example/")


def language(shipped: Edition, tag: str) -> Language:
    return next(each for each in shipped.languages if each.tag == tag)


def entry(shipped: Edition, href: str, tag: str = "vi"):
    return next(each for each in entries(shipped, language(shipped, tag)) if each.href == href)


def test_every_language_has_an_index_beside_its_search_page(shipped):
    assert ["tim-kiem/index.json", "en/tim-kiem/index.json"] == [path for path, _ in files(shipped)]


def test_everything_listed_can_be_found_once_and_opened(shipped):
    pages = {f"{page.path}/" if page.path else "" for page in shipped.plan.pages if page.indexed}
    lists = {kind: shipped.plan.by_id[list_id].path for kind, list_id in LISTED_ON.items()}
    records = [name.split(":") for name in shipped.site.by_id]
    anchors = {f"{lists[kind]}/#{record_id}" for kind, record_id in records if kind in lists}
    hrefs = [each.href for each in entries(shipped, language(shipped, "vi"))]

    assert sorted(pages | anchors) == sorted(hrefs)


def test_the_search_page_does_not_find_itself(shipped):
    assert not {"tim-kiem/", "404/"} & {each.href for each in entries(shipped, language(shipped, "vi"))}


def test_text_stays_as_it_is_written(shipped):
    rows = json.loads(search_of(shipped, language(shipped, "vi")).index)["rows"]

    assert "Sổ sức khỏe điện tử" in [row[4] for row in rows]


def test_a_contact_is_found_by_its_number_as_shown_and_as_dialled_from_abroad(shipped):
    contact = entry(shipped, "duong-day-nong/vu-truyen-thong-bo-y-te/")

    assert "024 6282 7979" == contact.marks[0]
    assert "+842462827979" in contact.names


def test_a_document_is_found_by_its_number_and_issuer(shipped):
    assert ("488/KH-UBND", "Ủy ban nhân dân tỉnh Bắc Kạn") == entry(shipped, "van-ban-chi-dao/488-kh-ubnd/").marks


def test_a_place_is_told_from_its_namesakes_by_what_it_lies_in(shipped):
    province = next(place for place in shipped.site.localities if place.id == "son-la")
    commune = province.model_copy(update={"id": "xa-mau", "level": "commune", "parent": "son-la"})
    station = shipped.site.contacts[0].model_copy(update={"id": "tram-mau", "locality": "xa-mau"})
    contacts = (*shipped.site.contacts, station)
    site = replace(shipped.site, localities=(*shipped.site.localities, commune), contacts=contacts)
    places = edition(replace(site, campaigns=()), TODAY)

    assert ("Sơn La",) == entry(places, "dia-phuong/xa-mau/").marks
    assert ("Sơn La", "Sơn La") == entry(places, "duong-day-nong/tram-mau/").marks[-2:]
    assert () == entry(places, "dia-phuong/son-la/").marks


def test_other_names_are_those_that_are_not_shown_already(shipped):
    names = entry(shipped, "ung-dung/so-suc-khoe-dien-tu/").names

    assert "SSKĐT" in names
    assert "Sổ Sức khỏe điện tử" not in names


def test_a_vietnamese_name_finds_the_english_page(shipped):
    assert "Theo dõi sau tiêm chủng" in entry(shipped, "thong-diep/after-injection/", "en").names


def test_what_is_over_says_so_and_stands_behind_what_holds(shipped):
    replaced, current = entry(shipped, "thong-diep/5k/"), entry(shipped, "thong-diep/2k/")

    assert "status.replaced" == replaced.state
    assert replaced.weight < current.weight


@pytest.mark.parametrize(("today", "state"), [(DURING_THE_CAMPAIGN, "state.running"), (TODAY, "state.ended")])
def test_a_campaign_says_how_it_stands_on_the_day(shipped, today, state):
    assert state == entry(edition(shipped.site, today), "chien-dich/moh-2022/").state


def test_whom_to_call_counts_above_papers(shipped):
    assert entry(shipped, "van-ban-chi-dao/488-kh-ubnd/").weight < entry(shipped, "duong-day-nong/cap-cuu-115/").weight


def test_an_untranslated_page_is_found_in_its_own_language_and_says_which(shipped):
    pseudo = Language(tag="qaa", name="Pseudo", english_name="Pseudo", script="Latn", status="published")
    bigger = edition(replace(shipped.site, languages=(*shipped.site.languages, pseudo)), TODAY)
    fallback = next(each for each in entries(bigger, pseudo) if each.href == "thong-diep/5k/")
    rows = json.loads(search_of(bigger, pseudo).index)["rows"]

    assert ("Thông điệp 5K", "vi") == (fallback.title, fallback.lang)
    assert "vi" == next(row for row in rows if row[0] == "thong-diep/5k/")[8]


def test_equal_editions_give_equal_bytes(shipped, project):
    again = edition(load(project / "content", project / "docs", TODAY).site, TODAY)

    assert list(files(shipped)) == list(files(again))


@pytest.mark.parametrize("tag", ["vi", "en"])
def test_an_entry_costs_a_phone_few_bytes(shipped, tag):
    text = search_of(shipped, language(shipped, tag)).index

    assert len(zlib.compress(text.encode(), 9)) < 90 * len(json.loads(text)["rows"])


def test_a_long_lead_is_cut_between_words():
    assert "Một câu ngắn." == shortened("Một câu\n ngắn.")
    assert "từ " * 39 + "từ…" == shortened("từ " * 60)
