"""What the editors' desk and `loa-review.json` tell: what is due, what is missing, where paper still leads."""

import dataclasses
import datetime as dt
import json

import pytest

from loa.model.codes import Code
from loa.model.links import SeenLink
from loa.model.words import Words
from loa.pages.files.review import files
from loa.pages.review import due
from loa.pages.views.editors import SHOWN, dashboard

TODAY = "2024-06-15"
CONTACT = {"kind": "hotline", "level": "central", "cost": "unknown", "number": None, "audience": "public",
           "locality": None}


def fact(record, name, review_by, /, **more):
    usual = CONTACT if name.startswith("contact:") else {}
    return record(name, review_by=dt.date.fromisoformat(review_by), **{**usual, **more})


@pytest.fixture
def reader(record, site_of, reader_of):
    site = site_of(
        fact(record, "organisation:so", "2030-01-01", name=Words({"vi": "Sở Y tế"}), level="province"),
        fact(record, "contact:qua", "2024-06-14", organisation="so"),
        fact(record, "contact:hom-nay", "2024-06-15"),
        fact(record, "contact:thang-nua", "2024-07-15"),
        fact(record, "contact:xa", "2024-07-16"),
        fact(record, "guide:che-mui", "2030-01-01", topic="mask", steps=(), recordings=()),
        fact(record, "contact:cu", "2030-01-01", status="withdrawn"),
    )
    link = SeenLink(url="https://mat.example/a", seen=dt.date(2024, 6, 1), state="gone", answer="404")
    old = Code(code="87781", target="guide:cu", lang="vi", added=dt.date(2024, 1, 1), status="retired",
               retired=dt.date(2024, 5, 1), instead="guides", why=Words({"vi": "Đã gộp."}))
    site = dataclasses.replace(site, codes=(old,), seen_links=(link,))
    return reader_of(site, "editors", today=TODAY)


@pytest.fixture
def told(reader):
    """`loa-review.json`."""
    ((name, text),) = files(reader.edition)
    assert "loa-review.json" == name
    return json.loads(text)


def test_a_record_is_overdue_the_day_after_its_review_and_soon_for_the_thirty_days_before(reader):
    found = {each.id: each.when for each in due(reader.edition) if each.id.startswith("contact:")}

    assert {"contact:qua": "overdue", "contact:hom-nay": "soon", "contact:thang-nua": "soon", "contact:xa": "later",
            "contact:cu": "later"} == found


def test_the_desk_says_who_answers_for_what_is_due(reader):
    (row,) = dashboard(reader.page, reader).overdue.rows

    assert ("qua name", "Sở Y tế") == (row.link.name.text, row.keeper.text)


def test_programs_are_told_the_same(told):
    assert TODAY == told["generated_for"]
    assert {"overdue": 1, "soon": 2, "later": 4} == told["reviews"]["counts"]
    assert [("contact:qua", "so")] == [(each["id"], each["keeper"]) for each in told["reviews"]["due"]
                                       if each["when"] == "overdue"]
    assert ["guide:che-mui"] == told["without_picture"]
    assert [["guide:che-mui"]] * 2 == [each["unrecorded"] for each in told["translations"]]
    assert [("87781", "guides")] == [(each["code"], each["instead"]) for each in told["codes"]["retired"]]
    assert ["https://mat.example/a"] == [each["url"] for each in told["dead_links"]]


def test_the_desk_names_what_is_withdrawn_retired_and_dead(reader):
    view = dashboard(reader.page, reader)

    assert ["contact:cu"] == [each.id for each in view.withdrawn.rows]
    assert (["87781"], ["404"]) == ([code.code for code in view.retired.rows], [each.answer for each in view.dead.rows])


def test_a_list_that_grows_long_is_cut_and_says_so(record, site_of, reader_of):
    late = [fact(record, f"contact:so-{number}", "2024-01-01")
            for number in range(SHOWN + 5)]
    reader = reader_of(site_of(*late), "editors", today=TODAY)
    listed = dashboard(reader.page, reader).overdue

    assert (SHOWN, 5) == (len(listed.rows), listed.more)


def test_search_engines_and_the_site_map_pass_the_desk_by(reader):
    assert not reader.page.indexed
