"""On every day around its dates, each campaign is called what it is, wherever it is named."""

import datetime as dt

import pytest

from loa.pages.relations import belongings

ONE_DAY = dt.timedelta(days=1)

SHIPPED = {
    # campaign: first day, last day
    "moh-2022": ("2022-09-12", "2022-10-31"),
    "hai-phong-2023": ("2023-01-01", "2024-12-31"),
    "nam-dinh-2021": ("2021-07-01", "2022-04-30"),
    "bac-kan-2021": ("2021-08-01", "2022-04-30"),
    "son-la-2021": ("2021-08-01", "2022-04-29"),  # its plan names no end: over since 30 April 2022, by our reasoning
}


def around_the_boundaries():
    for campaign, days in SHIPPED.items():
        first, last = map(dt.date.fromisoformat, days)
        states = {first - ONE_DAY: "upcoming", first: "running", last: "running", last + ONE_DAY: "ended"}
        for day, state in states.items():
            yield pytest.param(campaign, day, state, id=f"{campaign} on {day} is {state}")


BOUNDARIES = pytest.mark.parametrize(("campaign", "day", "state"), list(around_the_boundaries()))
LANGUAGES = pytest.mark.parametrize("tag", ["vi", "en"])


@pytest.fixture(scope="session")
def states_beside(text):
    """`states_beside(link, reader)` are the states named in the smallest part around a link that names any."""

    def find(link, reader):
        words = {reader.ui.text(f"state.{state}"): state for state in ("upcoming", "running", "ended")}
        for ancestor in link.iterancestors():
            named = {words[text(each)] for each in shown(ancestor) if text(each) in words}
            if named:
                return named
        return set()

    return find


def shown(part):
    """Its elements on the day it was made; what a later day will bring waits under `hidden`."""
    return [each for each in part.iter() if isinstance(each.tag, str) and each.get("hidden") is None]


def links_to(campaign, body, reader):
    href = reader.href(f"campaign:{campaign}")
    return [link for link in body.iter("a") if link.get("href") == href]


def test_every_shipped_campaign_has_its_boundaries_here(shipped_pages):
    assert set(SHIPPED) == {campaign.id for campaign in shipped_pages.edition.site.campaigns}


@LANGUAGES
@BOUNDARIES
def test_a_campaigns_own_page_states_it_with_dates(shipped_pages, text, campaign, day, state, tag):
    pages = shipped_pages.on(day)
    reader = pages.reader(f"campaign:{campaign}", tag)
    body = pages.body(f"campaign:{campaign}", tag)
    badge = reader.ui.text(f"state.{state}")
    stated = [each for each in shown(body) if text(each) == badge]
    period = reader.period(pages.edition.site.by_id[f"campaign:{campaign}"].period)

    assert stated
    assert period in text(body)


@LANGUAGES
@BOUNDARIES
def test_the_list_of_campaigns_states_it(shipped_pages, states_beside, campaign, day, state, tag):
    pages = shipped_pages.on(day)
    reader = pages.reader("campaigns", tag)
    links = links_to(campaign, pages.body("campaigns", tag), reader)

    assert [{state}] == [states_beside(link, reader) for link in links]


@LANGUAGES
@BOUNDARIES
def test_the_home_page_shows_what_runs_and_calls_nothing_else_running(
    shipped_pages, states_beside, campaign, day, state, tag
):
    pages = shipped_pages.on(day)
    reader = pages.reader("home", tag)
    links = links_to(campaign, pages.body("home", tag), reader)

    assert links or state != "running"
    assert {frozenset({state})} >= {frozenset(states_beside(link, reader)) for link in links}


@LANGUAGES
@BOUNDARIES
def test_pages_that_belong_to_it_state_it_with_dates(shipped_pages, states_beside, text, campaign, day, state, tag):
    pages = shipped_pages.on(day)
    record = pages.edition.site.by_id[f"campaign:{campaign}"]
    owned = [page for page in belongings(pages.edition.site, record)
             if page in pages.edition.plan.by_id and page != f"campaign:{campaign}"]

    assert owned
    for page in owned:
        reader, body = pages.reader(page, tag), pages.body(page, tag)
        links = links_to(campaign, body, reader)

        assert {frozenset({state})} == {frozenset(states_beside(link, reader)) for link in links}, page
        assert reader.period(record.period) in text(body), page


@pytest.mark.parametrize("day", ["2024-06-15", "2025-01-01"])
def test_every_kind_of_page_states_its_campaigns_with_dates(small_pages, states_beside, text, day):
    """News, stories and whatever else the shipped content has none of."""
    pages = small_pages.on(dt.date.fromisoformat(day))
    site = pages.edition.site
    for campaign in site.campaigns:
        for page in belongings(site, campaign):
            if page in pages.edition.plan.by_id and page != f"campaign:{campaign.id}":
                reader, body = pages.reader(page, "en"), pages.body(page, "en")
                stated = [states_beside(link, reader) for link in links_to(campaign.id, body, reader)]

                assert {campaign.period.state(pages.edition.today)} in stated, page
                assert reader.period(campaign.period) in text(body), page


@LANGUAGES
def test_the_emergency_number_is_never_called_over(shipped_pages, text, tag):
    reader = shipped_pages.reader("contact:cap-cuu-115", tag)
    over = {reader.ui.text(f"status.{status}") for status in ("ended", "replaced", "unknown", "withdrawn")}
    body = shipped_pages.body("contact:cap-cuu-115", tag)
    calls = [link.get("href") for link in body.iter("a") if link.get("href").startswith("tel:")]

    assert [] == [text(each) for each in body.iter() if isinstance(each.tag, str) and text(each) in over]
    assert "tel:115" in calls


@LANGUAGES
def test_home_says_openly_that_everything_is_over(shipped_pages, text, tag):
    notice = shipped_pages.reader("home", tag).ui.text("home.archive")

    assert notice in text(shipped_pages.body("home", tag))


@LANGUAGES
def test_a_merged_province_names_its_last_day_and_its_successor(shipped_pages, text, tag):
    day = dt.date(2025, 6, 30)
    before, after = shipped_pages.on(day), shipped_pages.on(day + ONE_DAY)
    reader = before.reader("locality:nam-dinh", tag)
    over = reader.ui.text("locality.over", date=reader.date(day))
    successor = reader.href("locality:ninh-binh")
    body = after.body("locality:nam-dinh", tag)

    assert over not in text(before.body("locality:nam-dinh", tag))
    assert over in text(body)
    assert successor in [link.get("href") for link in body.iter("a")]


def test_a_site_built_for_a_day_of_the_ministrys_campaign_shows_it_running(
    build, parsed, project, states_beside, shipped_pages
):
    day = dt.date(2022, 9, 20)
    site = parsed(build(project / "content", project / "docs", LOA_TODAY=day.isoformat()))
    pages = shipped_pages.on(day)

    assert "2022-09-20" == site.manifest["generated_for"]
    for tag in site.languages():
        reader = pages.reader("home", tag)
        [main] = site.page("home", tag).iter("main")
        links = links_to("moh-2022", main, reader)

        assert {frozenset({"running"})} == {frozenset(states_beside(link, reader)) for link in links}
