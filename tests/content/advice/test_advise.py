"""Notices on wording: stiff words, long sentences, and what is not ours to reword."""

import datetime as dt
import shutil

import pytest

from loa.content.advice import advise
from loa.content.advice.passages import passages
from loa.content.load import read_content

WORDS = """\
- {language: vi, longest_sentence: 12, words: [pano]}
- {language: en, longest_sentence: 10}
"""
PLAIN = """\
- language: vi
  instead_of: ["triển khai thực hiện", "triển khai"]
  say: "làm"
- {language: en, instead_of: ["prior to"], say: "before"}
"""
FACT = """\
  source: [{name: X, checked: 2026-01-01}]
  reviewed: 2026-01-01
  review_by: 2027-01-01
  status: current
"""
ORGANISATION = """\
- id: b
  name: {vi: "Ban triển khai"}
  level: province
"""
CONTACT = """\
- id: c
  name: {vi: "Tổng đài"}
  kind: emergency
  number: "115"
  cost: unknown
  role: {vi: "Ban triển  khai tiêm.", en: "Prior to 2021."}
"""
HEAD = """\
---
id: a
title: "A"
description: "Để triển khai."
---
"""
LONG = " ".join(["tiêm"] * 13)


@pytest.fixture
def content(project, tmp_path):
    folder = tmp_path / "content"
    folder.mkdir()
    for name in ("languages.yml", "site.yml"):
        shutil.copy(project / "tests/sites/small/content" / name, folder)
    (folder / "words.yml").write_text(WORDS, "utf-8")
    (folder / "plain_words.yml").write_text(PLAIN, "utf-8")
    (folder / "slogans.yml").write_text(
        f'- id: a\n  text: {{vi: "Triển khai thực hiện {LONG}"}}\n{FACT}', "utf-8")
    (folder / "organisations.yml").write_text(f"{ORGANISATION}{FACT}", "utf-8")
    (folder / "contacts.yml").write_text(f"{CONTACT}{FACT}", "utf-8")
    page = tmp_path / "docs/vi/a.md"
    page.parent.mkdir(parents=True)
    page.write_text(f"{HEAD}\nNgắn. **{LONG}**.\n\n- `triển khai {LONG}`\n", "utf-8")
    return read_content(folder, tmp_path / "docs", dt.date(2026, 11, 22))


def test_what_could_be_said_better_is_told_where_it_stands(content):
    told = {(str(problem.place), problem.rule, problem.severity) for problem in advise(content, {})
            if problem.place.file not in ("content/site.yml", "content/languages.yml")}

    assert {
        ("docs/vi/a.md:4:18", "word-stiff", "notice"),
        ("docs/vi/a.md:7:9", "sentence-long", "notice"),
        ("content/contacts.yml:6:19", "word-stiff", "notice"),
        ("content/contacts.yml:6:44", "word-stiff", "notice"),
    } == told


def test_names_and_slogans_are_not_ours_to_reword(content):
    ours = {passage.written: passage.ours for passage in passages(content)}

    assert not ours["Ban triển khai"]
    assert not ours[f"Triển khai thực hiện {LONG}"]
