"""Headings that break the outline of a page, and what does not belong into plain text."""

import pytest

from loa.content.checks.headings import in_field, in_page
from loa.content.checks.plain_text import findings

LISTED = {"tel:19009095": "bo-y-te"}


@pytest.mark.parametrize(("markdown", "expected"), [
    ("# Hai\n", [(0, "title-in-text", "## Hai")]),
    ("Chữ.\n\n### Ba\n", [(6, "heading-skipped", "## Ba")]),
    ("## Hai\n\n#### Bốn\n", [(8, "heading-skipped", "### Bốn")]),
    ("## Hai\n\n### Ba\n\n## Hai\n\n### Ba\n\n#### Bốn\n", []),
    ("```\n# ghi chú\n```\n\n#hashtag giữa", []),
])
def test_pages_go_down_one_level_at_a_time(markdown, expected):
    assert expected == [(start, rule, slots["fixed"]) for start, rule, slots in in_page(markdown)
                        if not slots["found"].startswith("#hashtag")]


def test_a_field_stands_under_a_heading_already():
    assert [(6, "heading-in-text", "**Sau tiêm**")] == [
        (start, rule, slots["fixed"]) for start, rule, slots in in_field("Chữ.\n\n## Sau tiêm\n")]


@pytest.mark.parametrize(("text", "expected"), [
    ("<img src=x onerror=alert(1)>", [(0, "html-in-words", "<img src=x onerror=alert(1)>")]),
    ("Xem [đây](page:hotlines)", [(4, "marks-in-words", "[đây](page:hotlines)")]),
    ("Gọi {{ contact:a }} **ngay**", [(4, "marks-in-words", "{{ contact:a }}"), (20, "marks-in-words", "**ngay**")]),
    ("[x](javascript:alert(1))", [(0, "marks-in-words", "[x](javascript:alert(1))")]),
    ("Xem <b>ngay</b>", [(4, "html-in-words", "<b>"), (11, "html-in-words", "</b>")]),
    ("Gọi 1900 9095 để hỏi", [(4, "number-in-words", "1900 9095")]),
    ("Gọi 115", [(4, "number-in-words", "115")]),
    ("Trẻ < 5 tuổi và > 3 tuổi; a <- b", []),
    ("Kế hoạch 127/KH-UBND ngày 10/07/2021, 1.234.567 liều, 115 điểm tiêm", []),
])
def test_plain_text_is_words_only(text, expected):
    assert expected == [(start, rule, slots["found"]) for start, rule, slots in findings(text, LISTED)]


def test_the_contact_that_has_the_number_is_named():
    [(_, _, known)] = findings("Gọi 1900 9095", LISTED)
    [(_, _, unknown)] = findings("Gọi 1800 1119", LISTED)

    assert ("bo-y-te", "") == (known["contact"], unknown["contact"])
