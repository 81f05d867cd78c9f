"""A site for those who review a change: it says so wherever one lands, and nobody finds it or prints from it."""

import dataclasses

import pytest
from lxml import html

from loa.build.theme import look
from loa.pages.files.sitemap import files as for_search
from loa.pages.frame import frame
from loa.pages.shell import shell
from loa.paper.content import sheet
from loa.templating.html import html_environment


@pytest.fixture(scope="module")
def pages(small_pages):
    """The small site at an official address of an owner: without a preview nothing of it is a sample."""
    edition = small_pages.edition
    owned = edition.site.settings.model_copy(update={"owner": edition.site.organisations[0].id,
                                                     "official_hosts": ("loa.test",)})
    published = dataclasses.replace(edition, address="https://loa.test/",
                                    site=dataclasses.replace(edition.site, settings=owned))
    return {shown: dataclasses.replace(small_pages, edition=dataclasses.replace(published, preview=shown))
            for shown in (True, False)}


@pytest.fixture(scope="module")
def document(small_pages):
    """`document(reader)` is a page in its shell."""
    templates = html_environment(small_pages.inputs.theme, small_pages.inputs.icons)
    shown = look(small_pages.inputs, small_pages.edition.site)

    def make(reader):
        around = {"shell": shell(reader), "frame": frame(reader.edition, reader.language), "look": shown}
        return html.fromstring(templates.get_template("main.html").render(**around, page={"content": ""}))

    return make


@pytest.mark.parametrize("tag", ["vi", "en"])
@pytest.mark.parametrize("page_id", ["home", "message:rua-tay", "404"])
def test_a_bar_in_the_language_of_the_page_stands_above_everything_on_it(pages, document, text, page_id, tag):
    reader = pages[True].reader(page_id, tag)
    first = document(reader).xpath("//body/*[not(self::a) and not(@class='saved')]")[0]

    assert ("preview", reader.ui.text("preview")) == (first.get("class"), text(first))


@pytest.mark.parametrize("preview", [True, False])
def test_only_a_preview_keeps_search_engines_out_and_has_a_bar(pages, document, preview):
    page = document(pages[preview].reader("message:rua-tay", "vi"))

    assert ["noindex"] * preview == page.xpath("//meta[@name='robots']/@content")
    assert [not preview] == [bool(page.xpath("//script[@type='application/ld+json']"))]
    assert preview == bool(page.find_class("preview"))


@pytest.mark.parametrize("preview", [True, False])
def test_only_a_preview_says_that_it_is_one(pages, preview):
    reader = pages[preview].reader("message:rua-tay", "vi")
    around = frame(reader.edition, reader.language)

    assert (preview, preview) == (around.preview, around.sample is not None)
    assert (preview, preview) == (around.official is None, not shell(reader).indexed)


@pytest.mark.parametrize("preview", [True, False])
def test_sheets_and_messages_of_a_preview_are_samples(pages, preview):
    reader = pages[preview].reader("message:rua-tay", "vi")

    assert preview == bool(sheet(reader.page, reader, None).sample)


def test_the_site_map_of_a_preview_is_empty(pages, small_pages):
    templates = html_environment(small_pages.inputs.theme, small_pages.inputs.icons)
    listed = {shown: dict(for_search(pages[shown].edition, templates)) for shown in (True, False)}

    assert [0, 1] == [min(each["sitemap.xml"].count("<loc>"), 1) for each in (listed[True], listed[False])]
    assert "Allow: /" in listed[False]["robots.txt"].splitlines()
