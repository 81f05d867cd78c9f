"""Hard words on built pages: explained where they first stand, without a script, in the right language."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

PSEUDO = "qaa-Tavt"
MOST = 5


def explained(document):
    """Word -> the element that explains it, by the button behind the word."""
    found = {}
    for button in document.xpath("//button[@popovertarget]"):
        [means] = document.xpath("//*[@id=$id]", id=button.get("popovertarget"))
        found[button.getprevious().text_content().strip("\u2060")] = means
    return found


@pytest.fixture(params=["shipped", "small"])
def site(request):
    """Both sites, one after the other."""
    return request.getfixturevalue(request.param)


def test_a_word_is_explained_in_the_sentence_it_first_stands_in(small):
    found = explained(small.page("message:rua-tay", "vi"))
    [means] = found.values()

    assert ["xà phòng"] == list(found)
    assert "Thứ tạo bọt với nước để rửa sạch." in means.text_content()
    assert "p" == means.getparent().tag


def test_a_page_explains_a_word_once_and_a_handful_at_most(site):
    counts = {path: [each.get("popovertarget") for each in document.xpath("//button[@popovertarget]")]
              for path, document in site.pages.items()}

    assert [] == [path for path, ids in counts.items() if len(ids) > MOST or len(ids) != len(set(ids))]


def test_every_button_asks_about_the_word_before_it(site):
    for path, document in site.pages.items():
        for word, means in explained(document).items():
            [button] = document.xpath("//button[@popovertarget=$id]", id=means.get("id"))

            assert word in button.get("aria-label"), path
            assert means is button.getnext(), path
            assert "popover" in means.attrib, path


def test_links_headings_and_quotations_are_left_alone(site):
    held = "ancestor::a or ancestor::h1 or ancestor::h2 or ancestor::h3 or ancestor::blockquote or ancestor::code"

    assert [] == [path for path, document in site.pages.items() if document.xpath(f"//button[@popovertarget][{held}]")]


def test_a_text_in_another_language_is_left_alone(small):
    assert {} == explained(small.page("message:rua-tay", PSEUDO))


def test_every_word_is_on_the_list_with_its_source(shipped, text):
    for tag in ("vi", "en"):
        entries = shipped.page("terms", tag).xpath("//main//article")

        assert len(entries) >= 8
        assert [] == [entry.get("id") for entry in entries if not entry.xpath(".//*[@class='checked']")]


def test_the_list_of_a_language_falls_back_with_the_right_mark(small, text):
    [entry] = small.page("terms", PSEUDO).xpath("//article[@id='xa-phong']")
    [heading] = entry.iter("h2")

    assert "Xà phòng" == text(heading)
    assert {"vi"} == set(heading.xpath(".//span/@lang"))


def test_a_word_is_found_by_search(small):
    rows = json.dumps([path.read_text("utf-8") for path in (small.folder / "tim-kiem").glob("*.json")])

    assert "#xa-phong" in rows


# --- As people use it

@pytest.fixture(scope="module")
def tab(browser, built_site, serve_folder):
    """A phone without scripts, on a guide with hard words."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    page = context.new_page()
    page.goto(serve_folder(built_site) + "huong-dan/truoc-trong-sau-tiem/")
    yield page
    context.close()


def test_a_tap_shows_the_explanation_and_another_hides_it(tab):
    button, means = tab.locator(".ask").first, tab.locator(".means").first
    shown = [means.is_visible()]
    for _ in range(2):
        button.click()
        shown.append(means.is_visible())

    assert [False, True, False] == shown


def test_the_keyboard_opens_and_closes_it_and_stays_where_it_was(tab):
    button, means = tab.locator(".ask").first, tab.locator(".means").first
    button.focus()
    tab.keyboard.press("Enter")
    opened = means.is_visible()
    tab.keyboard.press("Escape")

    assert opened
    assert not means.is_visible()
    assert 1 == tab.locator(".ask:focus").count()


def test_paper_has_it_in_brackets(tab):
    tab.emulate_media(media="print")
    shown = tab.locator(".means").first.is_visible(), tab.locator(".ask").first.is_visible()
    tab.emulate_media(media="screen")

    assert (True, False) == shown


def test_an_open_explanation_raises_no_barrier_and_moves_nothing(browser, built_site, serve_folder):
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(serve_folder(built_site) + "huong-dan/truoc-trong-sau-tiem/")
    button = page.locator(".ask").first
    button.scroll_into_view_if_needed()
    before = button.bounding_box()
    button.click()
    box = page.locator(".means").first.bounding_box()
    after, found = button.bounding_box(), Axe().run(page).response["violations"]
    context.close()

    assert before == after
    assert 0 <= box["x"]
    assert box["x"] + box["width"] <= 320
    assert [] == [each["id"] for each in found]
