"""Search in a browser: the right page comes first however people type, and nothing is fetched before it is used."""

import json
import re
import unicodedata
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from audit.budgets import read_budgets
from audit.built import Built
from audit.counted import search
from loa.i18n.fold import fold
from tests.site.queries import FOLDED, FOUND_FIRST, MEANT

INDEX = "**/tim-kiem/index.json"


@pytest.fixture(scope="module")
def address(built_site, serve_folder):
    """Where the shipped site answers, under a sub-path as on a project's page."""
    return serve_folder(built_site, "/loa/")


@pytest.fixture
def search_page(page: Page, address: str):
    """`search_page("en", "face mask")` opens the search page of a language with a query in its address.

    Without one it is left when the script is there, so that Enter doesn't ask for the page anew.
    """

    def open_page(tag: str, query: str = "") -> Page:
        prefix = "" if tag == "vi" else f"{tag}/"
        page.goto(f"{address}{prefix}tim-kiem/" + (f"?q={quote(query)}" if query else ""))
        if not query:
            in_script(page, "() => {}", None)
        return page

    return open_page


def field(page: Page):
    return page.get_by_role("searchbox")


def results(page: Page):
    return page.locator("#ket-qua a.title")


def count(page: Page):
    return page.locator("main").get_by_role("status")


@pytest.mark.parametrize("tag", FOUND_FIRST)
def test_the_right_page_comes_first(search_page, address, tag):
    page = search_page(tag)
    found = {}
    for query in FOUND_FIRST[tag]:
        field(page).fill(query)
        field(page).press("Enter")
        expect(count(page)).to_be_focused()
        found[query] = results(page).first.evaluate("link => link.href").removeprefix(address)

    assert FOUND_FIRST[tag] == found


def test_one_wrong_letter_is_forgiven_and_said(search_page, address):
    page = search_page("vi")
    found = {}
    for query in MEANT:
        field(page).fill(query)
        field(page).press("Enter")
        expect(count(page)).to_be_focused()
        found[query] = results(page).first.evaluate("link => link.href").removeprefix(address)
        if query != "khẩu trâng":
            expect(count(page)).to_contain_text("Không có đúng từ này")

    assert MEANT == found


@pytest.mark.parametrize("query", ["1900 9059", "gọi 1900 9059", "19009059", "489/KH-UBND"])
def test_a_wrong_number_never_finds_a_true_one(search_page, query):
    page = search_page("vi", query)

    expect(count(page)).to_contain_text("Không tìm thấy")
    expect(results(page)).to_have_count(0)


@pytest.mark.parametrize(("tag", "query", "group"), [
    ("vi", "gọi cấp cứu", "Số điện thoại"), ("vi", "số điện thoại", "Số điện thoại"), ("vi", "gọi", "Số điện thoại"),
    ("en", "phone", "Contacts"), ("en", "call", "Contacts"), ("en", "who to call after injection", "Contacts"),
])
def test_who_wants_to_call_sees_numbers_first_and_can_tap_them(search_page, tag, query, group):
    first = search_page(tag, query).locator("#ket-qua section").first

    expect(first.locator("h2 .kind")).to_have_text(group)
    assert "tel:115" in first.locator("a.call").evaluate_all("links => links.map(link => link.getAttribute('href'))")


def test_results_stand_in_groups_under_headings(search_page):
    page = search_page("vi", "tiêm chủng")
    headings = page.locator("#ket-qua h2 .kind").all_text_contents()
    counts = page.locator("#ket-qua h2 .count").all_text_contents()

    assert len(headings) == len(set(headings))
    assert "Thông điệp" == headings[0]
    assert count(page).text_content() == f"{sum(map(int, counts))} kết quả"


def test_a_search_is_an_address_to_send_on(search_page):
    page = search_page("en", "FACE  mask")

    expect(field(page)).to_have_value("FACE  mask")
    expect(results(page).first).to_have_text("When to wear a face mask")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_typing_finds_without_sending_the_form(page, address, form):
    page.goto(f"{address}tim-kiem/")
    field(page).fill(unicodedata.normalize(form, "Khẩu trang"))

    expect(results(page).first).to_have_text("Khi nào đeo khẩu trang?")
    expect(page).to_have_url(re.compile(r"/tim-kiem/\?q=Kh"))


def test_query_and_index_are_folded_alike_whatever_their_form(search_page):
    page = search_page("vi")
    table = {**FOLDED, **{unicodedata.normalize("NFD", text): folded for text, folded in FOLDED.items()}}

    assert table == {text: fold(text) for text in table}
    assert list(table.values()) == in_script(page, "texts => texts.map(script.fold)", list(table))


def test_every_word_must_be_there_and_marks_that_were_typed_count(search_page):
    titles = {"soi/": "Sỏi thận", "sot/": "Sởi và sốt", "may/": "Số máy"}
    rows = [[href, 0, 0, 10, title, "", "", ""] for href, title in titles.items()]
    index = {"labels": [[]], "synonyms": [[0, "nong sot", "sot"]], "parts": [], "rows": rows}
    queries = ["soi", "sởi", "sởi sốt", "may so", "nong sot"]
    page = search_page("vi")
    found = in_script(page, "([index, queries]) => queries.map(query => script.find(script.prepare(index, ''), query)"
                            ".rows.map(row => row.href))", [index, queries])

    assert [["soi/", "sot/"], ["sot/", "soi/"], ["sot/"], ["may/"], ["sot/"]] == found


def test_all_that_a_language_needs_to_search_keeps_its_budget(built_site):
    measured = search(Built(built_site), read_budgets())

    assert {"vi", "en"} == set(measured.values)
    assert () == measured.broken


