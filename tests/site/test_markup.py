"""What every page owes to people who don't see it: headings, names, labels, and markup that parses as it is written."""

from io import BytesIO
from itertools import pairwise

import pytest
from lxml import etree, html

UNKNOWN_TAG = 801
"""libxml2 knows the elements of HTML 4 and reports those of today, which is no mistake of ours."""

TARGETS = ("a", "button", "summary")
TEMPLATE_MARKS = ("{{", "}}", "{%", "Undefined", "Words(", "loa.model")


@pytest.fixture(params=["shipped", "small"])
def site(request):
    """Both sites, one after the other."""
    return request.getfixturevalue(request.param)


def everywhere(site):
    """Every page; what scripts keep in templates is nothing yet."""
    for path, document in (*site.pages.items(), *site.missing.items()):
        for unused in document.findall(".//template"):
            unused.getparent().remove(unused)
        yield path, document


def test_markup_parses_without_errors(site):
    errors = []
    for path in sorted(site.folder.rglob("*.html")):
        parser = html.HTMLParser(encoding="utf-8")
        etree.parse(BytesIO(path.read_bytes()), parser)
        errors += [f"{path.relative_to(site.folder)}:{error.line}: {error.message}"
                   for error in parser.error_log if error.type != UNKNOWN_TAG]

    assert [] == errors


def test_ids_are_unique(site):
    doubled = {}
    for path, document in everywhere(site):
        ids = document.xpath("//@id")
        doubled |= {path: sorted({each for each in ids if ids.count(each) > 1})} if len(ids) != len(set(ids)) else {}

    assert {} == doubled


def test_names_given_by_id_exist(site):
    lost = {
        (path, name) for path, document in everywhere(site)
        for names in document.xpath("//@aria-labelledby | //@aria-describedby | //@aria-controls | //label/@for")
        for name in names.split() if name not in document.xpath("//@id")
    }

    assert set() == lost


def test_every_page_has_one_main_heading_inside_its_main_part(site):
    wrong = [path for path, document in everywhere(site)
             if [1, 1] != [len(document.findall(".//h1")), len(document.findall(".//main//h1"))]]

    assert [] == wrong


def test_headings_descend_one_step_at_a_time(site):
    gaps = {}
    for path, document in everywhere(site):
        levels = [int(each.tag[1]) for each in document.find(".//main").iter("h1", "h2", "h3", "h4", "h5", "h6")]
        if any(after > before + 1 for before, after in pairwise([0, *levels])):
            gaps[path] = levels

    assert {} == gaps


def test_headings_say_something(site, text):
    empty = [path for path, document in everywhere(site)
             for each in document.iter("h1", "h2", "h3", "h4", "h5", "h6") if not text(each)]

    assert [] == empty


def test_whatever_can_be_tapped_has_a_name(site, text):
    nameless = [
        (path, html.tostring(each)[:80]) for path, document in everywhere(site) for each in document.iter(*TARGETS)
        if not (text(each) or each.get("aria-label") or each.get("title") or each.xpath(".//img/@alt[. != '']"))
    ]

    assert [] == nameless


def test_controls_have_labels(site):
    bare = [
        (path, each.get("name")) for path, document in everywhere(site)
        for each in document.xpath("//input[not(@type='hidden')] | //select | //textarea")
        if not (each.get("aria-label") or each.get("aria-labelledby") or each.xpath("ancestor::label")
                or document.xpath("//label[@for=$name]", name=each.get("id", "")))
    ]

    assert [] == bare


def test_pictures_have_a_text(site):
    silent = [path for path, document in everywhere(site) for each in document.iter("img") if each.get("alt") is None]
    drawings = [
        path for path, document in everywhere(site) for each in document.iter("svg")
        if each.get("aria-hidden") != "true" and not (each.get("aria-label") or each.get("aria-labelledby")
                                                      or each.xpath("*[local-name()='title']"))
    ]

    assert [] == silent
    assert [] == drawings


def test_tables_say_what_they_are_and_what_their_cells_belong_to(site):
    tables = [(path, table) for path, document in everywhere(site) for table in document.iter("table")]
    # Markdown has no captions and no scopes: there the sentence before the table says what it is.
    ours = [(path, table) for path, table in tables if not table.xpath("ancestor::*[contains(@class, 'prose')]")]

    assert [] == [path for path, table in tables if not table.xpath(".//th")]
    assert [] == [path for path, table in ours if table.find("caption") is None or table.xpath(".//th[not(@scope)]")]


def test_landmarks_of_one_kind_are_told_apart_by_name(site):
    unnamed = [path for path, document in everywhere(site)
               if len(document.findall(".//nav")) > 1
               for each in document.iter("nav") if not (each.get("aria-label") or each.get("aria-labelledby"))]

    assert [] == unnamed


def test_every_page_describes_itself(site):
    bare = [path for path, document in site.pages.items()
            if not document.findtext(".//title").strip()
            or not document.xpath("string(//meta[@name='description']/@content)").strip()]

    assert [] == bare


def test_no_two_pages_of_a_language_have_the_same_title(shipped):
    titles = [(document.get("lang"), document.findtext(".//title")) for document in shipped.pages.values()]

    assert [] == sorted({title for title in titles if titles.count(title) > 1})


def test_nothing_was_left_unfilled(site):
    left = []
    for path, document in everywhere(site):
        shown = " ".join(document.xpath("//body//text()[not(ancestor::code or ancestor::style or ancestor::script)]"))
        left += [(path, mark) for mark in TEMPLATE_MARKS if mark in shown]

    assert [] == left
