"""Which number stays on a phone's screen, and what is said beside it."""

import pytest

from loa.model.contacts import Hours
from loa.model.dates import Period, parse_partial_date
from loa.model.phone import parse_phone
from loa.model.words import Words
from loa.pages.calling import call

SURE = {"status": "current", "audience": "public", "kind": "hotline", "cost": "free"}


@pytest.fixture
def number(record):
    """`number("hoi", "1900 9095", …)` is a contact that answers; what is said of it can be changed."""

    def make(name, digits="1800 1119", **fields):
        known = {**SURE, "number": parse_phone(digits), "name": Words({"vi": name}), **fields}
        return record(f"contact:{name}", **known)

    return make


@pytest.fixture
def offered(site_of, reader_of, number):
    """`offered("message:a", …records)` is the bar of that page, or None."""

    def make(page, *records, **emergency):
        help_ = number("cap-cuu", "115", kind="emergency", **emergency)
        site = site_of(help_, *records, emergency="cap-cuu")
        return call(reader_of(site, page))

    return make


def period(start, end=None):
    return Period(start=parse_partial_date(start), end=end and parse_partial_date(end))


@pytest.mark.parametrize("page", ["home", "hotlines", "404"])
def test_pages_that_start_with_numbers_have_no_bar(offered, page):
    assert None is offered(page)


def test_everywhere_else_there_is_the_emergency_number(offered):
    bar = offered("questions")

    assert ("tel:115", "115", True) == (bar.tel, bar.display, bar.late)


def test_a_page_about_danger_offers_the_emergency_number_whatever_else_it_names(offered, record, number):
    urgent = record("message:sau-tiem", urgent=True)
    guide = record("guide:sau-tiem", topic="after-injection", contacts=("hoi",))
    campaign = record("campaign:dot", plan="ke-hoach", messages=("sau-tiem",), contacts=("hoi",),
                      period=period("2024-06-01"))
    records = (urgent, guide, campaign, number("hoi"))

    assert "115" == offered("message:sau-tiem", *records).display
    assert "115" == offered("guide:sau-tiem", *records).display


def test_whom_a_guide_names_is_offered_at_once(offered, record, number):
    bar = offered("guide:a", record("guide:a", topic="apps", contacts=("hoi",)), number("hoi"))

    assert ("hoi", "1800 1119", False) == (bar.name.text, bar.display, bar.late)


@pytest.mark.parametrize("doubt", [
    {"status": "unknown"}, {"status": "ended"}, {"status": "withdrawn"}, {"audience": "partners"}, {"number": None},
    {"valid_to": parse_partial_date("2024-05-31")}, {"valid_from": parse_partial_date("2024-07-01")},
])
def test_a_number_that_is_not_sure_is_never_offered(offered, record, number, doubt):
    bar = offered("guide:a", record("guide:a", topic="apps", contacts=("hoi",)), number("hoi", **doubt))

    assert "115" == bar.display


@pytest.mark.parametrize(("end", "shown"), [("2024-07-01", "hoi"), ("2024-06-01", "cap-cuu")])
def test_a_message_offers_the_number_of_its_campaign_while_that_runs(offered, record, number, end, shown):
    campaign = record("campaign:dot", plan="ke-hoach", messages=("a",), contacts=("hoi",),
                      period=period("2024-05-01", end))

    assert shown == offered("message:a", record("message:a"), campaign, number("hoi")).name.text


@pytest.mark.parametrize(("page", "of"), [("document:a", "issuer"), ("app:a", "publisher")])
def test_a_paper_or_an_app_offers_the_number_of_whoever_issued_it(offered, record, number, page, of):
    bar = offered(page, record(page, **{of: "so"}, kind="plan" if of == "issuer" else "app", level="province"),
                  record("organisation:so", level="province"), number("so-tra-loi", organisation="so"))

    assert "so-tra-loi" == bar.name.text


def test_a_place_offers_its_own_number_or_that_of_what_it_lies_in(offered, record, number):
    province = record("locality:tinh", level="province")
    communes = (record("locality:xa-a", level="commune", parent="tinh"),
                record("locality:xa-b", level="commune", parent="tinh"))
    numbers = (number("tram-a", locality="xa-a", kind="facility"),
               number("benh-vien", locality="tinh", kind="facility"), number("nong", locality="tinh"))
    records = (province, *communes, *numbers)

    assert "tram-a" == offered("locality:xa-a", *records).name.text
    assert "nong" == offered("locality:xa-b", *records).name.text


def test_a_place_that_was_merged_offers_the_number_of_the_one_that_took_it_over(offered, record, number):
    old = record("locality:cu", level="province", valid_to=parse_partial_date("2024-03-31"), successor="moi")
    new = record("locality:moi", level="province")

    assert "nong" == offered("locality:cu", old, new, number("nong", locality="moi")).name.text


def test_places_that_took_each_other_over_end_in_the_emergency_number(offered, record):
    gone = {"level": "province", "valid_to": parse_partial_date("2024-03-31")}

    assert "115" == offered("locality:a", record("locality:a", successor="b", **gone),
                            record("locality:b", successor="a", **gone)).display


def test_a_contact_nobody_has_confirmed_offers_whom_to_call_instead(offered, number):
    records = (number("hoi"), number("cu", status="unknown", instead="hoi"))

    assert ("hoi", False) == (offered("contact:cu", *records).name.text, offered("contact:cu", *records).late)
    assert True is offered("contact:hoi", *records).late


def told(bar):
    return [said.text for said in bar.about]


def test_the_bar_says_what_a_call_costs_and_when_it_is_answered(offered, record, number):
    weekdays = Hours(days=("mon", "tue", "wed", "thu", "fri"), opens="07:30", closes="17:00")
    hotline = number("hoi", cost="charged", cost_note=Words({"vi": "1.000 đồng một phút."}), hours=(weekdays,))
    bar = offered("guide:a", record("guide:a", topic="apps", contacts=("hoi",)), hotline)

    assert ["Có tính cước.", "1.000 đồng một phút.", "Thứ Hai–thứ Sáu: 07:30–17:00"] == told(bar)
    assert ["107:30-117:00", "207:30-217:00", "307:30-317:00", "407:30-417:00", "507:30-517:00"] == bar.opening.split()


def test_what_is_unknown_of_a_hotline_is_said_and_of_the_emergency_number_kept_back(offered, record, number):
    guide = record("guide:a", topic="apps", contacts=("hoi",))

    assert ["Chưa rõ cước gọi."] == told(offered("guide:a", guide, number("hoi", cost="unknown")))
    assert [] == told(offered("questions", cost="unknown"))
    assert ["Miễn phí.", "Ngày đêm, tất cả các ngày"] == told(offered("questions", always_open=True))


def test_hours_that_pass_midnight_are_told_and_not_computed(offered, record, number):
    night = Hours(days=("sat",), opens="22:00", closes="06:00")
    bar = offered("guide:a", record("guide:a", topic="apps", contacts=("hoi",)), number("hoi", hours=(night,)))

    assert "Thứ Bảy: 22:00–06:00" == told(bar)[-1]
    assert "" == bar.opening
