"""Records with a wrong field: what is wrong between the others is told in the same round."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from loa.content.load import read_content
from loa.content.torn import UNREAD, UnreadError, told

NOW = dt.date(2026, 11, 22)

CONTACTS = """\
- id: cap-cuu
  name: {vi: "Cấp cứu"}
  kind: emergency
  number: "115"
  role: {vi: "Gọi khi cần."}
  cost: unknown
  source: [{name: "X", checked: 2026-01-01}]
  reviewed: 2026-01-01
  review_by: 2027-01-01
  status: current
- id: mien-phi
  name: {vi: "Hỏi đáp"}
  kind: hotline
  number: "1800 1119"
  role: {vi: "Hỏi về tiêm chủng."}
  cost: ordinary
  languagess: [vi]
  organisation: khong-co
  source:
    - {name: "X", checked: 2099-01-01}
    - {url: "moh.gov.vn", checked: 2026-01-01}
    - {checked: 2026-01-01}
  reviewed: 30/09/2025
  review_by: 2026-05-01
  status: withdrawn
"""


@pytest.fixture
def content(project, tmp_path):
    folder = tmp_path / "content"
    folder.mkdir()
    for name in ("languages.yml", "site.yml"):
        shutil.copy(Path(project) / "tests/sites/small/content" / name, folder)
    (folder / "contacts.yml").write_text(CONTACTS, "utf-8")
    return read_content(folder, tmp_path / "docs", NOW)


def test_rules_between_fields_do_not_wait_for_the_fields(content):
    found = {(problem.rule, problem.field) for problem in content.problems
             if problem.place.file == "content/contacts.yml"}

    assert {
        ("field-unknown", "languagess"), ("url-scheme", "source.1.url"), ("date-local-form", "reviewed"),
        ("cost-wrong", "cost"), ("withdrawal-incomplete", "status"), ("reference-unknown", "organisation"),
        ("date-in-future", "checked"), ("source-empty", "checked"),
    } == found


def test_a_record_that_is_wrong_is_in_no_site(content):
    assert ["cap-cuu"] == [contact.id for contact in content.site.contacts]
    assert {"contact:cap-cuu", "contact:mien-phi"} < {record.owner for record in content.walk}


def test_who_asks_for_what_nobody_could_read_gets_nothing_and_others_go_on():
    def rules():
        yield "before"
        if UNREAD == 1:
            yield "after"

    assert ["before"] == list(told(rules()))
    assert UNREAD is not None


@pytest.mark.parametrize("ask", [bool, len, list, str, hash, lambda it: it.year, lambda it: it < 1, lambda it: 1 in it])
def test_an_unread_value_answers_no_question(ask):
    with pytest.raises(UnreadError):
        ask(UNREAD)
