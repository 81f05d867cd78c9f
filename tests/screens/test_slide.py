"""A screen is seen without its page: it says alone what it is, whether it still holds, and whom to call."""

import dataclasses
import datetime as dt

import pytest

from loa.pages.kit import frame_path
from loa.pages.reader import Reader
from loa.pages.views.frames import frame
from loa.screens.formats import screens_of
from loa.screens.plan import slides
from loa.screens.slide import slide


@pytest.fixture(scope="session")
def shown(edition):
    """`shown("campaign:mua-mua", "en", day="2024-08-01")` is what screens of a page say."""

    def make(page_id, tag="vi", day="2024-06-15", place=None, **changes):
        changed = dataclasses.replace(edition, today=dt.date.fromisoformat(day), **changes)
        language = next(each for each in changed.languages if each.tag == tag)
        reader = Reader(changed, changed.plan.by_id[page_id], language)
        return slide(reader, changed.site.by_id[f"locality:{place}"] if place else None)

    return make


def test_a_campaign_shows_its_slogan_in_its_one_wording(edition, shown):
    campaign = edition.site.by_id["campaign:mua-mua"]
    slogan = edition.site.by_id[f"slogan:{campaign.slogan}"]

    for tag in ("vi", "en"):
        assert (slogan.text.get(tag), True) == (shown("campaign:mua-mua", tag).headline,
                                                shown("campaign:mua-mua", tag).quoted)


@pytest.mark.parametrize(("day", "state", "notice", "quiet"), [
    ("2024-05-31", "Sắp diễn ra", "Sắp diễn ra", False),
    ("2024-06-15", "Đang diễn ra", "", False),
    ("2024-08-01", "Đã kết thúc", "Đã kết thúc", True),
])
def test_a_campaign_says_whether_it_runs_in_small_places_only_where_it_does_not(shown, day, state, notice, quiet):
    said = shown("campaign:mua-mua", day=day)

    assert said.strip.text.startswith(state)
    assert (notice, quiet) == (said.notice, said.quiet)


def test_where_life_is_at_stake_a_screen_says_what_to_do_and_all_signs(edition, shown):
    said = shown("message:rua-tay")
    message = edition.site.by_id["message:rua-tay"]

    assert message.lead.get("vi").startswith(said.headline)
    assert "115" == said.number
    assert [item.title.get("vi") for item in message.items if item.status == "current"] == [
        point.title for point in said.points]


def test_what_no_longer_holds_is_left_out_of_a_message(edition, shown):
    for message in edition.site.messages:
        ended = {item.title.get("vi") for item in message.items if item.status == "ended"}

        assert not ended & {point.title for point in shown(f"message:{message.id}").points}


def test_who_said_it_where_and_until_when_stands_on_every_screen(shown):
    said = shown("campaign:mua-mua", "en")

    assert all((said.issuer, said.source, said.edition, said.review, said.address, said.payload, said.number))
    assert "2024" in said.edition


def test_screens_are_samples_only_while_the_address_cannot_exist(shown):
    assert shown("campaign:mua-mua").sample
    assert "" == shown("campaign:mua-mua", address="https://thu.vn/").sample


def test_a_screen_for_a_place_names_its_own_number_first(edition, shown):
    found = [each for each in slides(edition) if each.locality]

    assert found
    for each in found:
        near = {contact.number.display for contact in edition.site.contacts
                if contact.number and contact.status == "current"}
        assert each.number in near


def test_the_same_page_is_not_made_twice(edition):
    names = [(each.subject, each.lang, each.locality) for each in slides(edition)]

    assert len(names) == len(set(names))


def test_only_what_may_be_spread_is_shown(edition):
    made = {each.subject for each in slides(edition)}

    assert "message:doi-mu" not in made
    assert "message:uong-nuoc-la" not in made
    assert {"message:rua-tay", "campaign:mua-mua", "campaign:mua-dong"} <= made


def test_a_language_gets_screens_only_where_everything_is_written_in_it(edition):
    for each in slides(edition):
        record = edition.site.by_id[each.subject]
        title = getattr(record, "short_title", None) or record.title

        assert title.get(each.lang) is not None


def test_slogans_and_formulas_are_quoted_and_campaigns_have_frames(edition):
    for each in slides(edition):
        kinds = [screen.kind for screen in screens_of(each)]

        assert len(kinds) == len(set(kinds))
        assert each.quoted == any(kind.startswith("quote") for kind in kinds)
        framed = each.subject.startswith("campaign:") and not each.locality
        assert framed == any(kind.startswith("frame") for kind in kinds)


def test_the_tool_asks_for_a_frame_that_the_kit_makes(edition):
    made = {(each.subject, each.lang) for each in slides(edition) if not each.locality}
    for campaign in edition.site.campaigns:
        for language in edition.languages:
            page = edition.plan.by_id[f"frame:{campaign.id}"]
            framed = frame(page, Reader(edition, page, language))

            assert (f"campaign:{campaign.id}", framed.lang) in made
            assert frame_path(campaign, framed.lang) == framed.path
