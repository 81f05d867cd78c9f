"""Bytes that are not UTF-8, or not only."""

import codecs

import pytest

from loa.content.reading import read
from loa.content.reading.decode import LARGEST, decode

TEXT = "- id: a\n  label: Tiêm chủng ngừa COVID-19\n"
TCVN3 = "- id: a\n  label: Tiªm chñng ngõa COVID-19\n".encode("latin-1")


def only(raw):
    source, (problem,) = decode("x.yml", raw)
    return source, problem


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_unicode_is_recognised_with_and_without_its_mark(codec):
    source, problem = only(TEXT.encode(codec))

    assert source is None
    assert ("utf-16", 1, 1) == (problem.rule, problem.place.line, problem.place.column)


@pytest.mark.parametrize(("raw", "code_page"), [
    (TCVN3, "TCVN3 (ABC)"),
    ("- id: a\n  label: Tieâm chuûng ngöøa COVID-19\n".encode("latin-1"), "VNI"),
    ("- id: a\n  label: Tiêm chu\u0309ng ngư\u0300a COVID-19\n".encode("cp1258"), "Windows-1258"),
])
def test_old_code_pages_are_named_and_shown_as_they_would_read(raw, code_page):
    source, problem = only(raw)

    assert source is None
    assert ("old-code-page", 2) == (problem.rule, problem.place.line)
    assert code_page == problem.values["code_page"]
    assert "label: Tiêm chủng ngừa COVID-19" == problem.values["preview"]


def test_the_first_byte_that_is_wrong_is_pointed_at():
    _, problem = only(TCVN3)

    assert (2, 12) == (problem.place.line, problem.place.column)
    assert "0xAA" == problem.values["byte"]


def test_bytes_of_no_known_kind_get_no_guess():
    assert "not-utf-8" == only(b"name: caf\xe9")[1].rule


def test_a_mark_and_windows_line_ends_are_warned_of_and_read_over():
    tree, problems = read("x.yml", codecs.BOM_UTF8 + b"a: x\r\nb: y\r\n", "vi")

    assert {"a": "x", "b": "y"} == tree.plain()
    assert {"byte-order-mark": "warning", "windows-line-ends": "warning"} == {p.rule: p.severity for p in problems}


def test_places_count_lines_as_editors_do_whatever_ends_them():
    _, problems = read("x.yml", codecs.BOM_UTF8 + "a: đ\r\nb: 0123\rc: 0123\n".encode(), "vi")

    assert [(2, 4), (3, 4)] == [(p.place.line, p.place.column) for p in problems if p.rule == "unquoted"]


def test_a_file_too_large_is_not_parsed():
    assert "file-too-large" == only(b"#" * (LARGEST + 1))[1].rule
