"""Whatever somebody writes into the content is refused with a reason, or stands on pages and in files as mere text."""

import csv
import datetime as dt
import json
import re
import shutil
from io import StringIO

import pytest
from lxml import etree, html
from markupsafe import Markup

from loa.build.edition import planned
from loa.build.inputs import read_inputs
from loa.build.problems import edition_problems
from loa.cli.project import icons
from loa.content.load import read_content
from loa.errors.wording import tell
from loa.templating.rich import (
    ALLOWED_ATTRIBUTES,
    ALLOWED_TAGS,
    PAGE_ATTRIBUTES,
    PAGE_TAGS,
    page_pieces,
    text_pieces,
)
from tests.site.attacks import GROUPS, URLS, Folder

DAY = "2024-06-15"
IN_HEADS = " ".join((*GROUPS["markup"], *GROUPS["marks"]))
HARMLESS = {"lang", "title"}
"""What nh3 lets any element keep."""
IN_SENTENCES = "<img src=x onerror=window.ran='ui'>"
LOADED = ("script", "style", "meta", "link", "base", "iframe", "object", "embed", "form", "img", "audio", "video")
"""Elements that fetch, run or change the page around them."""


@pytest.fixture(scope="module")
def attacked(project, small_content, tmp_path_factory):
    """(home of content and docs, its text fields and what was refused there, every problem that was told).

    Each group of strings is tried by itself in every text field, then all that nobody refused together.
    """
    home = tmp_path_factory.mktemp("attacked")
    shutil.copytree(small_content.parent / "docs", home / "docs")
    shutil.copytree(small_content, home / "content")
    folder = Folder(small_content)
    told = []
    for groups, escaped in [*(([name], False) for name in (*GROUPS, *URLS)), (["unseen"], True)]:
        told += problems_until_none(folder, groups, escaped, home / "content", project)
    accepted_unseen = [name for name in ("unseen", "control") if any(folder.accepts(each, name) for each in
                       folder.targets if name in each.groups)]
    told += problems_until_none(folder, [*GROUPS, *URLS], False, home / "content", project)
    assert [] == accepted_unseen
    page = home / "docs/vi/gioi-thieu.md"
    page.write_text(re.sub(r'^(title|description): ".*"$', lambda line: f"{line[1]}: {json.dumps(IN_HEADS)}",
                           page.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    table = home / "content/ui/vi.yml"
    table.write_text(re.sub(r'^((?!number)[\w.-]+: "[^|]*)"$', rf'\1 {IN_SENTENCES}"', table.read_text("utf-8"),
                            flags=re.MULTILINE), "utf-8")
    return home, folder, told


def problems_until_none(folder, groups, escaped, content, project):
    """Write and check, again and again, without what has been refused so far; returns every problem on the way."""
    told = []
    while True:
        texts, spots = folder.attacked(groups, escaped)
        for name, text in texts.items():
            (content / name).write_text(text, "utf-8")
        problems = problems_of(content, project)
        if not problems:
            return told
        hit = [(spots[place], problem) for problem in problems
               if (place := (problem.place.file.removeprefix("content/"), problem.place.line)) in spots]
        assert hit, "\n".join(tell(problem, "en") for problem in problems)
        for target, problem in hit:
            folder.refuse(target, groups, problem.rule)
        told += problems


def problems_of(content, project):
    """Every error, unshortened."""
    inputs = read_inputs(project, icons(), {"LOA_CONTENT": str(content), "LOA_TODAY": DAY}, dt.date(2026, 11, 22))
    found = read_content(inputs.content, inputs.docs, inputs.now)
    problems = [*found.problems, *edition_problems(found, planned(found, inputs))]
    return [problem for problem in problems if problem.severity == "error"]


@pytest.fixture(scope="module")
def site(attacked, build, parsed):
    """The attacked site, built."""
    home, _, _ = attacked
    return parsed(build(home / "content", home / "docs", LOA_TODAY=DAY))


def everywhere(site):
    """Every page: also those for codes and missing addresses."""
    return {**site.pages, **site.missing, **{f"{code}/": each for code, each in site.stubs.items()}}


# --- What is refused

def test_what_nobody_can_see_and_what_is_no_web_address_is_refused_everywhere(attacked):
    _, folder, _ = attacked
    accepted = {(each.name, group) for each in folder.targets for group in ("unseen", "control", "scheme")
                if group in each.groups and folder.accepts(each, group)}

    assert set() == accepted


def test_what_is_refused_is_told_with_its_remedy_in_both_languages(attacked):
    _, _, told = attacked

    assert told
    assert all("→" in tell(problem, language) for problem in told for language in ("vi", "en"))


def test_most_of_it_is_taken_as_text(attacked):
    _, folder, _ = attacked
    fields = {each.name for each in folder.targets}
    taken = {each.name for each in folder.targets if "markup" in each.groups and folder.accepts(each, "markup")}

    assert len(fields) > 100
    assert len(taken) > 0.7 * len(fields)


# --- What stands on pages

def test_pages_have_no_element_or_attribute_that_they_had_not_before(site, small):
    def parts(pages):
        return {(each.tag, name) for document in pages.values() for each in document.iter(etree.Element)
                for name in ("", *each.attrib)}

    assert set() == parts(everywhere(site)) - parts(everywhere(small))


def test_pages_load_nothing_that_they_did_not_load_before(site, small):
    def loaded(document):
        return [(tag, len(document.findall(f".//{tag}"))) for tag in LOADED]

    before = everywhere(small)

    assert {path: loaded(before[path]) for path in before} == {
        path: loaded(document) for path, document in everywhere(site).items()}


def test_links_lead_where_links_may_lead(site):
    wrong = {(path, link) for path, document in everywhere(site).items()
             for link in document.xpath("//@href | //@src | //@action | //@srcset | //@formaction")
             if re.match(r"\s*(javascript|data:text|vbscript|//)", link, re.IGNORECASE)}

    assert set() == wrong


def test_every_page_has_a_policy_before_it_says_anything(site):
    late = [path for path, document in everywhere(site).items()
            if not (first := document.xpath("(//meta[@http-equiv]|//title|//meta[@content][not(@name='viewport')]"
                                            "[not(@name='robots')])[1]"))
            or first[0].get("http-equiv") != "Content-Security-Policy"]

    assert [] == late


def test_styles_and_policies_are_those_of_the_program(site):
    for path, document in {**site.pages, **site.missing}.items():
        policy = document.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")

        assert policy.startswith("default-src 'none'; script-src 'self' 'sha256-"), path
        assert document.findtext(".//style").startswith(":root{"), path
        assert "window" not in document.findtext(".//style")


def test_text_is_shown_letter_by_letter(attacked, site):
    _, folder, _ = attacked
    shown = [" ".join(document.find("body").text_content().split()) for document in site.pages.values()]
    cut, seen = [], 0
    for target in folder.targets:
        pages = [text for text in shown if target.mark in text]
        words = " ".join(folder.now(target).replace("\u00a0", " ").split())
        seen += bool(pages)
        if pages and not target.is_rich and not any(words in text.replace("\u00a0", " ") for text in pages):
            cut.append((target.name, words))

    assert [] == cut
    assert seen > 0.6 * len(folder.targets)


def test_nothing_runs_asks_or_interrupts_on_any_page(site, browser, serve_folder):
    address = serve_folder(site.folder)
    context = browser.new_context(viewport={"width": 360, "height": 640})
    tab = context.new_page()
    tab.add_init_script("Object.defineProperty(window, 'ran', { set(by) { console.error(`ran: ${by}`) } })")
    asked, said = set(), []
    tab.on("request", lambda request: asked.add(request.url))
    tab.on("dialog", lambda dialog: (said.append((tab.url, dialog.message)), dialog.dismiss()))
    tab.on("console", lambda message: message.type in ("error", "warning") and said.append((tab.url, message.text)))
    tab.on("pageerror", lambda error: said.append((tab.url, str(error))))
    source = site.languages()[0]
    for path, document in everywhere(site).items():
        if document.get("lang") == source and not document.xpath("//meta[@http-equiv='refresh']"):
            tab.goto(address + path)
    context.close()

    assert [] == said
    assert set() == {url for url in asked if not url.startswith((address, "data:image/svg+xml,"))}


def test_search_shows_it_as_text(attacked, site, page, serve_folder):
    _, folder, _ = attacked
    title = next(each for each in folder.targets if each.name == "message.title" and each.path[-1] == "vi")
    said = []
    page.on("console", lambda message: message.type in ("error", "warning") and said.append(message.text))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.goto(f"{serve_folder(site.folder)}tim-kiem/?q={title.mark}")
    found = page.locator(f"#ket-qua a:has-text('{title.mark}')").first
    found.wait_for()

    assert "<script>" in found.text_content()
    assert 0 == page.locator("#ket-qua img, #ket-qua script, #ket-qua iframe").count()
    assert [] == said


# --- What stands in files

def test_data_files_stay_data(site):
    for path in site.folder.rglob("*"):
        if path.suffix in (".json", ".webmanifest"):
            json.loads(path.read_text("utf-8"))
        if path.suffix == ".xml":
            etree.parse(path)
    for document in site.pages.values():
        for script in document.xpath("//script[@type='application/ld+json']"):
            assert "https://schema.org" == json.loads(script.text)["@context"]


def test_a_contact_card_has_no_line_that_we_did_not_write(site):
    for path in site.folder.rglob("*.vcf"):
        lines = re.sub(r"\r\n ", "", path.read_bytes().decode()).split("\r\n")
        names = [re.match(r"[A-Z]+", line)[0] for line in lines if line]

        assert ["BEGIN", "VERSION", "N", "FN", "TEL"] == names[:5]
        assert len(set(names)) == len(names)


def test_a_calendar_file_has_no_line_that_we_did_not_write(site):
    known = {"BEGIN", "END", "VERSION", "PRODID", "METHOD", "CALSCALE", "UID", "DTSTAMP", "DTSTART", "DTEND", "RRULE",
             "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "ORGANIZER", "CATEGORIES", "TRANSP", "SEQUENCE", "STATUS",
             "DURATION", "TZID", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "LAST", "CLASS", "NAME", "X"}
    for path in site.folder.rglob("*.ics"):
        lines = re.sub(r"\r\n[ \t]", "", path.read_bytes().decode()).split("\r\n")
        names = [re.match(r"[A-Z]+", line)[0] for line in lines if line]

        assert set(names) <= known, path
        assert names.count("BEGIN") == names.count("END")
        assert all("\n" not in line for line in lines)


def test_a_table_holds_no_formula(site):
    for path in site.folder.rglob("*.csv"):
        cells = [cell for row in csv.reader(StringIO(path.read_text("utf-8-sig"))) for cell in row]

        assert [] == [cell for cell in cells if cell[:1] in "=@+\t\r" and cell]


def test_lists_for_servers_have_only_our_lines(site):
    for line in (site.folder / "_redirects").read_text("utf-8").splitlines():
        assert re.fullmatch(r"/\d+/? /[\w/.-]* 302", line, re.ASCII)
    for line in (site.folder / "redirects.nginx.map").read_text("utf-8").splitlines():
        assert re.fullmatch(r"/\d+/? /[\w/.-]*;", line, re.ASCII)


# --- Markdown, where no check stood before it

@pytest.mark.parametrize("string", [each for group in GROUPS.values() for each in group])
@pytest.mark.parametrize(("pieces", "tags", "attributes"), [
    (text_pieces, ALLOWED_TAGS, ALLOWED_ATTRIBUTES),
    (page_pieces, ALLOWED_TAGS | PAGE_TAGS, ALLOWED_ATTRIBUTES | PAGE_ATTRIBUTES),
], ids=["field", "page"])
def test_markdown_keeps_only_elements_and_addresses_that_are_allowed(string, pieces, tags, attributes):
    written = f"x {string}\n\n{string}\n\n> {string}\n\n- {string}\n\n[y]: javascript:window.ran='w'\n"
    body = html.fragment_fromstring("".join(each for each in pieces(written) if isinstance(each, Markup)), "main")

    for each in body.iterdescendants(etree.Element):
        assert each.tag in tags
        assert set(each.attrib) <= attributes.get(each.tag, set()) | HARMLESS
        assert re.match(r"(https?://|mailto:|[^:]*$)", each.get("href", ""))


def test_text_becomes_markup_in_one_room_only_and_leaves_it_cleaned(project):
    marked = {path.relative_to(project).as_posix() for path in (project / "hooks").rglob("*.py")
              if re.search(r"Markup\((?!\"\"\))|markdown\.markdown", path.read_text("utf-8"))}
    room = {path for path in marked if not path.startswith("hooks/loa/templating/")}
    shown = {path.name: re.findall(r"\{\{-?\s*([^{}]*?)\s*\|\s*safe\b", path.read_text("utf-8"))
             for path in (project / "overrides").rglob("*.html")}

    assert set() == room
    assert {"look.head", "look.script", "national", "page.content", "shell.data"} == {
        each for found in shown.values() for each in found}
