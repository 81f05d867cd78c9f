"""A picture goes round without its page: it says alone what nobody may overlook."""

import dataclasses

import pytest

from loa.model.words import Words
from loa.pages.plan import plan


@pytest.mark.parametrize(("claim", "verdict", "tone"), [
    ("tin-false", "Sai", "warning"),
    ("tin-misleading", "Dễ gây hiểu lầm", "warning"),
    ("tin-unproven", "Chưa có bằng chứng", "warning"),
    ("tin-true", "Đúng", "open"),
])
def test_a_claim_is_in_quotation_marks_and_bears_its_verdict(said, claim, verdict, tone):
    picture = said(f"factcheck:{claim}")

    assert ("“", "”", 1) == (picture.title[0], picture.title[-1], picture.title.count("“"))
    assert (verdict, tone) == (picture.strip.text, picture.strip.tone)


@pytest.mark.parametrize(("day", "words", "tone", "quiet"), [
    ("2024-05-31", "Sắp diễn ra", "calm", False),
    ("2024-06-15", "Đang diễn ra", "open", False),
    ("2024-08-01", "Đã kết thúc", "over", True),
])
def test_a_campaign_says_whether_it_runs_and_when(said, day, words, tone, quiet):
    picture = said("campaign:mua-mua", day=day)

    assert picture.strip.text.startswith(words)
    assert "1/6/2024" in picture.strip.text
    assert (tone, quiet) == (picture.strip.tone, picture.quiet)


def test_what_belongs_to_a_running_campaign_wears_its_colour_and_no_longer(said):
    assert "#8f3a0b" == said("message:mo-cua").ground
    assert said("message:mo-cua", day="2024-08-01").ground is None
    assert said("home").ground is None


def test_a_number_stands_on_a_picture_only_where_it_is_known_to_answer(said):
    assert "115" == said("contact:cap-cuu").number
    assert "1900 9095" == said("contact:duong-day-thu").number
    assert "" == said("contact:so-cu-thu").number
    assert "" == said("contact:so-chua-ro").number
    assert "" == said("contact:dau-moi").number


def test_where_life_is_at_stake_the_emergency_number_stands_alone(said):
    picture = said("message:rua-tay")

    assert "115" == picture.number
    assert picture.strip is None


@pytest.mark.parametrize(("page", "words", "tone"), [
    ("message:doi-mu", "Đã được thay thế", "over"),
    ("message:uong-nuoc-la", "Đã rút lại", "warning"),
    ("contact:so-cu-thu", "Không còn áp dụng", "over"),
    ("contact:so-chua-ro", "Chưa xác nhận còn hiệu lực hôm nay", "calm"),
    ("document:thong-bao-cu", "Đã được thay thế", "over"),
    ("document:thong-bao-xa", "Chưa xác nhận hiệu lực", "calm"),
    ("locality:tinh-cu", "Đơn vị hành chính này tồn tại đến hết ngày 31/3/2024.", "over"),
])
def test_what_no_longer_holds_says_so(said, page, words, tone):
    strip = said(page).strip

    assert (words, tone) == (strip.text, strip.tone)


def test_a_document_is_known_by_its_number(said):
    assert "Kế hoạch 01/KH-BT" == said("document:ke-hoach-mua-mua").kicker


def test_the_same_page_speaks_the_readers_language(said):
    assert "Rainy season" == said("campaign:mua-mua", "en").title
    assert said("campaign:mua-mua", "en").strip.text.startswith("Running now")


def test_pictures_are_marked_as_samples_only_while_the_address_cannot_exist(said):
    assert "Bản mẫu, chưa chính thức" == said("home").sample
    assert "" == said("home", address="https://thu.vn/").sample


def test_the_short_address_and_its_code_agree(said):
    picture = said("message:rua-tay", "en")

    assert "thu.example/84158" == picture.address
    assert "https://THU.EXAMPLE/84158" == picture.payload


def test_without_a_short_address_the_picture_names_the_site(edition, said):
    bare = said("message:rua-tay", "en", site=dataclasses.replace(edition.site, codes=()))

    assert ("thu.example", "") == (bare.address, bare.payload)


def test_what_has_been_withdrawn_is_not_spread_once_more(said):
    assert "" == said("message:uong-nuoc-la").lead


def test_a_number_comes_with_what_a_call_costs(said):
    assert "Có tính cước." == said("contact:duong-day-thu").lead


def test_a_lead_that_repeats_the_title_is_left_out(edition, said):
    slogan = edition.site.slogans[0]
    titled = tuple(
        each.model_copy(update={"short_title": Words(slogan.text.root)}) for each in edition.site.campaigns
    )

    site = dataclasses.replace(edition.site, campaigns=titled)

    assert said("campaign:mua-mua").lead
    assert "" == said("campaign:mua-mua", site=site, plan=plan(site)).lead


def test_every_page_has_something_to_say(edition, said):
    titles = {(page.id, tag): said(page.id, tag).title
              for page in edition.plan.pages if page.has_address for tag in ("vi", "en")}

    assert all(titles.values())
