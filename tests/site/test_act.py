"""Calling, and one's own place, on a phone: the small site in Chromium."""

import json

import pytest

HOTLINE = "huong-dan/rua-tay-dung-cach/"
"""A page with a number of its own, which is answered on weekdays from 07:30 to 17:00."""

URGENT = "thong-diep/rua-tay/"
"""A page about danger."""

BOX = """selector => { const {top, bottom} = document.querySelector(selector).getBoundingClientRect();
    return [Math.round(top), Math.round(bottom)] }"""

POSITION = "getComputedStyle(document.querySelector('.bar')).position"

COVERED = """() => { const at = document.activeElement.getBoundingClientRect();
    const bar = document.querySelector(".bar > div").getBoundingClientRect();
    return !document.activeElement.closest(".bar") && at.bottom > bar.top && at.top < bar.bottom }"""


MOVES = """new PerformanceObserver(list => list.getEntries().forEach(shift => {
    if (shift.sources.some(({node}) => node && document.querySelector("main").contains(node)))
        window.moved = (window.moved || 0) + shift.value })).observe({type: "layout-shift", buffered: true})"""
"""Counts what moves in the page's own part."""


# --- The bar

def test_a_number_of_its_own_stands_at_the_bottom_from_the_start(page, address):
    page.goto(address + HOTLINE)
    top, bottom = page.evaluate(BOX, ".bar > div")

    assert 640 == bottom
    assert 640 / 5 >= bottom - top
    assert "tel:19009095" == page.locator(".bar a").get_attribute("href")


def test_the_emergency_number_comes_when_the_header_has_gone_and_stays_to_the_end(page, address):
    page.goto(address + URGENT)
    before = page.evaluate(BOX, ".bar > div")[0]
    page.evaluate("scrollTo(0, 1000)")
    halfway = page.evaluate(BOX, ".bar > div")[1]
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    at_the_end = page.evaluate(BOX, ".bar > div")
    last_words = page.evaluate(BOX, "footer > :last-child")[1]

    assert before >= 640
    assert [640, 640] == [halfway, at_the_end[1]]
    assert last_words <= at_the_end[0]


@pytest.mark.parametrize(("width", "height"), [(640, 360), (320, 256), (1280, 800)])
def test_on_low_and_on_wide_screens_it_stays_in_its_place(page, address, width, height):
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address + HOTLINE)

    assert page.evaluate(BOX, ".bar")[0] >= page.evaluate(BOX, "main")[1]
    assert "static" == page.evaluate(POSITION)


@pytest.mark.parametrize(("size", "position"), [("100", "absolute"), ("125", "static"), ("150", "static")])
def test_at_large_text_it_stays_in_its_place(page, address, size, position):
    page.goto(address + HOTLINE)
    page.evaluate("size => { document.documentElement.dataset.size = size }", size)

    assert position == page.evaluate(POSITION)


def test_what_has_the_focus_is_never_under_the_bar(page, address):
    page.goto(address + HOTLINE)
    stops = page.locator("a:visible, button:visible, summary:visible").count()
    covered = []
    for _ in range(stops):
        page.keyboard.press("Tab")
        if page.evaluate(COVERED):
            covered.append(page.evaluate("document.activeElement.outerHTML"))

    assert stops > 20
    assert [] == covered


def test_paper_has_no_bar(page, address):
    page.emulate_media(media="print")
    page.goto(address + HOTLINE)

    assert not page.locator(".bar").is_visible()


@pytest.mark.parametrize(("now", "told"), [
    ("2024-06-14T00:30:00Z", "Đang trong giờ trực"),  # Friday, 07:30 in Viet Nam
    ("2024-06-14T00:29:59Z", "Ngoài giờ trực"),
    ("2024-06-14T09:59:59Z", "Đang trong giờ trực"),
    ("2024-06-14T10:00:00Z", "Ngoài giờ trực"),
    ("2024-06-16T02:00:00Z", "Ngoài giờ trực"),  # Sunday
])
@pytest.mark.parametrize("zone", ["Asia/Ho_Chi_Minh", "America/Los_Angeles"])
def test_it_says_by_the_time_of_viet_nam_whether_these_are_the_hours(browser, address, now, told, zone):
    context = browser.new_context(timezone_id=zone)
    phone = context.new_page()
    phone.clock.set_fixed_time(now)
    phone.goto(address + HOTLINE)
    said = phone.locator(".bar [data-opening] > b:visible").inner_text()
    context.close()

    assert told == said


def test_without_a_script_the_hours_are_listed(browser, address):
    context = browser.new_context(java_script_enabled=False)
    phone = context.new_page()
    phone.goto(address + HOTLINE)
    said = phone.locator(".bar").inner_text()
    context.close()

    assert "Thứ Hai–thứ Sáu: 07:30–17:00" in said
    assert "giờ trực" not in said


# --- My place

