"""The tasks of the handbook with a browser alone: what is refused, and which lines are other ones once it is saved.

The form itself comes from npm (`make test` fetches it); without it, only what we make of it is tried.
"""

import dataclasses
import difflib
import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from loa.build.edition import check_edition
from loa.build.order import put_in_order
from loa.content.models import holding_of
from loa.content.writing.format import formatted
from loa.content.writing.heads import formatted_page
from tests.handbook.conftest import STANDS_FOR
from tests.handbook.steps import steps

LANGUAGES = ("vi", "en")
CONTACTS, CAMPAIGNS, MESSAGES = (f"content/{name}.yml" for name in ("contacts", "campaigns", "messages"))


def in_order(path, text, before):
    """A file as `loa fmt --base` leaves it."""
    if path.endswith(".md"):
        return formatted_page(path, text.encode(), LANGUAGES)[0].decode()
    holds = holding_of(path.removeprefix("content/"))
    return formatted(path, text.encode(), holds, LANGUAGES, before.encode())[0].decode()


def changed(form, path, before):
    """The lines that are other ones in the file once it is saved and in its common form."""
    form.saves()
    old, new = (in_order(path, text, before) if text else "" for text in (before, form.reads(path)))
    lines = difflib.ndiff(old.splitlines(), new.splitlines())
    return [line for line in lines if line[:2] in ("+ ", "- ")]


@pytest.fixture(scope="module")
def told(project):
    """`told("thong-bao")`: the lines which a page of the handbook adds to a file."""
    def lines(name):
        page = (project / f"docs/vi/so-tay/{name}.md").read_text("utf-8")
        block = next(step.body for step in steps(page, STANDS_FOR) if step.kind == "diff")
        return [line for line in block.splitlines() if line.startswith("+")]

    return lines


def test_a_wrong_number_is_refused_in_our_words_and_a_right_one_changes_one_line(form, texts):
    form.opens("content/entries/contacts", "contacts")
    form.expands(1)
    form.writes("contacts.1.number", "19OO 9095")
    form.page.get_by_role("button", name="Lưu", exact=True).click()

    expect(form.at("contacts.1.number")).to_contain_text(
        "Chỉ dùng chữ số, dấu cách, dấu chấm, gạch nối và ngoặc đơn.")

    assert texts[CONTACTS] == form.reads(CONTACTS)

    form.writes("contacts.1.number", "1900 9096")

    assert ['-   number: "1900 9095"', '+   number: "1900 9096"'] == changed(form, CONTACTS, texts[CONTACTS])


ENTRY = """\
- id: so-thu
  name:
    vi: "Số thử"
  kind: hotline
  number: "1900 3228"
  role:
    vi: "Gọi khi cần hỏi."
  cost: charged
  locality: son-la
  source:
    - name: "Báo Thử"
      checked: 2026-03-02
  reviewed: 2026-03-02
  review_by: 2026-06-02
  status: unknown
"""


def test_a_new_hotline_is_as_if_written_by_hand(form):
    before = form.reads(CONTACTS)
    new = f"contacts.{before.count(chr(10) + '- id:') + 1}"
    form.opens("content/entries/contacts", "contacts")
    form.adds()
    form.writes(f"{new}.id", "so-thu")
    form.writes(f"{new}.name.vi", "Số thử")
    form.chooses(f"{new}.kind", "hotline")
    form.writes(f"{new}.number", "1900 3228")
    form.writes(f"{new}.role.vi", "Gọi khi cần hỏi.")
    form.chooses(f"{new}.cost", "charged")
    form.chooses(f"{new}.locality", "Tỉnh Sơn La")
    form.adds(f"{new}.source")
    form.writes(f"{new}.source.0.name", "Báo Thử")
    form.writes(f"{new}.source.0.checked", "2026-03-02")
    form.writes(f"{new}.reviewed", "2026-03-02")
    form.writes(f"{new}.review_by", "2026-06-02")
    form.chooses(f"{new}.status", "unknown")

    assert ["", *ENTRY.splitlines()] == [line[2:] for line in changed(form, CONTACTS, before)]


def test_an_urgent_notice_makes_the_file_that_was_not_there(form, told):
    form.opens("content/entries/notices", "notices")
    form.adds()
    form.writes("notices.0.id", "hoan-buoi-tiem")
    form.writes("notices.0.text.vi", "Chưa đến điểm tiêm hôm nay: buổi tiêm đã hoãn.")
    form.writes("notices.0.text.en", "Do not come to the vaccination point today: the session is postponed.")
    form.chooses("notices.0.urgency", "warning")
    form.writes("notices.0.shown_from", STANDS_FOR["HÔM NAY"])
    form.writes("notices.0.shown_to", STANDS_FOR["NGÀY CUỐI"])
    form.chooses("notices.0.contact", "Cấp cứu y tế")
    form.adds("notices.0.source")
    form.writes("notices.0.source.0.name", "Sở Y tế")
    form.writes("notices.0.source.0.checked", STANDS_FOR["HÔM NAY"])
    form.writes("notices.0.reviewed", STANDS_FOR["HÔM NAY"])
    form.writes("notices.0.review_by", STANDS_FOR["NGÀY CUỐI"])
    form.chooses("notices.0.status", "current")

    assert [f"+ {line[1:]}" for line in told("thong-bao")] == changed(form, "content/notices.yml", "")


