"""What a page says to somebody who reads it long after it was made, by the clock of their phone."""

import datetime as dt

import pytest

MADE = "2024-06-15"
"""The day the small site is made for."""


@pytest.fixture
def on(page, address):
    """`on("2024-08-01", "chien-dich/mua-mua/")` is a page as it is read on that day."""

    def read(day, path=""):
        page.clock.set_fixed_time(dt.datetime.fromisoformat(f"{day}T12:00:00"))
        page.goto(address + path)
        return page

    return read


def shown(page, selector):
    return [each.inner_text().strip() for each in page.locator(selector).all() if each.is_visible()]


@pytest.mark.parametrize(("day", "banners"), [
    (MADE, ["Nước lũ", "Tổng đài nghỉ"]),
    ("2024-06-16", ["Nước lũ"]),
    ("2024-06-17", []),
    ("1970-01-01", ["Nước lũ", "Tổng đài nghỉ"]),
])
def test_an_urgent_notice_is_gone_after_its_last_day_and_not_for_a_clock_that_is_behind(on, day, banners):
    said = shown(on(day), ".banner")

    assert len(banners) == len(said)
    assert all(each.startswith(banner) for banner, each in zip(banners, said, strict=True))


def test_an_urgent_notice_is_the_first_thing_on_a_page(on):
    page = on(MADE)
    tops = page.evaluate("[...document.querySelectorAll('.banner, .top')].map(e => e.getBoundingClientRect().top)")

    assert tops == sorted(tops)
    assert 0 == tops[0]


@pytest.mark.parametrize("path", ["", "chien-dich/mua-mua/"])
@pytest.mark.parametrize(("day", "badge", "over"), [
    (MADE, "Đang diễn ra", 0), ("2024-07-31", "Đang diễn ra", 0), ("2024-08-01", "Đã kết thúc", 1),
])
def test_a_campaign_that_ended_after_the_page_was_made_says_so(on, path, day, badge, over):
    page = on(day, path)

    assert [badge] == shown(page, ".hero .badge")
    assert over == len([each for each in shown(page, ".notice.ended") if "Chiến dịch này đã kết thúc" in each])


def test_a_campaign_that_was_ahead_runs_and_ends_in_lists_too(on):
    badges = {day: shown(on(day, "chien-dich/"), ".theme-mua-thu .badge")
              for day in (MADE, "2024-09-01", "2024-09-30", "2024-10-01")}

    assert [["Sắp diễn ra"], ["Đang diễn ra"], ["Đang diễn ra"], ["Đã kết thúc"]] == list(badges.values())


@pytest.mark.parametrize(("day", "overdue"), [(MADE, 0), ("2024-12-01", 0), ("2024-12-02", 1)])
@pytest.mark.parametrize("path", [
    "thong-diep/rua-tay/", "huong-dan/rua-tay-dung-cach/", "chien-dich/mua-mua/", "duong-day-nong/cap-cuu/",
    "hoi-dap/co-phai-rua-tay/", "dia-phuong/tinh-moi/", "van-ban-chi-dao/ke-hoach-mua-mua/", "ung-dung/so-tay/",
])
def test_a_review_falls_due_on_the_readers_day(on, path, day, overdue):
    assert overdue == len(shown(on(day, path), ".notice.overdue"))


@pytest.mark.parametrize(("path", "anchor"), [
    ("vac-xin/", ""), ("co-quan/", "bo-thu"), ("tien-do/", "ty-le-xa-thu"),
])
def test_what_stands_in_a_list_falls_due_by_itself(on, path, anchor):
    part = f"[id='{anchor}'] " if anchor else "section "

    assert [] == shown(on("2024-12-01", path), f"{part}.sources b")
    assert "Đã quá hạn rà soát." in shown(on("2024-12-02", path), f"{part}.sources b")


def test_an_event_that_was_ahead_is_marked_when_it_is_past(on):
    card = "[id='buoi-tiem'] .badge.ended"

    assert [] == shown(on("2024-06-20", "su-kien/"), card)
    assert ["Đã kết thúc"] == shown(on("2024-06-21", "su-kien/"), card)


def test_nothing_moves_on_the_day_a_page_was_made(on):
    page = on(MADE, "chien-dich/mua-mua/")
    text = "document.querySelector('main').innerText"
    before = page.evaluate(text)
    plain = page.context.browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 640})
    without = plain.new_page()
    without.goto(page.url)

    assert before == without.evaluate(text)
    plain.close()
