"""Data for search engines says what the page says, in words of schema.org and with what Google requires."""

import json
import re
import tomllib
from collections.abc import Iterator

import pytest

DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
FORMS = {
    "Text": lambda value: isinstance(value, str) and value.strip() == value != "",
    "URL": lambda value: isinstance(value, str) and re.fullmatch(r"https?://[^\s<>\"]+", value),
    "Date": lambda value: re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)),
    "Time": lambda value: re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", str(value)),
    "Integer": lambda value: type(value) is int,
    "DayOfWeek": lambda value: value in DAYS,
    "Language": lambda value: re.fullmatch(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", str(value)),
}


@pytest.fixture(scope="module")
def vocabulary(project):
    return tomllib.loads((project / "tests/site/schema-org.toml").read_text("utf-8"))


@pytest.fixture(params=["shipped", "small"])
def site(request):
    """Both sites, one after the other."""
    return request.getfixturevalue(request.param)


def data_of(document) -> dict | None:
    scripts = document.xpath("//script[@type='application/ld+json']")
    assert len(scripts) <= 1
    return json.loads(scripts[0].text) if scripts else None


def mistakes(node, vocabulary, where="") -> Iterator[str]:
    """Everything a validator of the vocabulary would say."""
    kind = node.get("@type")
    if kind not in vocabulary:
        yield f"{where}: no type {kind}"
        return
    line = list(ancestry(kind, vocabulary))
    known = {term: ranges for each in line for term, ranges in vocabulary[each].items() if term not in OURS}
    for term in (term for each in line for term in vocabulary[each].get("required", ())):
        if term not in node:
            yield f"{where}{kind}: lacks {term}"
    for term, value in node.items():
        if term.startswith("@"):
            continue
        if term not in known:
            yield f"{where}{kind}: has no {term}"
            continue
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                if not set(ancestry(each.get("@type"), vocabulary)) & set(known[term]):
                    yield f"{where}{kind}.{term}: may not be {each.get('@type')}"
                yield from mistakes(each, vocabulary, f"{where}{kind}.{term}/")
            elif not any(FORMS[form](each) for form in known[term] if form in FORMS):
                yield f"{where}{kind}.{term}: {each!r}"


OURS = {"parent", "required"}


def ancestry(kind, vocabulary) -> Iterator[str]:
    while kind:
        yield kind
        kind = vocabulary.get(kind, {}).get("parent")


def main_entity(site, page_id, lang="vi"):
    return data_of(site.page(page_id, lang)).get("mainEntity")


def test_every_listed_page_speaks_the_vocabulary_and_no_other_page_speaks(site, vocabulary):
    wrong, silent = {}, []
    for path, document in {**site.pages, **site.missing}.items():
        data, indexed = data_of(document), not document.xpath("//meta[@name='robots']")
        if (data is None) == indexed:
            silent.append(path)
        if data and (found := list(mistakes(data, vocabulary))):
            wrong[path] = found
        assert data is None or "https://schema.org" == data["@context"]

    assert {} == wrong
    assert [] == [path for path in silent if not path.endswith("404.html")]


def test_the_way_to_a_page_begins_at_home_and_ends_at_the_page(site):
    for document in site.pages.values():
        data = data_of(document)
        if data is None or data["@type"] == "WebSite":
            continue
        way = data["breadcrumb"]["itemListElement"]

        assert list(range(1, len(way) + 1)) == [step["position"] for step in way]
        assert len(way) in (2, 3)
        assert document.xpath("string(//link[@rel='canonical']/@href)") == way[-1]["item"]
        assert site.page("home", document.get("lang")).xpath("string(//link[@rel='canonical']/@href)") == way[0]["item"]


MEANT_FOR_NO_LIST = ("search", "editors")
"""Pages that search engines are asked to leave out."""


def test_messages_and_guides_say_when_they_were_reviewed(shipped):
    kinds = {row["id"].partition(":")[0]: data_of(shipped.page(row["id"], "vi"))["@type"]
             for row in shipped.manifest["pages"] if row["lang"] == "vi" and row["id"] not in MEANT_FOR_NO_LIST}

    assert {"message", "guide"} == {kind for kind, data in kinds.items() if data == "MedicalWebPage"}
    assert {"question"} == {kind for kind, data in kinds.items() if data == "FAQPage"}
    assert {"home"} == {kind for kind, data in kinds.items() if data == "WebSite"}


def test_a_question_stands_with_its_whole_answer(small):
    document = small.page("question:co-phai-rua-tay", "vi")
    [asked] = data_of(document)["mainEntity"]

    assert document.findtext(".//h1") == asked["name"]
    assert " ".join(document.find_class("prose")[0].text_content().split()) == asked["acceptedAnswer"]["text"]


def test_a_number_is_given_with_its_hours_and_languages_if_it_is_confirmed(small):
    hotline = main_entity(small, "contact:duong-day-thu")["contactPoint"]

    assert ("19009095", "hotline", ["vi", "qaa-Tavt"]) == tuple(
        hotline[term] for term in ("telephone", "contactType", "availableLanguage"))
    assert [("07:30", "17:00", 5)] == [
        (each["opens"], each["closes"], len(each["dayOfWeek"])) for each in hotline["hoursAvailable"]]
    assert "hoursAvailable" not in main_entity(small, "contact:tram-thu").get("contactPoint", {})


def test_a_number_nobody_has_confirmed_is_no_data(shipped):
    doubtful = [row["id"] for row in shipped.manifest["contacts"] if row["status"] != "current"]

    assert doubtful
    assert [] == [contact for contact in doubtful if main_entity(shipped, f"contact:{contact}")]


def test_a_campaign_is_a_service_until_it_is_over(small):
    assert "GovernmentService" == main_entity(small, "campaign:mua-mua")["@type"]
    assert main_entity(small, "campaign:mua-dong") is None


def test_nobody_publishes_a_site_without_an_owner(small, shipped):
    assert "Bộ Thử" == data_of(small.page("home", "vi"))["publisher"]["name"]
    assert "publisher" not in data_of(shipped.page("home", "vi"))


def test_the_site_can_be_searched_from_outside(small):
    action = data_of(small.page("home", "en"))["potentialAction"]
    form = small.page("search", "en").find(".//form")

    assert f"{small.address}en/tim-kiem/?q={{search_term_string}}" == action["target"]["urlTemplate"]
    assert "q" == form.xpath("string(.//input/@name)")
