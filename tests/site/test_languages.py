"""Languages are data: each has its pages, its words and its fallbacks, and all agree about what is translated."""

import re
from pathlib import Path

import pytest
from lxml import etree

PSEUDO = "qaa-Tavt"
NAMESPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
NAMES = ("Bộ Thử", "Vắc xin Thử", "Vắc xin Khác", "Bác sĩ Thử", "Phóng viên Thử", "Zalo", "Facebook", "Aa", "SHA-256",
         "PNG", "JPG", "WAV", "CSV", "pdf", "Atom", "JSON", "ꪀꪫꪱꪣ")
"""The same in every language."""

ADDRESS = re.compile(r"\S+[.@/]\S*\w|\b[0-9a-f]{64}\b")
"""Addresses, numbers of documents, checksums."""


@pytest.fixture(params=["shipped", "small"])
def site(request):
    """Both sites, one after the other."""
    return request.getfixturevalue(request.param)


def rows(site):
    """(row of the manifest, document) of every page but those for missing addresses."""
    for row in site.manifest["pages"]:
        path = row["url"].removeprefix(site.address)
        if row["id"] != "404":
            yield row, site.pages[path]


def alternates(document):
    links = document.xpath("//head/link[@rel='alternate'][@hreflang]")
    return {link.get("hreflang"): link.get("href") for link in links}


def switcher(document):
    links = document.xpath("//nav//a[@hreflang][not(ancestor::main)]")
    return {link.get("hreflang"): link.get("href") for link in links}


def robots(document):
    return document.xpath("string(//meta[@name='robots']/@content)")


def language_of(element):
    return next(iter(element.xpath("ancestor-or-self::*[@lang][1]/@lang")))


# --- Pages in a language

def test_every_page_says_which_language_it_is_in(site):
    wrong = [row["url"] for row, document in rows(site) if document.get("lang") != row["lang"]]

    assert [] == wrong


def test_every_page_says_in_which_direction_it_is_read(site):
    assert {"ltr"} == {document.get("dir") for _, document in rows(site)}


def test_three_languages_have_the_same_pages(small):
    ids = {tag: [row["id"] for row in small.manifest["pages"] if row["lang"] == tag] for tag in small.languages()}

    assert ["vi", "en", PSEUDO] == list(ids)
    assert ids["vi"] == ids["en"] == ids[PSEUDO]


def test_a_draft_language_is_built_nowhere(small):
    assert not (small.folder / "qab-Latn").exists()
    assert {"vi", "en", PSEUDO, "x-default"} == {tag for _, document in rows(small) for tag in alternates(document)}


def test_the_interface_speaks_the_readers_language(small, text):
    document = small.page("hotlines", PSEUDO)
    menu = [link for link in document.xpath("//nav[not(ancestor::main)]//a[not(@hreflang)]") if text(link)]

    assert menu
    assert [] == [text(link) for link in menu if not text(link).startswith("[") and language_of(link) == PSEUDO
                  and not link.xpath(".//*[@lang]")]


def test_nothing_else_passes_for_the_readers_language(small):
    """Words a screen reader would speak with the wrong rules: whatever is no sentence of the third language."""
    passing = []
    for row, document in rows(small):
        if row["lang"] == PSEUDO:
            for node in document.xpath("//body//text()[not(ancestor::style or ancestor::script)]"):
                if language_of(node.getparent() if node.is_text else node.getparent().getparent()) == PSEUDO:
                    passing += [(row["id"], str(node).strip())] if foreign(str(node)) else []

    assert [] == passing


def foreign(text):
    """Whether there are words outside the brackets in which sentences of the pseudo-language stand."""
    found = 1
    while found:  # one stands inside the other
        text, found = re.subn(r"\[[^\[\]]*\]", "", text)
    for same_everywhere in NAMES:
        text = text.replace(same_everywhere, "")
    return bool(re.search(r"[^\W\d_]{2,}", ADDRESS.sub("", text)))


def test_what_the_shell_says_in_another_language_is_marked(small, text):
    document = small.page("message:rua-tay", PSEUDO)
    source = interface(small, "vi")
    said = {text(each): language_of(each) for each in document.xpath("//span[@lang][not(ancestor::main)]")}

    assert [] == [key for key in ("skip", "menu.open", "short.title", "brand.line") if said.get(source[key]) != "vi"]
    assert "vi" == next(lang for words, lang in said.items() if words.startswith(source["paper.reviewed"][:8]))


def test_the_drawing_of_a_code_is_named_in_one_language(small):
    named = {row["id"]: document.xpath("string(//*[local-name()='svg'][@class='qr']/*[local-name()='title'])")
             for row, document in rows(small) if row["lang"] == PSEUDO}

    assert [] == [name for name in named.values() if foreign(name)]


# --- What is translated, and what is not

def test_a_page_nobody_has_translated_says_so_in_the_readers_language(site, text):
    notices = {tag: interface(site, tag)["fallback"] for tag in site.languages()}
    told = {row["url"]: notices[row["lang"]] in text(document.find(".//main")) for row, document in rows(site)}
    due = {row["url"]: row["lang"] != row["source_lang"] for row, _ in rows(site)}

    assert due == told


def interface(site, tag):
    """The interface's sentences, out of the content folder the site was built from."""
    lines = (site.folder.parent / f"content/ui/{tag}.yml").read_text("utf-8").splitlines()
    found = (re.fullmatch(r'([\w.-]+): "(.*)"', line) for line in lines)
    return {match[1]: match[2] for match in found if match}


