"""Where content may send its readers, told at the address itself."""

import datetime as dt
import shutil

import pytest

from loa.content.checks.hosts import within
from loa.content.load import load
from loa.errors import ContentError


@pytest.fixture
def told(project, tmp_path):
    """`told(file, old, new)` is what loading says once one thing in the shipped content is changed."""

    def change(file, old, new):
        for folder in ("content", "docs"):
            shutil.copytree(project / folder, tmp_path / folder)
        path = tmp_path / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        try:
            load(tmp_path / "content", tmp_path / "docs", dt.date.max)
        except ContentError as error:
            return [(problem.rule, str(problem.place)) for problem in error.problems], path
        return [], path

    return change


def place_of(path, folder, text):
    before = path.read_text("utf-8").partition(text)[0]
    line = before.count("\n") + 1
    return f"{folder}/{path.name}:{line}:{len(before) - before.rfind(chr(10))}"


@pytest.mark.parametrize(("old", "new", "rule"), [
    ("https://www.ivisa.com/", "https://www.ivisa.com.example/", "url-untrusted"),
    ("https://www.ivisa.com/", "https://notivisa.com/", "url-untrusted"),
    ("https://www.ivisa.com/", "https://www.tokhaiyte.vn/", "url-forbidden"),
    ("https://www.ivisa.com/", "http://www.ivisa.com/", "url-insecure"),
])
def test_a_source_leads_to_a_trusted_host_over_https(told, old, new, rule):
    problems, path = told("content/factchecks.yml", f'"{old}', f'"{new}')

    assert [(rule, place_of(path, "content", f'"{new}'))] == problems


@pytest.mark.parametrize(("markdown", "found"), [
    ("[xem](https://la.example/a)", "https://la.example/a"),
    ("<https://la.example/a>", "https://la.example/a"),
    ("[xem][1]\n\n[1]: https://la.example/a", "https://la.example/a"),
])
def test_a_link_on_a_hand_written_page_is_told_where_it_stands(told, markdown, found):
    head = 'docs/vi/gioi-thieu.md'
    problems, path = told(head, "\n## ", f"\n{markdown}\n\n## ")

    assert [("url-untrusted", place_of(path, "docs/vi", found))] == problems


def test_what_stands_in_code_is_only_shown(told):
    problems, _ = told("docs/vi/gioi-thieu.md", "\n## ", "\n`<https://la.example/a>`\n\n## ")

    assert [] == problems


def test_an_address_that_is_only_printed_may_be_any_but_a_forbidden_one(told):
    printed = 'url: "https://pccovid.gov.vn"'
    problems, path = told("content/apps.yml", printed, 'url: "http://pc.tokhaiyte.vn"')

    assert [("url-forbidden", place_of(path, "content", '"http://pc.tokhaiyte.vn'))] == problems


def test_a_printed_address_that_becomes_a_link_must_be_trusted(told):
    printed = 'url: "https://pccovid.gov.vn"\n  url_status: text'
    problems, path = told("content/apps.yml", printed, printed.replace("text", "link"))

    assert [("url-untrusted", place_of(path, "content", '"https://pccovid.gov.vn'))] == problems


@pytest.mark.parametrize(("host", "answer"), [
    ("tin.example", True),
    ("www.tin.example", True),
    ("gitin.example", False),
    ("tin.example.gia.example", False),
    ("", False),
])
def test_a_host_below_a_trusted_one_is_trusted_too(host, answer):
    assert answer == within(host, ("tin.example",))
