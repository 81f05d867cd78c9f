"""Tools of a page in a citizen's hands: text size, contrast, sending, as Chromium does them."""

import base64
import json
import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.site.voices import ENGLISH, MESSAGE, VIETNAMESE, arrive

# --- Text size and contrast

def test_text_grows_by_taps_and_the_button_says_how_far(page, address):
    page.goto(address)
    said, sizes = [], []
    for _ in range(3):
        page.click("[data-tool=size]")
        page.locator("[data-title]").first.wait_for(state="attached")
        said.append(page.get_by_role("button", name="Cỡ chữ").evaluate("each => [each.title, each.ariaPressed]"))
        sizes.append(page.evaluate("parseFloat(getComputedStyle(document.querySelector('main')).fontSize)"))

    assert [["Cỡ chữ 125 %", "true"], ["Cỡ chữ 150 %", "true"], ["Cỡ chữ", "false"]] == said
    assert [22.5, 27, 18] == sizes


def test_what_a_reader_has_set_stands_before_the_next_page_is_drawn(page, address):
    page.goto(address)
    page.click("[data-tool=size]")
    page.click("[data-tool=contrast]")
    page.locator("[data-contrast]").wait_for(state="attached")
    page.route("**/scripts/**", lambda route: route.abort())
    page.goto(address + MESSAGE)

    assert {"size": "125", "contrast": "more"} == page.evaluate("({...document.documentElement.dataset})")


def test_a_phone_that_keeps_nothing_still_obeys(page, address):
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('private'); }})")
    page.goto(address)
    page.click("[data-tool=contrast]")
    page.locator("[data-contrast]").wait_for(state="attached")

    assert "true" == page.get_attribute("[data-tool=contrast]", "aria-pressed")


def test_who_wants_more_contrast_of_every_site_gets_it_and_can_do_without(browser, address):
    context = browser.new_context(contrast="more")
    tab = context.new_page()
    tab.goto(address)
    tab.locator("[data-title]").first.wait_for(state="attached")
    before = tab.get_attribute("[data-tool=contrast]", "aria-pressed")
    tab.click("[data-tool=contrast]")
    tab.goto(address + MESSAGE)
    after = tab.evaluate("document.documentElement.dataset.contrast")
    context.close()

    assert ("true", "less") == (before, after)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["", MESSAGE, "chien-dich/mua-mua/", "hoi-dap/co-phai-rua-tay/", "en/kiem-chung/"])
def test_high_contrast_is_seven_to_one_and_shuts_nobody_out(browser, address, scheme, path):
    context = browser.new_context(viewport={"width": 360, "height": 640}, color_scheme=scheme)
    context.add_init_script("localStorage.loa = JSON.stringify({size: '150', contrast: 'more'})")
    tab = context.new_page()
    tab.goto(address + path)
    tab.evaluate(AXE_SCRIPT)
    found = tab.evaluate("""async () => (await axe.run(document, {rules: {"color-contrast-enhanced": {enabled: true}}}))
        .violations.map(each => `${each.id}: ${each.nodes[0].html.slice(0, 120)}`)""")
    wide = tab.evaluate("document.scrollingElement.scrollWidth > innerWidth")
    context.close()

    assert [] == found
    assert not wide


# --- The row

@pytest.mark.parametrize("width", [320, 360, 1280])
def test_tools_stand_in_one_row_and_can_be_hit(phone, address, width):
    phone.set_viewport_size({"width": width, "height": 640})
    for path in ("", MESSAGE, "en/" + MESSAGE):
        phone.goto(address + path)
        arrive(phone, VIETNAMESE, ENGLISH)
        row = phone.locator(".tools").bounding_box()
        boxes = [each.bounding_box() for each in phone.locator(".tools > button, .tools > a").all()]

        assert row["height"] <= 50, path
        assert all(box["height"] >= 44 and box["width"] >= 44 for box in boxes), path
        assert all(box["x"] + box["width"] <= width for box in boxes), path


def test_every_tool_is_named_and_reached_by_key(phone, address):
    phone.goto(address + MESSAGE)
    arrive(phone, VIETNAMESE)
    phone.focus(".tools .up")
    names = []
    for _ in range(4):
        phone.keyboard.press("Tab")
        names.append(phone.evaluate("document.activeElement.textContent.trim() || document.activeElement.title"))

    assert ["Nghe", "Aa", "Tương phản cao", "Gửi, in"] == names


def test_without_a_script_nothing_is_shown_that_needs_one(browser, address):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(address + MESSAGE)
    buttons = tab.locator("[data-tool]:visible").count()
    tab.click(".tools a[href='#gui']")
    links = tab.locator("#gui a:visible").all_inner_texts()
    context.close()

    assert 0 == buttons
    assert ["Zalo", "Facebook", "Tin nhắn"] == links


# --- Sending

def test_each_way_of_sending_carries_the_short_address(small):
    for page_id, lang in (("message:rua-tay", "vi"), ("home", "en")):
        page = small.page(page_id, lang)
        code = next(row["code"] for row in small.manifest["pages"] if (row["id"], row["lang"]) == (page_id, lang))
        zalo, facebook, sms = page.xpath("//*[@id='gui']//a/@href")
        short = f"https://thu.example/{code}"

        assert {"url": short} == json.loads(base64.b64decode(parse_qs(urlsplit(zalo).query)["d"][0]))
        assert [short] == parse_qs(urlsplit(facebook).query)["u"]
        assert ("sms", "&body=") == (urlsplit(sms).scheme, urlsplit(sms).query[:6])
        assert unquote(urlsplit(sms).query).endswith(f" {short}")
        assert page.xpath("//*[@data-tool='copy']/@value") == [short]


def test_the_phones_own_way_of_sending_gets_title_and_short_address(page, address):
    page.add_init_script("""navigator.share = (what) => {
        window.sent = what;
        document.body.id = "sent";
        return Promise.resolve();
    }""")
    page.goto(address + MESSAGE)
    page.click("[data-tool=share]")
    page.locator("#sent").wait_for()
    sent = page.evaluate("sent")

    assert page.title() == sent["title"]
    assert re.fullmatch(r"https://thu\.example/\d+", sent["url"])


def test_a_copied_address_is_the_short_one_and_the_button_says_so(page, address):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address + MESSAGE)
    page.click("[data-tool=copy]")
    page.get_by_role("button", name="Đã sao chép").wait_for()

    assert page.get_attribute("[data-tool=copy]", "value") == page.evaluate("navigator.clipboard.readText()")


def test_the_print_button_prints(page, address):
    page.add_init_script("window.print = () => { document.body.id = 'printed'; }")
    page.goto(address)
    page.click("[data-tool=print]")
    page.locator("#printed").wait_for()

    assert "printed" == page.get_attribute("body", "id")
