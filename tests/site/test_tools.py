"""Tools of a page in a citizen's hands: listening, text size, contrast, sending, as Chromium does them."""

import base64
import json
import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT

MESSAGE = "thong-diep/rua-tay/"
"""A message of the small site: an emergency number, a telephone number in its text, pieces in two languages."""

VOICES = """
window.said = [];
window.cancelled = 0;
class Utterance {
  constructor(text) { this.text = text; }
}
const phone = Object.assign(new EventTarget(), {
  voices: [],
  onvoiceschanged: null,
  getVoices() { return this.voices; },
  arrive(...voices) { this.voices = voices; if (this.onvoiceschanged) this.onvoiceschanged(); },
  speak(utterance) { window.said.push(utterance); },
  cancel() { window.cancelled += 1; },
  finish() { window.said[window.said.length - 1].onend(); },
});
Object.defineProperty(window, "speechSynthesis", {value: phone});
window.SpeechSynthesisUtterance = Utterance;
"""
"""A phone with voices that arrive when a test says so, and that finish when it says so."""

VIETNAMESE = {"lang": "vi_VN", "name": "Tiếng Việt", "localService": True, "default": True}
ENGLISH = {"lang": "en-US", "name": "English", "localService": True, "default": False}
REMOTE = {"lang": "vi-VN", "name": "Asks a server", "localService": False, "default": False}

LISTEN = "[data-tool=listen]"


@pytest.fixture(scope="module")
def address(small_site, serve_folder):
    """Where the small site answers."""
    return serve_folder(small_site)


@pytest.fixture
def phone(page):
    """A page on a phone whose voices a test brings."""
    page.add_init_script(VOICES)
    return page


def arrive(phone, *voices):
    phone.evaluate("voices => speechSynthesis.arrive(...voices)", list(voices))


def listen(phone, address, path=MESSAGE, *voices):
    phone.goto(address + path)
    arrive(phone, *(voices or (VIETNAMESE, ENGLISH)))
    phone.click(LISTEN)
    phone.locator("[data-listening]").wait_for(state="attached")


def heard(phone):
    """(text, language, name of the voice) of everything on the page, to its end."""
    while phone.evaluate("document.documentElement.dataset.listening") == "reading":
        phone.evaluate("speechSynthesis.finish()")
    return phone.evaluate("said.map(each => [each.text, each.lang, each.voice.name])")


# --- Listening

def test_listening_is_offered_once_the_phone_has_a_voice_of_the_language(phone, address):
    phone.goto(address + MESSAGE)
    before = phone.is_visible(LISTEN)
    arrive(phone, ENGLISH)
    foreign = phone.is_visible(LISTEN)
    arrive(phone, ENGLISH, VIETNAMESE)

    assert (False, False, True) == (before, foreign, phone.is_visible(LISTEN))


def test_a_voice_that_would_send_the_page_elsewhere_is_no_voice(phone, address):
    phone.goto(address + MESSAGE)
    arrive(phone, REMOTE)

    assert not phone.is_visible(LISTEN)


def test_nothing_moves_when_voices_come(phone, address):
    phone.goto(address + MESSAGE)
    boxes = "[...document.querySelectorAll('.tools > *, h1')].map(each => each.getBoundingClientRect().x)"
    before = phone.evaluate(boxes)
    arrive(phone, VIETNAMESE)

    assert before == phone.evaluate(boxes)


def test_the_page_is_read_in_its_order_from_its_title_on(phone, address):
    listen(phone, address)
    said = [text for text, _, _ in heard(phone)]

    assert "Rửa tay" == said[0]
    assert said.index("Xà phòng") < said.index("Cồn") < said.index("Không còn khuyến cáo từ ngày 01/5/2024.")
    assert not [text for text in said if "01/KH-BT" in text]


def test_a_telephone_number_is_said_digit_by_digit(phone, address):
    listen(phone, address)
    said = " ".join(text for text, _, _ in heard(phone))

    assert "1 1 5" in said
    assert "115" not in said
    assert "10 giây" in said


def test_each_piece_is_read_by_a_voice_of_its_own_language(phone, address):
    listen(phone, address, "qaa-Tavt/" + MESSAGE, {**VIETNAMESE, "lang": "qaa"}, {**VIETNAMESE, "name": "Ở nhà"})
    said = heard(phone)

    assert ["[Ŕüä ţäÿ]", "qaa-Tavt", "Tiếng Việt"] == said[0]
    assert ["Không còn khuyến cáo từ ngày 01/5/2024.", "vi", "Ở nhà"] in said


