"""What editors may not put into Markdown, told with the exact spot."""

import datetime as dt

import pytest

from loa.content.checks.markdown import findings
from loa.content.load import load
from loa.errors import ContentError


@pytest.fixture(scope="module")
def site(project):
    return load(project / "content", project / "docs", dt.date.max).site


@pytest.mark.parametrize(("markdown", "rule", "found"), [
    ("a <b>đậm</b>", "html-in-text", "<b>"),
    ("<script>alert(1)</script>", "html-in-text", "<script>"),
    ("<!-- ghi chú -->", "html-in-text", "<!-- ghi chú -->"),
    ("<img src=x onerror=alert(1)", "html-in-text", "<img src=x onerror=alert(1)"),
    ("[x](page:hotlines){ onclick=alert(1) }", "html-in-text", "{ onclick=alert(1) }"),
    ("## Mục {: #muc .nho }", "html-in-text", "{: #muc .nho }"),
    ("![ảnh](page:library)", "picture-in-text", "![ảnh]"),
    ("[x](javascript:alert(1))", "link-scheme", "javascript:alert"),
    ("[x](java&#x09;script:alert)", "link-scheme", "java&#x09;script:alert"),
    ("[x]( <data:text/html,a>)", "link-scheme", "data:text/html,a"),
    ("[x](tel:19009095)", "link-scheme", "tel:19009095"),
    ("[x](//gia.example)", "link-scheme", "//gia.example"),
    ("[x](../khac/)", "link-scheme", "../khac/"),
    ("[x][y]\n\n[y]: vbscript:z", "link-scheme", "vbscript:z"),
    ("<javascript:alert(1)>", "link-scheme", "javascript:alert(1)"),
    ("Gọi 1900 9095", "number-orphan", "1900 9095"),
    ("Gọi **115**, không, gọi 115", "number-orphan", "115"),
])
def test_what_may_not_stand_in_text_is_found(markdown, rule, found, site):
    first = next(findings(markdown, site))

    assert (rule, found) == (first[1], first[2]["found"])
    assert markdown[first[0] :].startswith(found)


@pytest.mark.parametrize("markdown", [
    "`<b>` và `gọi 115` và `[x](javascript:y)` chỉ là ví dụ",
    "5 < 6 và 7 > 3",
    "<https://loa.example/so/19009095>, <thu@loa.example>",
    "[số](page:contact:bo-y-te-1900-9095): {{ contact:bo-y-te-1900-9095.number }}",
    "[ngoài](https://loa.example/19009095 \"tên\"), [mục](#muc-ten), [thư](mailto:thu@loa.example)",
    "https://loa.example/1900-9095/",
])
def test_ordinary_text_links_inserts_and_code_are_left_alone(markdown, site):
    assert [] == list(findings(markdown, site))


def test_a_typed_number_is_answered_with_its_insert(site):
    ((_, _, slots),) = findings("Gọi 1900.9095", site)

    assert "{{ contact:bo-y-te-1900-9095.number }}" == slots["insert"]


def test_no_insert_is_made_up_for_a_number_nobody_knows(site):
    ((_, _, slots),) = findings("Gọi 1800 1119", site)

    assert "" == slots["insert"]


QUESTION = """\
- id: thu
  question: {vi: "Hỏi?"}
  answer:
    vi: |
      Đoạn một.

      Đoạn hai <b>đậm</b>.
    en: "Call 1900 9095."
  topic: site
  source:
    - name: "Thử"
      checked: 2026-01-01
  reviewed: 2026-01-01
  review_by: 2026-12-31
  status: current
"""

PAGE = """\
---
id: thu
title: "Thử"
description: "Thử."
---

Đoạn một.

# Tên nữa
Gọi 1900 9095.
"""


def test_every_spot_is_told_by_file_line_and_column(project, tmp_path):
    content = tmp_path / "content"
    (content / "ui").mkdir(parents=True)
    (tmp_path / "docs/vi").mkdir(parents=True)
    for name in ("languages.yml", "ui/vi.yml", "ui/en.yml"):
        (content / name).write_text((project / "content" / name).read_text("utf-8"), "utf-8")
    (content / "questions.yml").write_text(QUESTION, "utf-8")
    (tmp_path / "docs/vi/thu.md").write_text(PAGE, "utf-8")
    with pytest.raises(ContentError) as raised:
        load(content, tmp_path / "docs", dt.date.max)
    ours = {"html-in-text", "number-orphan", "title-in-text"}
    told = [(str(problem.place), problem.rule) for problem in raised.value.problems if problem.rule in ours]

    assert [
        ("content/questions.yml:7:16", "html-in-text"),
        ("content/questions.yml:7:22", "html-in-text"),
        ("content/questions.yml:8:15", "number-orphan"),
        ("docs/vi/thu.md:9:1", "title-in-text"),
        ("docs/vi/thu.md:10:5", "number-orphan"),
    ] == told
