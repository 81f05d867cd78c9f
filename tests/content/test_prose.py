"""Files in `docs/<language>/`, as pages or as problems."""

import unicodedata

import pytest

from loa.content.prose import read_prose

HEAD = '---\nid: thu\ntitle: "Thử"\ndescription: "Thử."\n---\n'


@pytest.fixture
def page(tmp_path):
    """`page("Chữ.")` is what comes of a page with this text."""

    def make(body, head=HEAD):
        folder = tmp_path / "docs/vi"
        folder.mkdir(parents=True)
        (folder / "thu.md").write_text(head + body, "utf-8", newline="")
        pages, problems = read_prose(tmp_path / "docs", ("vi", "en"))
        return pages, [(str(problem.place), problem.rule, problem.severity) for problem in problems]

    return make


def test_a_page_knows_its_language_its_path_and_where_its_text_begins(page):
    ((prose,), problems) = page("\n\nĐoạn một.\n\nĐoạn hai.\n")

    assert ("thu", "Thử", "vi", "thu") == (prose.id, prose.title, prose.lang, prose.path)
    assert ("Đoạn một.\n\nĐoạn hai.", "docs/vi/thu.md:8:1") == (prose.body, str(prose.place))
    assert [] == problems


def test_windows_line_ends_change_nothing_but_a_warning(page):
    ((prose,), problems) = page("\r\nĐoạn một.\r\n")

    assert "Đoạn một." == prose.body
    assert ["windows-line-ends"] == [rule for _, rule, _ in problems]


def test_decomposed_letters_are_warned_of_and_published_composed(page):
    ((prose,), problems) = page("\n" + unicodedata.normalize("NFD", "sức khỏe"))

    assert "sức khỏe" == prose.body
    assert {("decomposed-unicode", "warning")} == {(rule, severity) for _, rule, severity in problems}


@pytest.mark.parametrize(("body", "place", "rule"), [
    ("\nGọi\u200b ngay", "docs/vi/thu.md:7:4", "invisible-character"),
    ("\nmục \uf0b7 một", "docs/vi/thu.md:7:5", "broken-character"),
    ("\n\ue000page home\ue001", "docs/vi/thu.md:7:1", "broken-character"),
    ("\nmột\xa0hai", "docs/vi/thu.md:7:4", "special-space"),
])
def test_characters_that_only_look_right_are_told_at_their_spot(page, body, place, rule):
    _, problems = page(body)

    assert (place, rule, "error") == problems[0]


def test_nobody_can_write_a_gap_by_hand(page):
    ((prose,), _) = page("\n\ue000page khong-co\ue001")

    assert "□page khong-co□" == prose.body


def test_a_page_without_a_head_is_told_what_is_missing(page):
    pages, problems = page("Chỉ có chữ.", head="")

    assert ((), [("docs/vi/thu.md:1:1", "prose-head-missing", "error")]) == (pages, problems)