def test_no_piece_is_longer_than_a_phone_can_say(phone, address):
    phone.add_init_script("""addEventListener("DOMContentLoaded", () => {
        const long = document.createElement("p");
        long.textContent = "câu này dài, ".repeat(30) + "lời".repeat(30) + " không có dấu phẩy".repeat(40) + ".";
        document.querySelector("main").appendChild(long);
    })""")
    listen(phone, address)
    said = [text for text, _, _ in heard(phone)]

    assert 200 >= max(map(len, said))
    assert 40 == " ".join(said).count("không có dấu phẩy")


def test_pausing_stops_at_a_sentence_and_goes_on_with_it(phone, address):
    listen(phone, address)
    phone.evaluate("speechSynthesis.finish()")
    phone.click(LISTEN)
    paused = phone.inner_text(LISTEN)
    phone.click(LISTEN)
    said = phone.evaluate("said.map(each => each.text)")

    assert "Nghe" == paused
    assert "Tạm dừng" == phone.inner_text(LISTEN)
    assert said[1] == said[2] != said[0]


def test_stopping_begins_again_at_the_top(phone, address):
    listen(phone, address)
    phone.evaluate("speechSynthesis.finish()")
    phone.click("[data-tool=stop]")
    marked = phone.locator("[data-read]").count()
    phone.click(LISTEN)
    said = phone.evaluate("said.map(each => each.text)")

    assert 0 == marked
    assert said[0] == said[2]


def test_what_is_read_is_marked(phone, address):
    listen(phone, address)

    assert "Rửa tay" == phone.inner_text("[data-read]")


def test_the_voice_falls_silent_when_the_reader_leaves(phone, address):
    listen(phone, address)
    before = phone.evaluate("cancelled")
    phone.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")

    assert before + 1 == phone.evaluate("cancelled")


def test_listening_needs_no_network_once_its_script_is_there(phone, address):
    listen(phone, address)
    phone.context.set_offline(True)

    assert 10 < len(heard(phone))


def test_a_page_that_is_a_list_is_not_read_aloud(small):
    offered = {row["id"].partition(":")[0] for row in small.manifest["pages"]
               if row["id"] != "404" and small.page(row["id"], row["lang"]).xpath("//*[@data-tool='listen']")}

    assert {"message", "guide", "question", "factcheck"} == offered


# --- Recordings

def test_a_recording_is_played_without_a_voice_and_says_its_length_and_size(small, text):
    page = small.page("guide:rua-tay-dung-cach", "vi")
    [audio] = page.iter("audio")
    [button] = page.xpath("//*[@data-tool='listen']")

    assert ("none", True) == (audio.get("preload"), "controls" in audio.attrib)
    assert (small.folder / "files" / audio.get("src").rpartition("/")[2]).is_file()
    assert "0:01, 1 kB" in text(audio.getparent())
    assert "data-silent" not in button.attrib


def test_a_recording_stands_only_on_the_page_in_its_language(small):
    assert [] == list(small.page("guide:rua-tay-dung-cach", "en").iter("audio"))


def test_a_recording_older_than_the_text_says_so_and_is_not_what_the_button_plays(small, text):
    page = small.page("message:rua-tay", "vi")
    [audio] = page.iter("audio")
    [button] = page.xpath("//*[@data-tool='listen']")

    assert "cũ hơn chữ trên trang" in text(page)
    assert "data-aloud" not in audio.attrib
    assert "data-silent" in button.attrib


def test_the_button_plays_and_pauses_the_recording(page, address):
    page.goto(address + "huong-dan/rua-tay-dung-cach/")
    page.evaluate("""() => {
        const audio = document.querySelector("audio");
        window.calls = [];
        let paused = true;
        Object.defineProperty(audio, "paused", {get: () => paused});
        const act = (name) => {
            paused = name === "pause";
            calls.push(name);
            audio.dispatchEvent(new Event(name));
            return Promise.resolve();
        };
        audio.play = () => act("play");
        audio.pause = () => act("pause");
    }""")
    page.click(LISTEN)
    page.locator("[data-listening]").wait_for(state="attached")
    playing = page.inner_text(LISTEN)
    page.click(LISTEN)

    assert "Tạm dừng" == playing
    assert ["play", "pause"] == page.evaluate("calls")


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
