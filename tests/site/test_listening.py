"""Listening to a page: read by a voice of the phone, or played as somebody recorded it."""

from tests.site.voices import ENGLISH, MESSAGE, REMOTE, VIETNAMESE, arrive

LISTEN = "[data-tool=listen]"


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