def test_a_fallback_is_marked_with_the_language_it_is_in(small, text):
    document = small.page("message:mo-cua", PSEUDO)
    [heading] = document.iter("h1")
    deepest = [each for each in heading.iter() if isinstance(each.tag, str)][-1]

    assert "Mở cửa sổ" == text(heading)
    assert "vi" == language_of(deepest)


def test_what_is_translated_stays_in_its_language_on_a_page_with_gaps(small, text):
    document = small.page("message:rua-tay", PSEUDO)
    parts = document.find(".//main").iter("p", "h1", "span", "div", "li")
    languages = {text(each): language_of(each) for each in parts}

    assert PSEUDO == languages["[Ŕüä ţäÿ]"]
    assert "vi" == languages["Không còn khuyến cáo từ ngày 01/5/2024."]


def test_only_translations_are_offered_to_search_engines(site):
    hidden = {row["url"] for row, document in rows(site) if "noindex" in robots(document)}
    unlisted = ("search", "editors")
    due = {row["url"] for row, _ in rows(site) if row["lang"] != row["source_lang"] or row["id"] in unlisted}

    assert due == hidden


def test_hand_written_pages_fall_back_too(small, text):
    for tag in ("vi", "en", PSEUDO):
        main = small.page("only-vietnamese", tag).find(".//main")
        [said] = [each for each in main.iter("p") if text(each) == "Trang này chưa ai dịch."]

        assert "vi" == language_of(said)


# --- hreflang, sitemap and switcher

def test_alternates_are_the_translations_and_the_default(site):
    for row, document in rows(site):
        versions = {each["lang"]: each["url"] for each, _ in rows(site)
                    if each["id"] == row["id"] and each["lang"] == each["source_lang"]}
        source = versions[site.languages()[0]]

        assert {**versions, "x-default": source} == alternates(document), row["url"]


def test_the_sitemap_names_the_same_translations(site):
    sitemap = etree.parse(site.folder / "sitemap.xml")
    listed = {
        entry.findtext("s:loc", None, NAMESPACES): {
            link.get("hreflang"): link.get("href") for link in entry.findall("x:link", NAMESPACES)
        }
        for entry in sitemap.getroot().findall("s:url", NAMESPACES)
    }
    due = {row["url"]: alternates(document) for row, document in rows(site) if "noindex" not in robots(document)}

    assert without_default(due) == without_default(listed)


def without_default(links):
    return {url: {tag: href for tag, href in each.items() if tag != "x-default"} for url, each in links.items()}


def test_the_switcher_leads_to_the_same_page_in_every_other_language(site):
    ids = {row["url"].removeprefix(site.address): (row["id"], row["lang"]) for row, _ in rows(site)}
    for path, (page, lang) in ids.items():
        reached = {tag: ids[site.resolve(path, href)[0]] for tag, href in switcher(site.pages[path]).items()}

        assert {tag: (page, tag) for tag in site.languages() if tag != lang} == reached, path


def test_the_switcher_names_each_language_in_itself(small, text):
    [nav] = small.page("home", "en").xpath("//nav[.//a[@hreflang]][not(ancestor::main)]")
    named = {link.get("lang"): text(link) for link in nav.iter("a") if link.get("hreflang")}

    assert {"vi": "Tiếng Việt", PSEUDO: "ꪀꪫꪱꪣ"} == named


def test_a_missing_address_is_answered_in_the_readers_language_first(small, text):
    """Hosts without rules of their own answer every prefix with the same file, so it speaks the others too."""
    titles = {tag: interface(small, tag)["404.title"] for tag in small.languages()}
    files = {"vi": "404.html", "en": "en/404.html", PSEUDO: f"{PSEUDO}/404.html"}
    for tag, file in files.items():
        [heading] = small.missing[file].iter("h1")
        said = {language_of(part): text(part) for part in heading.iter("span")}

        assert tag == small.missing[file].get("lang")
        assert [tag, titles] == [next(iter(said)), said]


# --- An added language

def test_a_language_is_added_by_one_entry_and_one_file(project, new_project, parsed, text):
    added = new_project(project / "content", project / "docs")
    languages = added.root / "content/languages.yml"
    entry = '\n- tag: qab-Latn\n  name: "Thử"\n  english_name: "Test"\n  script: Latn\n  status: published\n'
    languages.write_text(languages.read_text("utf-8") + entry, "utf-8")
    sentences = (added.root / "content/ui/en.yml").read_text("utf-8").replace('home.title: "', 'home.title: "QAB ')
    (added.root / "content/ui/qab-Latn.yml").write_text(sentences, "utf-8")
    built = added.loa("build")

    assert 0 == built.returncode, built.stderr

    site = parsed(added.site)
    pages = [row for row in site.manifest["pages"] if row["lang"] == "qab-Latn"]

    assert ["vi", "en", "qab-Latn"] == site.languages()
    assert len(pages) == len([row for row in site.manifest["pages"] if row["lang"] == "vi"])
    assert "qab-Latn" == site.page("hotlines", "qab-Latn").get("lang")
    assert "QAB Home" == next(row["title"] for row in pages if row["id"] == "home")
    assert Path(added.site / "qab-Latn/404.html").is_file()
