"""A registry of codes keeps what it promises: each entry is a code, leads somewhere, and stays."""

import datetime as dt

import pytest

from loa.errors import Place
from loa.model.codes import Code
from loa.model.places import Language
from loa.model.settings import OldHost, Settings
from loa.model.site import Site
from loa.qr.codes import PREFIXES
from loa.qr.damm import check_digit
from loa.qr.history import history_problems
from loa.qr.lock import printed_code
from loa.qr.registry import registry_problems

DAY = dt.date(2022, 9, 12)
LANGUAGES = (
    Language(tag="vi", name="Tiếng Việt", english_name="Vietnamese", script="Latn", status="published", source=True),
    Language(tag="en", name="English", english_name="English", script="Latn", status="published"),
)
PAGES = frozenset({"home", "hotlines", "contact:cap-cuu-115"})
HOME = Code(code="10008", target="home", lang="en", added=DAY)
CONTACT = Code(code="48217", target="contact:cap-cuu-115", lang="vi", added=DAY)
RETIRED = Code(code="48225", target="contact:cu", lang="vi", added=DAY, status="retired", retired=DAY,
               instead="hotlines", why={"vi": "Số đã đổi."})


def site(*codes, printed=(), address="https://loa.test/", old_hosts=()):
    settings = Settings.model_construct(address=address, old_hosts=tuple(
        OldHost(host=host, keep_until=until) for host, until in old_hosts
    ))
    return Site(settings, languages=LANGUAGES, codes=codes, printed_codes=printed)


def place_of(owner, path):
    return Place("/".join(map(str, (owner, *path))))


def found(checked, today=DAY):
    return [(problem.rule, problem.place.file) for problem in registry_problems(checked, PAGES, today, place_of)]


def changed(record, **values):
    return record.model_copy(update=values)


def test_a_registry_in_order_has_no_problems():
    promise = printed_code(CONTACT, "https://loa.test/", DAY, "A3")

    assert [] == found(site(HOME, CONTACT, RETIRED, printed=(promise,)))


@pytest.mark.parametrize(("broken", "rule", "field"), [
    (changed(CONTACT, code="48218"), "code-check-digit", "code:48218/code"),
    (changed(CONTACT, code="1900" + check_digit("1900")), "code-reserved", f"code:1900{check_digit('1900')}/code"),
    (changed(CONTACT, code="1150" + check_digit("1150")), "code-reserved", f"code:1150{check_digit('1150')}/code"),
    (changed(CONTACT, target="contact:cap-cuu"), "code-target-missing", "code:48217/target"),
    (changed(CONTACT, lang="fr"), "language-unknown", "code:48217/lang"),
    (changed(CONTACT, target="home", lang="en"), "code-target-twice", "code:48217/code"),
    (changed(RETIRED, instead="contact:cu"), "code-target-missing", "code:48225/instead"),
    (changed(RETIRED, retired=None), "code-retired-incomplete", "code:48225/status"),
    (changed(RETIRED, why=None), "code-retired-incomplete", "code:48225/status"),
    (Code(**{**RETIRED.model_dump(), "why": {"en": "Changed."}}), "code-retired-incomplete", "code:48225/status"),
])
def test_each_way_to_break_the_registry_is_found_where_it_is(broken, rule, field):
    assert [(rule, field)] == found(site(HOME, broken))


def test_a_retired_code_may_have_led_to_a_page_that_is_gone_and_need_not_be_replaced():
    assert [] == found(site(changed(RETIRED, instead=None)))


def test_a_missing_target_comes_with_a_guess():
    problem, = registry_problems(site(changed(CONTACT, target="hotline")), PAGES, DAY, place_of)

    assert "hotlines" == problem.values["guess"]


@pytest.mark.parametrize(("printed_at", "address", "old_hosts", "expected"), [
    ("https://loa.test/", "https://LOA.test", (), []),
    ("https://so-y-te.test/Loa/", "https://so-y-te.test/Loa/", (), []),
    ("https://so-y-te.test/Loa/", "https://so-y-te.test/loa/", (), ["printed-code-host-moved"]),
    ("https://so-y-te.test/loa/", "https://loa.test/", (), ["printed-code-host-moved"]),
    ("https://so-y-te.test/loa/", "https://loa.test/", (("So-Y-Te.test/loa/", DAY),), []),
    ("https://so-y-te.test/loa/", "https://loa.test/", (("https://so-y-te.test/loa", DAY),), []),
    ("https://so-y-te.test/loa/", "https://loa.test/", (("so-y-te.test", DAY),), ["printed-code-host-moved"]),
])
def test_what_is_printed_must_lead_to_the_site_or_to_an_old_host_of_it(printed_at, address, old_hosts, expected):
    promise = printed_code(CONTACT, printed_at, DAY, "A3")

    assert expected == [rule for rule, _ in found(site(CONTACT, printed=(promise,), address=address,
                                                       old_hosts=old_hosts))]


def test_an_old_host_that_nobody_keeps_any_more_is_a_warning():
    checked = site(CONTACT, old_hosts=(("cu.test", DAY), ("con.test", DAY + dt.timedelta(days=2))))
    today = DAY + dt.timedelta(days=1)
    problem, = registry_problems(checked, PAGES, today, place_of)

    assert ("old-host-over", "warning") == (problem.rule, problem.severity)
    assert "site:settings/old_hosts/0/keep_until" == problem.place.file


@pytest.mark.parametrize(("address", "old_hosts", "field"), [
    ("https://loa.test/?nguon=qr", (), "site:settings/address"),
    ("https://loa.test/", (("cũ.test", DAY),), "site:settings/old_hosts/0/host"),
])
def test_an_address_that_can_not_stand_in_a_code_is_told_with_one_that_can(address, old_hosts, field):
    problem, = registry_problems(site(CONTACT, address=address, old_hosts=old_hosts), PAGES, DAY, place_of)

    assert ("address-form", field) == (problem.rule, problem.place.file)
    assert problem.values["proposal"].isascii()


def test_no_code_begins_like_a_number_people_dial():
    assert not {"11", "19"} & set(PREFIXES)


# --- A registry only grows

def lost(before, now):
    return [(problem.rule, problem.place.file) for problem in history_problems(before, now, "codes.yml", place_of)]


@pytest.mark.parametrize("now", [
    (HOME, CONTACT),
    (HOME, CONTACT, RETIRED),
    (RETIRED, HOME, CONTACT),
    (HOME, changed(CONTACT, status="retired", retired=DAY, instead="home")),
])
def test_a_registry_may_grow_and_its_codes_retire(now):
    assert [] == lost((HOME, CONTACT), now)


@pytest.mark.parametrize(("now", "expected"), [
    ((HOME,), [("code-removed", "codes.yml")]),
    ((CONTACT, HOME), [("code-reordered", "code:48217/code")]),
    ((HOME, changed(CONTACT, target="home")), [("code-rewritten", "code:48217/target")]),
    ((HOME, changed(CONTACT, lang="en")), [("code-rewritten", "code:48217/lang")]),
    ((HOME, changed(CONTACT, added=DAY + dt.timedelta(1))), [("code-rewritten", "code:48217/added")]),
])
def test_nothing_else_may_happen_to_an_entry(now, expected):
    assert expected == lost((HOME, CONTACT), now)


def test_who_retired_stays_retired_but_may_be_explained_better():
    back = changed(RETIRED, status="live", retired=None, instead=None, why=None)
    explained = changed(RETIRED, instead="home")

    assert ["code:48225/status", "code:48225/retired"] == [place for _, place in lost((RETIRED,), (back,))]
    assert [] == lost((RETIRED,), (explained,))
