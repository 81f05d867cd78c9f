"""Who publishes, on what a statement rests, and until when it was to be reviewed: on the page itself."""

import pytest

from loa.model.fact import Fact

LISTED = {"vaccine": "vaccines", "indicator": "progress", "event": "events",
          "contest": "contests", "fund": "funds", "material": "library", "organisation": "organisations"}


@pytest.fixture(scope="module")
def elsewhere(parsed, build, small_content):
    """The small site at an address that its owner does not call official."""
    return parsed(build(small_content, small_content.parent / "docs", LOA_TODAY="2024-06-15",
                        LOA_SITE_URL="https://noi-khac.example/"))


def records(pages):
    """(kind:id, record, its part of a page) of everything with sources that readers see."""
    site = pages.edition.site
    for kind, record in site.records():
        name = f"{kind.name}:{record.id}"
        if not isinstance(record, Fact):
            continue
        if name in pages.edition.plan.by_id:
            yield name, record, pages.body(name, "vi")
        elif kind.name in LISTED:
            yield name, record, pages.body(LISTED[kind.name], "vi").get_element_by_id(record.id)


@pytest.mark.parametrize("of", ["shipped_pages", "small_pages"])
def test_every_fact_names_its_sources_their_sections_and_its_review(request, text, of):
    pages = request.getfixturevalue(of)
    lacking = []
    for name, record, part in records(pages):
        words = text(part)
        reader = pages.reader("home", "vi")
        wanted = [*(each.section for each in record.source if each.section), *(each.name for each in record.source
                  if each.url and each.name), reader.date(record.reviewed), reader.date(record.review_by)]
        links = {link.get("href").rstrip("/").rpartition("/")[2] for link in part.iter("a")}
        lacking += [(name, each) for each in wanted if " ".join(each.split()) not in words]
        lacking += [(name, each.document) for each in record.source
                    if each.document and each.document != record.id and each.document not in links]

    assert [] == lacking


def test_broadcasts_name_their_sources(small_pages, text):
    assert "01/KH-BT" in text(small_pages.body("broadcasts", "vi").find(".//tbody"))


def test_an_official_site_says_whose_it_is_on_every_page(small, text):
    for path, document in {**small.pages, **small.missing}.items():
        [line] = document.find_class("official")

        assert "thu.example" in text(line), path
        assert [] == document.find_class("foot")[0].find_class("notice")


def test_a_site_elsewhere_does_not_claim_to_be_official(elsewhere, text):
    for document in elsewhere.pages.values():
        [notice] = document.find_class("foot")[0].find_class("notice")

        assert [] == document.find_class("official")
        assert "noi-khac.example" in text(notice)


def test_a_site_without_an_owner_says_that_it_is_a_sample(shipped, text):
    for document in shipped.pages.values():
        [notice] = document.find_class("foot")[0].find_class("notice")

        assert [] == document.find_class("official")
        assert text(notice).startswith(("Bản mẫu", "Sample"))