def choose(page, address, place, prefix=""):
    page.goto(f"{address}{prefix}dia-phuong/")
    page.select_option("#chon select", place)
    page.click("#chon form button")
    page.wait_for_selector("[data-room] h2")


def shown(page):
    """What the box of the place says, line by line."""
    page.wait_for_selector("[data-room] h2")
    return page.locator("[data-room]").inner_text().split("\n")


def asked_for(page):
    """What the page asks for from now on, by file name."""
    asked = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    return asked


@pytest.mark.parametrize("path", ["", "duong-day-nong/", "dia-phuong/"])
def test_nothing_is_asked_for_before_a_place_is_chosen(page, address, path):
    asked = asked_for(page)
    page.goto(address + path)
    page.wait_for_load_state("networkidle")

    assert [""] == asked


def test_a_province_is_chosen_then_a_commune_of_it_and_comes_first_from_then_on(page, address):
    choose(page, address, "tinh-moi")
    page.select_option("[data-room] select", "xa-thu")
    page.click("[data-room] form button")
    page.wait_for_selector("text=Nơi của tôi: Xã Thử")
    page.goto(address + "duong-day-nong/")
    lines = shown(page)
    tops = [page.evaluate(BOX, selector)[0] for selector in ("[data-room] .call", ".first .call")]

    assert ["Nơi của tôi: Xã Thử", "Tỉnh Mới mất nước sạch đến hết ngày mai."] == [line for line in lines if line][:2]
    assert lines.index("Trạm y tế Xã Thử") < lines.index("Đường dây Tỉnh Mới")
    assert tops == sorted(tops)
    assert ["tel:+842437737000", "tel:19009095"] == page.locator("[data-room] .call").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))")


def test_a_commune_is_chosen_on_its_own_page_in_any_language(page, address):
    page.goto(address + "en/dia-phuong/xa-thu/")
    page.click(".keep button")

    assert "My place: Test commune" in shown(page)
    assert address + "en/dia-phuong/" == page.url


def test_who_chose_a_place_that_was_merged_is_told_and_sees_the_one_that_took_it_over(page, address):
    choose(page, address, "tinh-cu")
    page.goto(address)
    lines = shown(page)

    assert "Nơi của tôi: Tỉnh Mới" in lines
    assert "Tỉnh Cũ đã sáp nhập vào Tỉnh Mới." in lines


def test_without_a_network_the_kept_copy_is_shown_as_one(page, address):
    choose(page, address, "tinh-moi")
    page.route("**/noi.json", lambda route: route.abort())
    page.goto(address + "dia-phuong/")
    page.wait_for_selector(".stored")

    assert "Bản đã lưu ngày 15/6/2024, có thể đã cũ." in shown(page)
    assert "Đường dây Tỉnh Mới" in shown(page)


def test_a_place_can_be_forgotten(page, address):
    choose(page, address, "tinh-moi")
    page.click(".forget")
    left = page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('loa-place'))")

    assert [] == left
    assert "" == page.locator("[data-room]").inner_text()


def test_a_place_that_is_not_there_is_not_kept(page, address):
    page.goto(address + "dia-phuong/?noi=khong-co")
    page.wait_for_load_state("networkidle")

    assert None is page.evaluate("localStorage['loa-place'] || null")
    assert address + "dia-phuong/" == page.url


def test_the_place_is_set_as_text(page, address):
    bad = "<img src=x onerror=alert(1)>"
    told = {"href": "x/", "name": bad, "moved": bad, "saved": bad, "inside": [["a", bad]],
            "notices": [{"text": bad, "urgency": bad, "href": ""}],
            "contacts": [{"name": bad, "href": "x/", "tel": "tel:115", "number": bad, "about": bad}]}
    page.route("**/noi.json", lambda route: route.fulfill(body=json.dumps(told)))
    page.goto(address + "dia-phuong/?noi=tinh-moi")
    lines = shown(page)

    assert 5 <= sum(bad in line for line in lines)
    assert 0 == page.locator("[data-room] img").count()


def test_nothing_moves_when_the_place_comes_in(page, address):
    page.add_init_script(MOVES)
    choose(page, address, "tinh-moi")
    moved = [page.evaluate("window.moved || 0")]
    page.goto(address + "duong-day-nong/")
    shown(page)
    page.reload()
    shown(page)
    moved.append(page.evaluate("window.moved || 0"))

    assert [0, 0] == moved


def test_nothing_moves_on_a_slow_phone_when_a_place_is_chosen(page, address):
    page.add_init_script(MOVES)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 8})
    choose(page, address, "tinh-moi")

    assert 0 == page.evaluate("window.moved || 0")


def test_without_a_script_the_way_to_a_place_is_the_list(browser, address):
    context = browser.new_context(java_script_enabled=False)
    phone = context.new_page()
    phone.goto(address)
    phone.click(".place a")
    phone.click("main ul a >> nth=1")
    said, forms = phone.locator("h1").inner_text(), phone.locator("form:visible").count()
    context.close()

    assert "Tỉnh Mới" == said
    assert 0 == forms
