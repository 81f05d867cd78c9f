"""Hand-written pages: what editors write in `docs/`, as readers get it."""

import dataclasses
import datetime as dt
import re
from collections import Counter

import pytest
from lxml import html
from markupsafe import Markup

from loa.build.edition import check_edition
from loa.build.inputs import read_inputs
from loa.cli.project import icons
from loa.content.load import load
from loa.errors import ContentError, Place
from loa.model.prose import Prose
from loa.model.words import Words
from loa.pages.edition import Edition
from loa.pages.frame import frame
from loa.pages.inserts import mistakes
from loa.pages.plan import plan
from loa.pages.render import render
from loa.templating.html import html_environment
from loa.templating.rich import page_pieces

TODAY = dt.date(2026, 11, 22)
IN_THE_FOOT = ("about", "accessibility", "handbook", "press", "privacy")
TASKS = ("handbook-number", "handbook-hotline", "handbook-notice", "handbook-translate", "handbook-poster",
         "handbook-retire", "handbook-province")


@pytest.fixture(scope="module")
def site(project):
    return load(project / "content", project / "docs", dt.date.max).site


@pytest.fixture(scope="module")
def templates(project):
    return html_environment(project / "overrides", icons())


@pytest.fixture
def page(site, templates):
    """`page("Chữ.", "en")` is the body of a page written in Vietnamese alone, as a reader of English gets it."""

    def show(markdown, tag="vi", written="vi", today=TODAY, **other):
        known = dataclasses.replace(site, prose=tuple(
            Prose(id="thu", title="Thử", description="Thử.", lang=lang, path="thu", body=body, place=Place("thu.md"))
            for lang, body in {"vi": "Chữ.", written: markdown}.items()
        ), **other)
        edition = Edition(known, plan(known), today, "https://loa.example/")
        language = next(each for each in site.languages if each.tag == tag)
        body = render(edition.plan.by_id["thu"], language, edition, templates).body
        return html.fragment_fromstring(body, create_parent="main")

    return show


def said(element):
    return " ".join(element.text_content().split())


# --- Values in a sentence

def test_a_value_is_shown_as_its_record_has_it(page):
    assert "Gọi 1900 9095." == said(page("Gọi {{ contact:bo-y-te-1900-9095.number }}.").find(".//p"))


def test_a_record_without_a_field_is_called_by_its_name(page):
    (link,) = page("Xem [{{ document:1176-kh-byt.number }}](page:document:1176-kh-byt), {{ app:vneid }}.").iter("a")

    assert "1176/KH-BYT" == said(link)
    assert "../van-ban-chi-dao/1176-kh-byt/" == link.get("href")


@pytest.mark.parametrize(("written", "period"), [
    ("vi", "từ 12/9/2022 đến 31/10/2022"),
    ("en", "12 September 2022 to 31 October 2022"),
])
def test_dates_follow_the_language_of_the_sentence(page, written, period):
    shown = page("{{ campaign:moh-2022.period }}.", "en", written)

    assert f"{period}." == said(shown.find(".//div[@class='prose']"))


def test_a_value_in_another_language_than_its_sentence_says_so(page, site):
    slogan = site.slogans[0].model_copy(update={"text": Words({"vi": "Chỉ có tiếng Việt"})})
    shown = page(f"Say: {{{{ slogan:{slogan.id}.text }}}}", "en", "en", slogans=(slogan, *site.slogans[1:]))

    assert [("vi", "Chỉ có tiếng Việt")] == [(span.get("lang"), said(span)) for span in shown.iter("span")]


def test_a_value_is_never_taken_for_markup(page, site):
    slogan = site.slogans[0].model_copy(update={"text": Words({"vi": "**<b>đậm</b>** [x](page:home) `y`"})})
    shown = page(f"{{{{ slogan:{slogan.id}.text }}}}.", slogans=(slogan, *site.slogans[1:]))

    assert "**<b>đậm</b>** [x](page:home) `y`." == said(shown.find(".//p"))


def test_code_shows_inserts_and_links_as_they_are_written(page):
    shown = page("`{{ contact:khong-co.number }}`\n\n```\n[x](page:khong-co)\n```")

    assert ["{{ contact:khong-co.number }}", "[x](page:khong-co)"] == [said(code) for code in shown.iter("code")]


