"""Who points to whom, both ways; and what follows for a page on a day."""

import datetime as dt

import pytest

from loa.model.dates import Period
from loa.model.documents import Relation
from loa.model.fact import Source
from loa.pages.relations import belongings, relations
from loa.pages.standing import standing

CHECKED = dt.date(2024, 1, 1)


def resting_on(*documents):
    return tuple(Source(document=document, checked=CHECKED) for document in documents)


def period(start, end):
    return Period(start=start, end=end)


def test_a_campaign_owns_what_it_names_and_what_names_it(record, site_of):
    campaign = record("campaign:a", plan="kh", documents=("cv", "kh"), messages=("m",), slogan="s", contacts=("c",))
    site = site_of(campaign, record("event:e", campaign="a"), record("news:n", campaign="b"),
                   record("story:t", campaign="a"))

    named = ["campaign:a", "message:m", "contact:c", "document:kh", "document:cv", "slogan:s"]

    assert [*named, "story:t", "event:e"] == list(belongings(site, campaign))


def test_a_document_knows_what_rests_on_it_but_not_itself(record, site_of):
    site = site_of(record("message:m", source=resting_on("kh", "kh")), record("document:kh", source=resting_on("kh")),
                   record("document:cv", source=resting_on("kh")))

    assert {"kh": ("message:m", "document:cv")} == {
        document: tuple(sorted(facts, reverse=True)) for document, facts in relations(site).facts_on.items()
    }


def test_a_relation_is_known_at_both_ends(record, site_of):
    replaces = Relation(kind="replaces", document="cu")
    site = site_of(record("document:moi", relations=(replaces,)), record("document:cu"))

    assert {"cu": (("moi", replaces),)} == relations(site).relations_to


def test_a_merged_place_is_known_to_the_one_that_took_it_over(record, site_of):
    old = record("locality:nam-dinh", successor="ninh-binh", parent="vn")
    new = record("locality:ninh-binh", parent="vn")
    related = relations(site_of(old, new))

    assert {"ninh-binh": (old,)} == related.merged_into
    assert {"vn": (old, new)} == related.localities_in


@pytest.mark.parametrize(("day", "archived"), [("2022-10-31", False), ("2022-11-01", False), ("2023-01-01", True)])
def test_a_page_is_archived_when_all_its_campaigns_are_over(record, site_of, reader_of, day, archived):
    first = record("campaign:a", plan="kh", messages=("m",), period=period("2022-09-12", "2022-10-31"))
    second = record("campaign:b", plan="kh", messages=("m",), period=period("2022", "2022"))
    reader = reader_of(site_of(first, second, record("message:m")), "message:m", today=day)
    stand = standing(reader.page, reader.edition)

    assert archived == stand.archived
    assert ["a", "b"] == [each.campaign.id for each in stand.campaigns]


def test_what_belongs_to_no_campaign_is_never_archived(record, site_of, reader_of):
    reader = reader_of(site_of(record("contact:cap-cuu")), "contact:cap-cuu", today="2099-01-01")

    assert not standing(reader.page, reader.edition).archived


@pytest.mark.parametrize(("day", "overdue"), [("2024-06-30", False), ("2024-07-01", True)])
def test_a_review_is_overdue_on_the_day_after_it_was_due(record, site_of, reader_of, day, overdue):
    reader = reader_of(site_of(record("message:m", review_by=dt.date(2024, 6, 30))), "message:m", today=day)

    assert overdue == standing(reader.page, reader.edition).overdue


def test_a_list_always_stands(site_of, reader_of):
    reader = reader_of(site_of(), "hotlines")

    assert "current" == standing(reader.page, reader.edition).status
