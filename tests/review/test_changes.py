"""What reviewers are told of a change, and what stops it."""

import dataclasses
import datetime as dt

import pytest

from loa.model.changes import Change
from loa.model.fact import Source
from loa.model.words import RichWords, Words
from loa.pages.plan import plan

LATER = dt.date(2024, 6, 14)


def looked_again(record):
    return tuple(source.model_copy(update={"checked": LATER}) for source in record.source)


def test_nothing_changed_is_nothing_told(since, edition):
    assert () == since(edition).all


def test_a_number_whose_source_nobody_looked_at_again_stops_it(changed, since):
    # A swapped digit is a number like any other to every library: only a person who dials it finds out.
    found = since(changed("contact:tram-thu", number="024 3773 0700"))
    [stop] = found.stops

    assert (stop,) == found.by_topic["number"]
    assert ("change-unchecked", "number", "number") == (stop.rule, stop.field, stop.topic)
    assert ("024 3773 7000", "024 3773 0700") == (stop.before, stop.after)


def test_a_number_that_somebody_looked_at_again_asks_for_a_call(changed, since, edition):
    sources = looked_again(edition.site.by_id["contact:tram-thu"])
    found = since(changed("contact:tram-thu", number="024 3773 0700", source=sources))

    assert () == found.stops
    assert ["change-number"] == [change.rule for change in found.by_topic["number"]]


def test_a_new_source_is_a_look_at_a_source(changed, since, edition):
    old = edition.site.by_id["contact:tram-thu"].source
    sources = (*old, Source(url="https://example.gov.vn/", checked=LATER))

    assert () == since(changed("contact:tram-thu", number="024 3773 0700", source=sources)).stops


def test_a_number_that_vanishes_should_have_been_ended(changed, rules):
    assert ("change-number-gone", "contact:tram-thu") in rules(changed("contact:tram-thu", number=None))


def test_a_dose_in_words_needs_its_source(changed, since):
    formula = Words({"vi": "Nước + xà phòng + 10 giây", "en": "Water + soap + 10 seconds"})
    [stop] = since(changed("message:rua-tay", formula=formula)).stops

    assert ("dose", "formula.vi") == (stop.topic, stop.field)


def test_the_words_of_a_danger_need_their_source_but_their_translation_does_not(changed, since, edition):
    lead = edition.site.by_id["message:rua-tay"].lead.root
    ours = changed("message:rua-tay", lead=Words({**lead, "vi": "Rửa tay kỹ."}))
    theirs = changed("message:rua-tay", lead=Words({**lead, "en": "Wash well."}))

    assert ["lead.vi"] == [stop.field for stop in since(ours).stops]
    assert () == since(theirs).stops


@pytest.mark.parametrize(("name", "fields", "rule", "field"), [
    ("contact:tram-thu", {"status": "ended"}, "change-status", "status"),
    ("contact:duong-day-thu", {"valid_from": "2024-05-01"}, "change-date", "valid_from"),
    ("contact:duong-day-thu", {"website": "https://example.gov.vn/"}, "change-link", "website"),
    ("contact:duong-day-thu", {"hours": [{"days": ["mon"], "opens": "07:30", "closes": "17:00"}]}, "change-date",
     "hours.0.days.1"),
    ("document:thong-bao-cu", {"force": "expired"}, "change-status", "force"),
    ("document:thong-bao-cu", {"number": "9/TB"}, "change-document", "number"),
    ("vaccine:vac-xin-khac", {"maker": "Ai đó"}, "change-dose", "maker"),
    ("contact:cap-cuu", {"reviewed": "2024-06-10"}, "change-review", "reviewed"),
    ("guide:rua-tay-dung-cach", {"text": RichWords({"vi": "[Xem](https://a.gov.vn/)"})}, "change-link", "text.vi"),
    ("guide:rua-tay-dung-cach", {"text": RichWords({"vi": "Gọi 1900 9095."})}, "change-number", "text.vi"),
])
def test_each_change_is_told_as_what_it_is(changed, since, edition, name, fields, rule, field):
    told = since(changed(name, source=looked_again(edition.site.by_id[name]), **fields)).all

    assert (rule, name, field) in [(change.rule, change.subject, change.field) for change in told]


def test_a_host_that_is_trusted_anew_is_a_matter_of_links(since, edition):
    settings = edition.site.settings.model_copy(update={"trusted_hosts": ("evil.example",)})
    found = since(dataclasses.replace(edition, site=dataclasses.replace(edition.site, settings=settings)))

    assert "evil.example" in {change.after for change in found.by_topic["link"]}


def test_what_was_put_between_is_one_thing_more(changed, since, edition):
    items = edition.site.by_id["message:rua-tay"].items
    more = items[0].model_copy(update={"title": Words({"vi": "Khăn sạch"}), "text": None})
    found = since(changed("message:rua-tay", items=(more, *items)))

    assert {"items.0.title.vi", "items.0.icon", "items.0.status"} == {change.field for change in found.all} - {""}