# --- Whole records

def test_a_contact_on_a_line_of_its_own_becomes_a_card_to_call(page):
    shown = page("## Khi nguy cấp\n\nGọi ngay:\n{{ contact:cap-cuu-115 }}\n\nĐừng chờ.")
    (card,) = shown.iter("article")

    assert "tel:115" in [link.get("href") for link in card.iter("a")]
    assert ["Gọi ngay:", "Đừng chờ."] == [said(block.find("p")) for block in shown.findall(".//div[@class='prose']")]


@pytest.mark.parametrize("record", ["contact:cap-cuu-115", "message:2k", "campaign:moh-2022", "app:vneid",
                                    "document:1176-kh-byt", "guide:deo-khau-trang"])
def test_a_whole_record_links_to_its_page(page, record, site):
    shown = page(f"{{{{ {record} }}}}")
    (card,) = shown.iter("article")
    kind, record_id = record.split(":")

    assert [link for link in card.iter("a") if link.get("href", "").endswith(f"/{record_id}/")], kind


def test_a_slogan_on_a_line_of_its_own_is_quoted(page, site):
    assert site.slogans[0].text.get("vi") == said(page(f"{{{{ slogan:{site.slogans[0].id} }}}}").find(".//blockquote"))


def test_a_card_stands_one_step_below_the_heading_it_follows(page):
    shown = page("{{ contact:cap-cuu-115 }}\n\n## Hai\n\n### Ba\n\n{{ app:vneid }}\n\n## Hai nữa\n\n{{ message:2k }}")

    assert ["h2", "h4", "h3"] == [card[0].tag for card in shown.iter("article")]


def test_a_campaign_card_knows_what_day_it_is(page):
    running = page("{{ campaign:moh-2022 }}", today=dt.date(2022, 9, 20))
    ended = page("{{ campaign:moh-2022 }}")

    assert said(running.find(".//article")) != said(ended.find(".//article"))


def test_a_list_item_keeps_its_insert_in_the_line(page):
    shown = page("- {{ contact:cap-cuu-115 }}\n- hai")

    assert ["Cấp cứu y tế", "hai"] == [said(item) for item in shown.iter("li")]
    assert [] == list(shown.iter("article"))


# --- Form

def test_headings_can_be_linked_to_and_keep_clear_of_the_frame(page):
    shown = page("## Nội dung\n\n### Giấy phép và đóng góp\n\n## Nội dung")

    assert ["muc-noi-dung", "muc-giay-phep-va-dong-gop", "muc-noi-dung_1"] == shown.xpath(".//h2/@id | .//h3/@id")


def test_tables_and_numbered_steps_pass(page):
    shown = page("| a | b |\n|---|---|\n| 1 | {{ contact:cap-cuu-115.number }} |\n\n3. ba\n4. bốn")

    assert ["1", "115"] == [said(cell) for cell in shown.iter("td")]
    assert "3" == shown.find(".//ol").get("start")


@pytest.mark.parametrize("attack", [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))",
    "[x](java&#x09;script:alert(1))", "[x](data:text/html,y)", "<svg onload=alert(1)>", "![x](https://gia.example/a.png)",
    '<meta http-equiv="refresh" content="0;url=//gia.example">', "<iframe src=//gia.example></iframe>",
    "<div onclick=alert(1) style=color:red class=card>x</div>", "<form action=//gia.example><input></form>",
])
def test_what_a_check_might_overlook_is_cleaned_away(page, attack):
    shown = page(f"Trước {attack} sau\n\n{attack}")
    allowed = {"main", "div", "h1", "p", "a"}

    assert set() == {element.tag for element in shown.iter()} - allowed
    assert set() == set(shown.find(".//div[@class='prose']").xpath(".//*/@*"))


def test_a_page_nobody_has_translated_says_so_and_carries_its_language(page):
    shown = page("Chữ **Việt**.\n\n{{ contact:cap-cuu-115 }}\n\nHết.", "en")
    card = shown.find(".//article")

    assert ["vi", "vi"] == [block.get("lang") for block in shown.findall(".//div[@class='prose']")]
    assert "vi" == shown.find(".//h1").get("lang")
    assert "Medical emergency" == said(card[0])
    assert [] == card.xpath("ancestor::*[@lang]")