def test_a_campaign_is_retired(form, texts):
    form.opens("content/entries/campaigns", "campaigns")
    number = re.findall(r"(?m)^- id: (.+)", texts[CAMPAIGNS]).index("son-la-2021")
    form.expands(number)
    form.writes(f"campaigns.{number}.period.over_since", "2022-05-31")
    form.ticks(f"campaigns.{number}.goals.0.outcome")
    form.writes(f"campaigns.{number}.goals.0.outcome.vi", "Chưa có kết quả được công bố.")
    lines = changed(form, CAMPAIGNS, texts[CAMPAIGNS])

    assert ["-     over_since: 2022-04-30", "+     over_since: 2022-05-31", "+       outcome:",
            '+         vi: "Chưa có kết quả được công bố."'] == lines


def test_a_message_is_replaced(form, texts):
    form.opens("content/entries/messages", "messages")
    form.expands(2)
    form.chooses("messages.2.status", "replaced")
    form.writes("messages.2.superseded_by", "message:2k")
    form.writes("messages.2.superseded_on", "2026-10")

    assert ["-   status: unknown", "+   status: replaced", '+   superseded_by: "message:2k"',
            "+   superseded_on: 2026-10"] == changed(form, MESSAGES, texts[MESSAGES])


def test_the_english_of_a_record_is_changed_alone(form):
    before = form.reads(CAMPAIGNS)
    form.opens("content/entries/campaigns", "campaigns")
    form.expands(1)
    form.writes("campaigns.1.short_title.en", "Another title")
    lines = changed(form, CAMPAIGNS, before)

    assert ["-", "+"] == [line[0] for line in lines], lines
    assert lines[1].endswith('"Another title"')


def test_the_english_of_a_hand_written_page_is_changed_alone(form, texts):
    path = "docs/en/gioi-thieu.md"
    form.opens("pages-en/entries/gioi-thieu", "body")
    form.writes("title", "About these pages")
    form.writes("body", texts[path].split("---\n\n", 1)[1].rstrip("\n") + "\n\nOne more sentence.")

    assert ['- title: "About this site"', '+ title: "About these pages"', "+ ", "+ One more sentence."] == changed(
        form, path, texts[path])


def test_a_province_gets_a_site_of_its_own(form, told):
    form.opens("profiles/new", "profiles")
    form.adds()
    form.writes("profiles.0.id", "ninh-binh")
    form.chooses("profiles.0.locality", "Tỉnh Ninh Bình")
    form.writes("profiles.0.address", "https://ninh-binh.loa.example/")
    form.ticks("profiles.0.name")
    form.writes("profiles.0.name.vi", "Loa Ninh Bình")
    form.writes("profiles.0.name.en", "Loa Ninh Bình")

    assert [f"+ {line[1:]}" for line in told("trang-tinh")] == changed(form, "content/profiles/ninh-binh.yml", "")


def test_the_settings_of_the_site_are_changed_alone(form, texts):
    path = "content/site.yml"
    form.opens("site/entries/site", "name")
    form.writes("tagline.en", "Public health information in plain words.")

    assert 2 == len(lines := changed(form, path, texts[path])), lines
    assert '+   en: "Public health information in plain words."' == lines[1]


def test_a_sentence_of_the_interface_is_changed_alone(form, texts):
    path = "content/ui/vi.yml"
    form.opens("texts/entries/ui-vi", "body")
    form.writes("body", texts[path].replace('listen: "Nghe"', 'listen: "Nghe đọc"'))

    assert ['- listen: "Nghe"', '+ listen: "Nghe đọc"'] == changed(form, path, texts[path])


def test_what_was_saved_is_in_order_and_without_mistakes(form, texts, project, inputs, tmp_path):
    after = {path: form.reads(path) for path in (*texts, "content/notices.yml", "content/profiles/ninh-binh.yml")}
    for path, text in after.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8") if text else None
    (tmp_path / "docs/files").symlink_to(project / "docs/files")
    there = dataclasses.replace(inputs, content=tmp_path / "content", docs=tmp_path / "docs")
    problems = [each for file in put_in_order(there, (), str(project), only_look=False) for each in file.problems]
    found = check_edition(there)

    assert [] == problems
    assert found.edition.plan.pages


def test_the_form_is_in_vietnamese_and_asks_nobody_else(form):
    hosts = {urlsplit(url).netloc for url in form.asked if not url.startswith(("data:", "blob:"))}

    assert {urlsplit(form.address).netloc} == hosts
    assert [] == form.complaints
    assert "Cục bộ" in form.page.inner_text("body")
