"""One page of every kind of the shipped site, in both languages, as a small phone shows it."""

import re
from dataclasses import dataclass, field

import pytest

from audit.barriers import by_axe, by_us
from audit.budgets import read_budgets
from audit.keyboard import walk as walk_by_keyboard
from audit.states import STATES, enter

HEADINGS_AND_BUTTONS = "h1, h2, h3, h4, summary, button, [class~=button], [class~=call]"
LEAST_LINE = 1.5
"""Two marks above a letter and one below need the height of one and a half (Ẩ, Ử, ệ)."""

TIGHT_LINES = """([selector, least]) => [...document.querySelectorAll(selector)]
    .filter(each => each.getClientRects().length)
    .map(each => [each, getComputedStyle(each)])
    .filter(([each, style]) => parseFloat(style.lineHeight) < least * parseFloat(style.fontSize))
    .map(([each, style]) => `${each.tagName} ${each.className} ${style.lineHeight} / ${style.fontSize}`)
"""

BY_KEY = {state.key: state for state in STATES}
SHAPES = ("phone-light", "phone-large-text")
"""Ways to look in which things stand elsewhere: a narrow phone, and one with letters twice as large."""
WALKED = ("home (vi)", "hotlines (en)", "search (vi)", "documents (en)")
"""Pages that are walked by keyboard here; the audit walks one of every kind."""


@dataclass
class Seen:
    """What one page did."""

    name: str
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    shape: dict[str, list[str]] = field(default_factory=dict)
    tight: list[str] = field(default_factory=list)
    barriers: list[str] = field(default_factory=list)
    keyboard: list[str] = field(default_factory=list)

    @property
    def kind(self):
        return self.name.partition(" ")[0].partition(":")[0]


@pytest.fixture(scope="module")
def address(built_site, serve_folder):
    """Where the shipped site answers."""
    return serve_folder(built_site)


@pytest.fixture(scope="module")
def walk(browser, shipped, address):
    """Every kind of page, looked at once; one tab for all, for speed."""
    context = browser.new_context(viewport={"width": 360, "height": 640})
    tab, on_foot = context.new_page(), context.new_page()
    current = Seen("")
    tab.on("console", lambda message: message.type in ("error", "warning") and current.said.append(message.text))
    tab.on("pageerror", lambda error: current.said.append(str(error)))
    tab.on("request", lambda request: request.resource_type == "image" or current.asked.append(request.url))
    seen = []
    for path, name, state in one_of_each_kind(shipped):
        current.name = name
        tab.goto(address + path)
        for key in SHAPES:
            enter(tab, BY_KEY[key])
            current.shape[key] = by_us(tab)
        current.tight = tab.evaluate(TIGHT_LINES, [HEADINGS_AND_BUTTONS, LEAST_LINE])
        if state:
            enter(tab, state)
            current.barriers = [f"{state.key}: {each}" for each in by_axe(tab, state)]
        if name in WALKED:
            current.keyboard = list(walk_by_keyboard(on_foot, address + path))
        seen.append(Seen(**vars(current)))
        current.__init__("")
    context.close()
    return seen


def one_of_each_kind(site):
    """(path, name, way to look) of the first page of each kind in each language.

    Axe takes most of the time; it looks at every other page, at each kind in one language, and the ways take turns, so
    that each is tried on many. The audit looks at every page in every way.
    """
    kinds = {}
    for row in site.manifest["pages"]:
        if row["id"] != "404":
            kinds.setdefault((row["id"].partition(":")[0], row["lang"]), row)
    for number, row in enumerate(kinds.values()):
        state = STATES[number // 2 % len(STATES)] if number % 4 in (0, 3) else None
        yield row["url"].removeprefix(site.address), f"{row['id']} ({row['lang']})", state


def test_no_page_reports_an_error(walk):
    assert {} == {seen.name: seen.said for seen in walk if seen.said}


def test_a_page_is_one_request(walk):
    """Few kinds of page fetch a script once they can be read; pictures are lazy, and weighed by the audit."""
    later = read_budgets().later
    asked = {seen.name: seen.asked for seen in walk if len(seen.asked) > 1 + later.get(seen.kind, 0)}

    assert {} == asked


def test_no_page_asks_another_host(walk, address):
    others = {url for seen in walk for url in seen.asked if not url.startswith((address, "data:"))}

    assert set() == others


@pytest.mark.parametrize("key", SHAPES)
def test_everything_fits_and_can_be_hit_with_a_finger(walk, key):
    assert {} == {seen.name: seen.shape[key] for seen in walk if seen.shape[key]}


def test_everything_is_reached_by_tab_and_seen_there(walk):
    assert {} == {seen.name: seen.keyboard for seen in walk if seen.keyboard}


def test_lines_leave_room_for_stacked_marks(walk):
    assert {} == {seen.name: seen.tight for seen in walk if seen.tight}


def test_nobody_is_shut_out_however_they_look(walk):
    assert {} == {seen.name: seen.barriers for seen in walk if seen.barriers}


def test_the_switcher_leads_to_the_same_page(page, address, shipped):
    page.goto(address + "en/duong-day-nong/")
    page.locator("nav a[hreflang=vi]").first.click()

    assert address + "duong-day-nong/" == page.url
    assert "vi" == page.get_attribute("html", "lang")


def test_the_ground_is_dark_in_the_dark(page, address):
    grounds = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(address)
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        grounds[scheme] = sum(map(int, re.findall(r"\d+", ground)[:3])) / 3

    assert grounds["dark"] < 60 < 200 < grounds["light"]


def test_everything_can_be_read_and_reached_without_javascript(browser, address):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 640})
    reader = context.new_page()
    reader.set_default_timeout(5000)
    reader.goto(address)
    number = reader.locator("a[href='tel:115']:visible").first.inner_text()
    reader.locator("nav[aria-label] summary").first.click()
    reader.locator("nav[aria-label] li a[href$='van-ban-chi-dao/']:visible").first.click()
    documents = reader.url
    reader.locator("main nav summary").first.click()
    reader.locator("main nav details[open] a:visible").first.click()
    filtered = reader.url
    shown = reader.locator("main h1:visible").count()
    context.close()

    assert "115" in number
    assert address + "van-ban-chi-dao/" == documents
    assert filtered.startswith(documents + "nam-")
    assert 1 == shown


def test_a_language_in_another_script_asks_for_its_font(page, small_site, serve_folder):
    page.goto(serve_folder(small_site) + "qaa-Tavt/")
    font = page.evaluate("getComputedStyle(document.body).fontFamily")
    page.goto(serve_folder(small_site) + "en/")
    usual = page.evaluate("getComputedStyle(document.body).fontFamily")

    assert '"Noto Sans Tai Viet"' == font.split(",")[0]
    assert "Tai Viet" not in usual
