"""What changed: on which pages it is told, in which order, and for which places."""

import datetime as dt

import pytest

from loa.model.words import Words
from loa.pages.shell import shell
from loa.pages.views.changes import changes


@pytest.fixture
def told(record, site_of, reader_of):
    """`told("hotlines")` is a reader of a page of a site on which some things changed."""
    def change(name, day, *pages, **more):
        note = Words({"vi": f"Đã đổi {name}", "en": f"Changed {name}"})
        return record(f"change:{name}", day=dt.date.fromisoformat(day), note=note, pages=pages, locality=None, **more)

    site = site_of(
        record("locality:nuoc", level="central", parent=None), record("locality:tinh", level="province", parent="nuoc"),
        record("locality:xa", level="commune", parent="tinh"),
        record("contact:so", locality="xa", number=None, audience="public"),
        record("term:tu", kind="word"),
        change("cu", "2024-05-01", "hotlines"), change("moi", "2024-06-10", "contact:so", "hotlines"),
        change("tu-moi", "2024-06-10", "term:tu"), change("mai", "2024-06-16"),
    )
    return lambda page, tag="vi": reader_of(site, page, tag)


def names(happened):
    return [each.change.id for each in happened]


def test_the_latest_comes_first_and_the_future_not_at_all(told):
    assert ["moi", "tu-moi", "cu"] == names(told("changes").edition.history)


def test_a_page_tells_the_last_change_that_names_it(told):
    changed = shell(told("hotlines", "en")).changed

    assert ("Last change, on 10 June 2024:", "Changed moi", "../../en/thay-doi/#moi") == (
        changed.said.text, changed.note.text, changed.href)


def test_a_record_without_a_page_is_met_on_its_list(told):
    assert ["tu-moi"] == names(told("terms").edition.history_of["terms"])


def test_pages_of_which_nothing_is_told_pay_nothing(told):
    assert None is shell(told("about" if told("home").page_of("about") else "guides")).changed


@pytest.mark.parametrize(("place", "expected"), [
    ("nuoc", ["moi", "tu-moi", "cu"]), ("tinh", ["moi"]), ("xa", ["moi"]),
])
def test_a_change_concerns_the_place_of_its_records_and_those_around(told, place, expected):
    assert expected == names(told("home").edition.history_in[place])


def test_the_page_of_changes_has_a_heading_a_month(told):
    reader = told("changes")

    assert ["2024-06", "2024-05"] == [str(each.month) for each in changes(reader.page, reader).months]
