"""Hand-written pages keep their text to the letter; their heads are written in one way."""

import pytest

from loa.content.writing.format import language_order
from loa.content.writing.heads import format_pages, formatted_page

PAGE = b'---\nid: about\ntitle: "About"\ndescription: "What it is."\nreviewed: 2026-11-22\n---\n\n## A\n\n---\n\nb  \n'


@pytest.mark.parametrize("head", [
    b'id: "about"\ntitle: "About"\ndescription: "What it is."\nreviewed: "2026-11-22"\n',
    b"description: What it is.\nreviewed: 2026-11-22\ntitle: 'About'\nid: about\n",
])
def test_whatever_a_tool_made_of_a_head_comes_out_the_same(head):
    rest = PAGE[PAGE.index(b"---\n\n##"):]

    assert PAGE == formatted_page("docs/en/about.md", b"---\n" + head + rest, ("vi", "en"))[0]


def test_a_page_without_a_head_stays_as_it_is():
    assert (None, []) == formatted_page("docs/en/about.md", b"## A\n", ("vi", "en"))


def test_a_head_that_cannot_be_read_for_certain_stays_and_is_told_with_its_line():
    after, problems = formatted_page("docs/en/about.md", b"---\nid: about\ntitle: A #1\n---\n\nb\n", ("vi", "en"))

    assert after is None
    assert [("cut-off", 3)] == [(each.rule, each.place.line) for each in problems]


def test_every_page_of_the_project_is_in_its_common_form(project):
    pages = list(format_pages(project / "docs", language_order(project / "content")))

    assert pages
    assert [] == [page.name for page in pages if page.differs or page.problems]
