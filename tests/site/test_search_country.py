"""A country of communes in a browser: what a phone fetches for a query hardly grows with their number."""

import json
import shutil
from collections.abc import Mapping

import pytest
from playwright.sync_api import Page, Route, expect

from bench.communes import TODAY, write
from loa.content.load import load
from loa.finish.compress import in_brotli
from loa.pages.edition import Edition
from loa.pages.files.search import files
from loa.pages.plan import plan

SIZES = (500, 3321)
"""Communes; the country has 3,321."""

QUERIES = {
    "khau trang": 0,
    "trạm y tế xã Mẫu 217": 1,
    "mau 217": 1,
    "024 3000 0217": 1,
    "gọi": 0,
}
"""What people type, and how many parts of the index that takes."""

SCRIPT_IS_THERE = "import(new URL(document.querySelector('#tim').dataset.fetch, location)).then(() => {})"
"""Until it is, Enter asks for the page anew."""

WHOLE = 20_000
"""Bytes of brotli that a search may cost beside its script."""


@pytest.fixture(scope="module")
def countries(project, tmp_path_factory) -> Mapping[int, Mapping[str, bytes]]:
    """Size -> path beside the search page -> file; Vietnamese."""
    return {size: _search_files(size, project, tmp_path_factory.mktemp("country")) for size in SIZES}


def _search_files(communes: int, project, folder) -> Mapping[str, bytes]:
    write(communes, folder, project)
    shutil.copy(project / "content/synonyms.yml", folder / "content")
    site = load(folder / "content", folder / "docs", TODAY).site
    edition = Edition(site, plan(site), TODAY, "https://loa.example/")
    return {path.removeprefix("tim-kiem/"): text.encode() for path, text in files(edition)
            if path.startswith("tim-kiem/")}


@pytest.fixture
def country(page: Page, built_site, serve_folder, countries):
    """`country(3321, "mau 17", place="mau-17")`: the search page of a country, and the files that it has fetched."""
    address = serve_folder(built_site, "/loa/")

    def search(communes: int, query: str, place: str = "") -> tuple[Page, dict[str, int]]:
        fetched: dict[str, int] = {}

        def answer(route: Route) -> None:
            path = route.request.url.partition("/tim-kiem/")[2]
            fetched[path] = len(in_brotli(countries[communes][path]))
            route.fulfill(body=countries[communes][path], content_type="application/json")

        page.route("**/tim-kiem/**/*.json", answer)
        page.route("**/tim-kiem/*.json", answer)
        page.add_init_script(f"localStorage['loa-place'] = {json.dumps(place)}")
        page.goto(f"{address}tim-kiem/")
        page.evaluate(SCRIPT_IS_THERE)
        page.get_by_role("searchbox").fill(query)
        page.get_by_role("searchbox").press("Enter")
        expect(page.locator("#so-ket-qua")).to_be_focused()
        return page, fetched

    return search


def results(page: Page) -> list[str]:
    return page.locator("#ket-qua a.title").all_text_contents()


@pytest.mark.parametrize("communes", SIZES)
@pytest.mark.parametrize("query", QUERIES)
def test_a_query_takes_the_index_and_at_most_one_part(country, communes, query):
    _, fetched = country(communes, query)

    assert "index.json" in fetched
    assert QUERIES[query] == len(fetched) - 1
    assert sum(fetched.values()) < WHOLE


@pytest.mark.parametrize("query", QUERIES)
def test_seven_times_the_communes_cost_little_more_bytes(country, query):
    small, large = (sum(country(communes, query)[1].values()) for communes in SIZES)

    assert large < 1.25 * small


def test_the_whole_country_would_have_cost_far_more(countries):
    whole = {size: sum(len(in_brotli(text)) for text in countries[size].values()) for size in SIZES}

    assert whole[SIZES[1]] > 5 * whole[SIZES[0]]
    assert whole[SIZES[1]] > 100_000


@pytest.mark.parametrize("query", ["trạm y tế xã Mẫu 217", "mau 217", "MẪU 217 thử 13"])
def test_a_commune_and_its_station_are_found_by_the_communes_name(country, query):
    page, _ = country(SIZES[1], query)

    assert "Trạm Y tế xã Mẫu 217" in results(page)


def test_a_station_is_found_by_its_number(country):
    page, _ = country(SIZES[1], "02430000217")

    assert ["Trạm Y tế xã Mẫu 217"] == results(page)


def test_a_misspelt_commune_is_found(country):
    page, _ = country(SIZES[1], "mua 217")

    assert "Xã Mẫu 217" in results(page)


def test_a_name_that_half_the_country_shares_has_to_be_typed_on(country):
    page, fetched = country(SIZES[1], "mẫu")

    assert ["index.json"] == list(fetched)
    expect(page.locator("#so-ket-qua")).to_contain_text("gõ thêm tên xã, phường")


def test_the_readers_own_place_comes_first_without_being_named(country):
    page, fetched = country(SIZES[1], "trạm y tế", place="mau-217")

    assert 2 == len(fetched)
    assert "Trạm Y tế xã Mẫu 217" == results(page)[0]


def test_who_wants_to_call_sees_the_numbers_of_their_own_place(country):
    page, _ = country(SIZES[1], "gọi", place="mau-217")

    assert {"Cấp cứu y tế", "Trạm Y tế xã Mẫu 217"} <= set(results(page)[:2])