def test_a_translation_that_did_not_follow_is_told(changed, since, edition):
    title = edition.site.by_id["guide:rua-tay-dung-cach"].title.root
    ours = since(changed("guide:rua-tay-dung-cach", title=Words({**title, "vi": "Rửa tay đúng"})))
    both = since(changed("guide:rua-tay-dung-cach", title=Words({tag: f"{text}." for tag, text in title.items()})))

    assert ["title"] == [change.values["fields"] for change in ours.by_topic["translation"]
                         if change.values["language"] == "en"]
    assert "translation" not in both.by_topic


def test_paper_that_hangs_is_named_with_its_code_and_its_print_run(changed, since):
    found = since(changed("message:rua-tay", title=Words({"vi": "Rửa tay ngay", "en": "Wash your hands"})))
    codes = [(change.rule, change.values["code"], change.values["where"]) for change in found.by_topic["code"]]
    sheets = {(change.values["language"], change.values["where"]) for change in found.by_topic["sheet"]
              if change.rule == "sheet-changed"}

    assert [("code-printed-touched", "38441", "A3, 200 tờ")] == codes
    assert ("vi", "A3, 200 tờ") in sheets


def test_a_number_on_the_page_of_a_printed_code_touches_that_paper(changed, since, edition):
    # The message says no number itself: it names the record of the emergency number.
    found = since(changed("contact:cap-cuu", number="114", source=looked_again(edition.site.by_id["contact:cap-cuu"])))

    assert ["38441"] == [change.values["code"] for change in found.by_topic["code"]]


def test_a_later_review_is_no_reason_to_print_again(changed, since):
    assert {"review"} == set(since(changed("message:rua-tay", review_by="2025-12-01")).by_topic)


def test_pages_come_and_go(changed, rules, edition):
    without = changed("factcheck:tin-false", gone=True)
    lost, found = rules(without), rules(edition, before=without)

    assert {("page-gone", "factcheck:tin-false"), ("change-removed", "factcheck:tin-false")} <= set(lost)
    assert {("page-added", "factcheck:tin-false"), ("change-added", "factcheck:tin-false")} <= set(found)


def test_a_page_with_another_name_or_place_is_told(since, edition, changed):
    renamed = changed("guide:rua-tay-dung-cach", title=Words({"vi": "Rửa tay đúng", "en": "Hands"}))
    moved = dataclasses.replace(renamed.plan.by_id["guide:rua-tay-dung-cach"], path="huong-dan/khac")
    pages = tuple(moved if page.id == moved.id else page for page in renamed.plan.pages)
    found = since(dataclasses.replace(renamed, plan=dataclasses.replace(plan(renamed.site), pages=pages)))
    told = {change.rule: change for change in found.by_topic["page"] if change.subject == moved.id}

    assert ("/huong-dan/rua-tay-dung-cach/", "/huong-dan/khac/") == (told["page-moved"].before,
                                                                     told["page-moved"].after)
    assert "Hands" == told["page-retitled"].after


@pytest.mark.parametrize(("pages", "reminded"), [
    (None, True), (("hotlines",), True), (("contact:tram-thu",), False), ((), False),
])
def test_readers_of_before_are_told_in_the_log(changed, rules, edition, pages, reminded):
    sources = looked_again(edition.site.by_id["contact:tram-thu"])
    after = changed("contact:tram-thu", number="024 3773 0700", source=sources)
    if pages is not None:
        entry = Change(id="so-moi", day=LATER, note=Words({"vi": "Số mới."}), pages=pages)
        after = dataclasses.replace(after, site=dataclasses.replace(after.site, changes=(entry,)))

    assert reminded == (("change-unlogged", "content/changes.yml") in rules(after))


def test_a_list_that_loses_more_than_a_fifth_stops_it(changed, since):
    [stop] = [change for change in since(changed("contact:dau-moi", gone=True)).all if change.topic == "removal"
              ] or [None]
    two = changed("contact:so-cu-thu", before=changed("contact:dau-moi", gone=True), gone=True)
    stops = {change.subject: change.values["removed"] for change in since(two).stops if change.topic == "removal"}

    assert stop is None
    assert {"contacts": "2"} == stops


def test_a_code_that_is_lost_stops_it(since, edition):
    site = dataclasses.replace(edition.site, codes=edition.site.codes[1:])
    stops = since(dataclasses.replace(edition, site=site)).stops

    assert [("code-removed", "87781")] == [(stop.rule, stop.values["code"]) for stop in stops]


def test_hand_written_pages_are_compared_language_by_language(since, edition):
    pages = tuple(page.model_copy(update={"body": page.body + "\n\nUống 2 viên."}) if page.lang == "vi" else page
                  for page in edition.site.prose)
    found = since(dataclasses.replace(edition, site=dataclasses.replace(edition.site, prose=pages)))

    assert {"change-dose"} == {change.rule for change in found.by_topic["dose"]}
    assert ["en"] == [change.values["language"] for change in found.by_topic["translation"]]