# --- The shipped pages

@pytest.fixture(scope="module")
def written(site):
    """Page id -> its versions by language."""
    pages = {}
    for prose in site.prose:
        pages.setdefault(prose.id, {})[prose.lang] = prose
    return pages


def test_the_pages_every_site_needs_are_there_in_every_language(site, written):
    languages = {language.tag for language in site.published_languages}

    assert dict.fromkeys((*IN_THE_FOOT, *TASKS, "printers"), languages) == {
        name: set(versions) for name, versions in written.items()
    }


def test_the_foot_of_every_page_leads_to_them(site, written):
    edition = Edition(site, plan(site), TODAY, "https://loa.example/")

    assert set(IN_THE_FOOT) <= {item.id for item in frame(edition, site.source_language).more}


def test_the_handbook_leads_to_each_of_its_tasks(written):
    for version in written["handbook"].values():
        assert [] == [task for task in TASKS if f"(page:{task})" not in version.body]


@pytest.mark.parametrize("name", ["about", "privacy", "accessibility", "handbook"])
def test_a_translation_has_the_shape_of_its_original(name, written):
    shapes = {tuple(type(piece).__name__ if not isinstance(piece, Markup) else shape(piece)
                    for piece in page_pieces(prose.body)) for prose in written[name].values()}

    assert 1 == len(shapes)


def shape(fragment):
    """How many of each block a stretch of HTML begins."""
    return tuple(sorted(Counter(re.findall(r"<(h[2-4]|li|tr|pre)\b", fragment)).items()))


# --- Mistakes

@pytest.mark.parametrize(("markdown", "rule", "guess"), [
    ("{{ contact:cap-cuu-114 }}", "insert-unknown", "contact:cap-cuu-115"),
    ("{{ contact:cap-cuu-115.numbr }}", "insert-field", "number"),
    ("{{ contact:cap-cuu-115.source }}", "insert-field", "source"),
    ("{{ cap-cuu-115 }}", "insert-form", "{{ contact:cap-cuu-115.number }}"),
    ("{{ contact:cap-cuu-115", "insert-form", "{{ contact:cap-cuu-115.number }}"),
    ("[a](https://loa.example/{{ contact:cap-cuu-115.number }})", "insert-form",
     "[{{ contact:cap-cuu-115.number }}](page:hotlines)"),
    ("[a](page:hotline)", "page-unknown", "hotlines"),
    ("[a](page:contact:cap-cuu-116#x)", "page-unknown", "contact:cap-cuu-115"),
])
def test_what_leads_nowhere_is_told_with_a_guess(markdown, rule, guess, site):
    (mistake,) = mistakes(markdown, site, plan(site), lambda _: False)

    assert (rule, guess) == (mistake.rule, mistake.guess)


def test_a_mistake_on_a_page_is_told_at_its_line_and_column(project, tmp_path):
    (tmp_path / "content").symlink_to(project / "content")
    (tmp_path / "docs/vi").mkdir(parents=True)
    page = '---\nid: thu\ntitle: "Thử"\ndescription: "Thử."\n---\n\nMột.\n\nXem {{ contact:khong-co }}.\n'
    (tmp_path / "docs/vi/thu.md").write_text(page, "utf-8")
    inputs = read_inputs(project, icons(), {"LOA_CONTENT": str(tmp_path / "content")}, dt.date(2099, 1, 1))
    with pytest.raises(ContentError) as raised:
        check_edition(inputs)

    told = [str(each.place) for each in raised.value.problems if each.rule == "insert-unknown"]

    assert ["docs/vi/thu.md:9:5"] == told


# --- Pictures

def test_a_picture_on_its_own_line_is_shown_with_its_words(page):
    (shown,) = page("Một.\n\n![Trang *chủ* & số](so-tay/a.png)\n\nHai.").iter("img")

    assert ("../files/so-tay/a.png", "Trang *chủ* & số", "lazy") == tuple(map(shown.get, ("src", "alt", "loading")))


def test_the_words_of_a_picture_say_which_language_they_are_in(page):
    (shown,) = page("![Trang chủ](so-tay/a.png)", "en", "vi").iter("img")

    assert "vi" == shown.get("lang")
