"""One place's site out of everybody's content: what is national and its own, and nothing of another place."""

import datetime as dt

import pytest

from loa.content.checks import references
from loa.content.checks.walk import owners, values, walked
from loa.content.load import load
from loa.content.local import local_site
from loa.content.places import around
from loa.content.pruned import without_lines
from loa.model.fact import Fact
from loa.model.light_markdown import without_code
from loa.pages.inserts import PAGE_LINK
from loa.pages.plan import plan

NATIONAL = "https://quoc-gia.example/"
PLACES = {
    "nam-dinh": "nam-dinh-2021", "son-la": "son-la-2021", "hai-phong": "hai-phong-2023", "bac-kan": "bac-kan-2021",
}
"""A place of the plans -> its campaign."""


@pytest.fixture(scope="module")
def site(project):
    return load(project / "content", project / "docs", dt.date(2026, 11, 22)).site


@pytest.fixture(scope="module")
def local(site):
    made = {}

    def of(place):
        if place not in made:
            settings = site.settings.model_copy(update={"locality": place, "national": NATIONAL})
            made[place] = local_site(site, settings, lambda owner: NATIONAL + owner)
        return made[place]

    return of


@pytest.mark.parametrize("place", PLACES)
class TestASiteOfOnePlace:
    def test_carries_the_national_campaign_and_its_own_alone(self, place, local):
        campaigns = {campaign.id for campaign in local(place).campaigns}

        assert {"moh-2022", PLACES[place]} == campaigns

    def test_carries_no_record_of_another_place(self, place, local, site):
        own = around(place, site.localities).own
        elsewhere = [record.id for _, record in local(place).records()
                     if getattr(record, "locality", None) not in (None, *own)]

        assert [] == elsewhere

    def test_says_no_name_of_another_place(self, place, local, site):
        foreign = around(place, site.localities).foreign
        said = [(owner, path) for owner, part in owners(local(place)) for path, value, _ in values(part)
                for text in (value.root.values() if hasattr(value, "root") else [value])
                if isinstance(text, str) and foreign.search(text)]

        assert [] == said

    def test_refers_to_nothing_that_is_not_there(self, place, local):
        here = local(place)
        known = dict.fromkeys((*here.by_id, *(owner for owner, _ in owners(here))))

        assert [] == list(references.check(walked(here, {}), known, frozenset()))

    def test_leaves_no_fact_without_a_source(self, place, local):
        facts = (record for _, record in local(place).records() if isinstance(record, Fact))
        unsourced = [fact.id for fact in facts if not fact.source]

        assert [] == unsourced

    def test_keeps_what_saves_lives(self, place, local):
        assert {"contact:cap-cuu-115", "message:after-injection"} <= local(place).by_id.keys()


def test_a_fact_known_from_another_place_cites_the_national_site(local, site):
    term = local("son-la").by_id["term:phan-ung-sau-tiem"]

    assert "488-kh-ubnd" == site.by_id["term:phan-ung-sau-tiem"].source[0].document
    assert [f"{NATIONAL}term:phan-ung-sau-tiem"] == [source.url for source in term.source]


def test_a_place_that_was_merged_knows_the_new_one_and_a_new_one_the_old(site):
    old, new = around("nam-dinh", site.localities), around("ninh-binh", site.localities)

    assert "ninh-binh" in old.named - old.own
    assert "nam-dinh" in new.own


def test_a_commune_carries_what_its_province_has(site):
    inside = site.localities[1].model_copy(update={"id": "xa-a", "parent": "son-la"})

    assert {"xa-a", "son-la", "viet-nam"} == around("xa-a", (*site.localities, inside)).own
    assert "xa-a" in around("son-la", (*site.localities, inside)).own


def test_cards_and_links_to_what_is_gone_leave_a_page_and_their_neighbours_stay():
    page = "Một\n\n{{ campaign:a }}\n\n{{ campaign:b }}\n\n- [Hai](page:two)\n- [Ba](page:three)\n"

    kept = without_lines(page, {"campaign:a", "two"}.__contains__)

    assert "Một\n\n\n{{ campaign:b }}\n\n- [Ba](page:three)\n" == kept


@pytest.mark.parametrize("place", PLACES)
def test_no_page_of_a_place_links_to_one_that_is_not_there(place, local):
    pages = plan(local(place)).by_id
    links = {match["page"] for prose in local(place).prose for match in PAGE_LINK.finditer(without_code(prose.body))}

    assert set() == links - pages.keys()


def test_without_a_place_all_of_the_content_is_published(site):
    assert site == local_site(site, site.settings, str)


def test_a_site_speaks_the_languages_it_names_and_the_source(site):
    settings = site.settings.model_copy(update={"languages": ("vi",)})

    assert ["vi"] == [language.tag for language in local_site(site, settings, str).published_languages]