def test_nothing_is_fetched_before_the_search_is_used(page, address):
    requests = []
    page.on("request", lambda request: requests.append(request.url.removeprefix(address)))
    page.goto(address)
    page.wait_for_load_state("networkidle")

    assert [""] == requests

    page.goto(f"{address}tim-kiem/")
    page.wait_for_load_state("networkidle")

    assert ["", "tim-kiem/"] == requests

    with page.expect_response(INDEX):
        field(page).focus()
    field(page).fill("cap cuu")
    expect(results(page).first).to_have_text("Cấp cứu y tế")
    field(page).fill("khau trang")
    expect(results(page).first).to_have_text("Khi nào đeo khẩu trang?")

    assert 1 == len([url for url in requests if url.endswith("index.json")])


def test_who_sends_the_form_before_the_script_is_there_finds_as_well(page, address):
    page.route("**/scripts/**", lambda route: route.abort())
    page.goto(f"{address}tim-kiem/")
    field(page).fill("khau trang")
    page.unroute("**/scripts/**")
    field(page).press("Enter")

    expect(results(page).first).to_have_text("Khi nào đeo khẩu trang?")


def test_without_javascript_the_page_shows_other_ways_and_no_dead_form(browser: Browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}tim-kiem/?q=khau+trang")

    expect(field(page)).to_have_count(0)
    expect(page.locator("main").get_by_role("link", name="Đường dây nóng")).to_be_visible()
    expect(page.locator("main").get_by_role("link", name="Sơ đồ trang")).to_be_visible()
    page.locator("main noscript").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mục lục A–Z")
    page.get_by_role("link", name="Đ", exact=True).click()
    page.get_by_role("link", name="Đường dây nóng Bộ Y tế", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Đường dây nóng Bộ Y tế")
    context.close()


def test_the_keyboard_leads_from_the_field_to_the_count_and_to_the_first_result(search_page, address):
    page = search_page("vi")
    field(page).focus()
    page.keyboard.type("duong day nong")
    page.keyboard.press("Enter")
    expect(count(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(results(page).first).to_be_focused()
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{address}duong-day-nong/")


def test_the_way_back_from_a_result_shows_the_search_again(search_page):
    page = search_page("en")
    field(page).fill("face mask")
    results(page).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("When to wear a face mask")
    page.go_back()

    expect(field(page)).to_have_value("face mask")
    expect(results(page).first).to_have_text("When to wear a face mask")


def test_the_count_is_said_in_the_readers_language(search_page):
    expect(count(search_page("vi", "488"))).to_have_text("1 kết quả")
    expect(count(search_page("en", "488"))).to_have_text("1 result")


def test_what_is_over_is_found_and_says_so(search_page):
    page = search_page("vi", "thong diep 5k")
    first = page.locator("#ket-qua li").first

    expect(first.locator(".badge")).to_have_text("Đã được thay thế")
    expect(page.locator("#ket-qua .kind").first).to_have_text("Thông điệp")


def test_a_search_in_vain_offers_hotlines_and_the_site_map(search_page):
    page = search_page("en", "unicorn")

    expect(count(page)).to_have_text("Nothing found with all of these words. Try fewer or other words.")
    expect(results(page)).to_have_count(0)
    expect(page.locator("main").get_by_role("link", name="Hotlines")).to_be_visible()
    expect(page.locator("main").get_by_role("link", name="Site map")).to_be_visible()


def test_of_a_long_group_five_are_shown_and_the_others_on_demand(search_page):
    page = search_page("vi", "covid")
    group = page.locator("#ket-qua section").filter(has=page.get_by_text("Văn bản", exact=True))
    total = int(group.locator(".count").text_content())

    expect(group.locator("a.title")).to_have_count(5)
    group.get_by_text(f"Xem thêm {total - 5}").click()
    expect(group.locator("a.title")).to_have_count(total)


def test_what_the_index_says_is_text_in_its_own_language(search_page, page):
    rows = [["so/", 1, 2, 10, "<img src=x onerror=alert(1)>", "", "Dòng đầu", "", "vi"]]
    labels = [[], ["<b>Guide</b>", "guides"], ["Đã rút lại", "withdrawn", "vi"]]
    body = json.dumps({"labels": labels, "synonyms": [], "parts": [], "rows": rows})
    page.route(INDEX, lambda route: route.fulfill(body=body, content_type="application/json"))
    group = search_page("en", "img").locator("#ket-qua section")

    expect(group.get_by_role("link")).to_have_text("<img src=x onerror=alert(1)>")
    expect(group.get_by_role("link")).to_have_attribute("lang", "vi")
    expect(group.locator(".kind")).to_have_text("<b>Guide</b>")
    expect(group.locator(".badge.withdrawn")).to_have_attribute("lang", "vi")
    expect(group.locator("img")).to_have_count(0)


def test_a_lost_connection_is_said_and_the_next_try_works(search_page, page):
    page.route(INDEX, lambda route: route.abort())
    search_page("en", "hotline")
    expect(count(page)).to_have_text("The search could not be loaded. Check your connection and try again.")
    page.unroute(INDEX)
    field(page).press("Enter")

    expect(results(page).first).to_have_text("Hotlines")


def in_script(page: Page, function: str, argument: object) -> object:
    """The result of a function that may use what the page's own script exports, as `script`."""
    load = "const script = await import(new URL(document.querySelector('#tim').dataset.fetch, location))"
    return page.evaluate(f"async (argument) => {{ {load}; return ({function})(argument); }}", argument)
