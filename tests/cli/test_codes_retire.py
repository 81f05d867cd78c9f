"""`loa codes retire`: one entry changes, and nothing else in its file."""

import pytest

from loa.cli.project import inputs
from loa.content.entries import with_entries, with_fields

LIBRARY = "48988"  # the media library, in Vietnamese


def changed_lines(before, after):
    old, new = before.splitlines(), after.splitlines()
    assert len(old) == len(new)
    return [(one, other) for one, other in zip(old, new, strict=True) if one != other]


def leftovers(folder):
    return [path.name for path in (folder / "content").iterdir() if path.name.startswith(".")]


def test_retiring_changes_one_line_and_the_code_then_explains_itself(loa, registry, folder, entries):
    before = registry.read_text("utf-8")
    code, said, _ = loa("codes", "retire", LIBRARY, "--instead", "home", "--why-vi", 'Đã gộp vào "Trang chủ".',
                        "--why-en=Merged; see home.")
    (old, new), = changed_lines(before, registry.read_text("utf-8"))
    entry = entries()[0][LIBRARY]

    assert (0, True) == (code, LIBRARY in said)
    assert old.removesuffix("}") == new[: len(old) - 1]
    assert ("retired", "home", inputs().now) == (entry.status, entry.instead, entry.retired)
    assert {"vi": 'Đã gộp vào "Trang chủ".', "en": "Merged; see home."} == entry.why.root
    assert [] == leftovers(folder)


def test_a_code_can_be_retired_whose_page_is_gone(loa, edit, folder):
    edit(f'"{LIBRARY}", target: "library"', f'"{LIBRARY}", target: "kho-cu"')
    code, _, _ = loa("codes", "retire", LIBRARY, "--instead", "library", "--why-vi", "Trang đã bỏ.")

    assert 0 == code
    assert 0 == loa("codes", "check")[0]


def test_reasons_typed_with_marks_apart_are_written_composed(loa, entries):
    loa("codes", "retire", LIBRARY, "--instead", "home", "--why-vi", "Bo\u0309 trang na\u0300y.")

    assert "Bỏ trang này." == entries()[0][LIBRARY].why.root["vi"]


@pytest.mark.parametrize(("words", "told"), [
    ([LIBRARY], "--instead"),
    ([LIBRARY, "--instead", "librari", "--why-vi", "x"], "did you mean “library”"),
    ([LIBRARY, "--instead", "404", "--why-vi", "x"], "404"),
    ([LIBRARY, "--instead", "home"], "--why-vi"),
    ([LIBRARY, "--instead", "home", "--why-en", "x"], "--why-vi"),
    ([LIBRARY, "--instead", "home", "--why-vi", " "], "--why-vi"),
    ([LIBRARY, "--instead", "home", "--why-vi", "x", "--why-fr", "x"], "“fr”"),
    (["48989", "--instead", "home", "--why-vi", "x"], f"did you mean “{LIBRARY}”"),
    (["", "--instead", "home", "--why-vi", "x"], "There is no code"),
])
def test_what_can_not_be_retired_is_refused_with_a_word_and_nothing_changes(loa, registry, words, told):
    before = registry.read_bytes()
    code, _, complaint = loa("codes", "retire", *words)

    assert 2 == code
    assert told in complaint
    assert before == registry.read_bytes()


def test_nobody_retires_twice(loa):
    words = ("codes", "retire", LIBRARY, "--instead", "home", "--why-vi", "x")
    loa(*words)

    assert 2 == loa(*words)[0]


def test_a_reason_that_could_not_be_published_is_never_written(loa, registry):
    before = registry.read_bytes()
    code, _, complaint = loa("codes", "retire", LIBRARY, "--instead", "home", "--why-vi", "Ch\u200bữ ẩn")

    assert (1, before) == (code, registry.read_bytes())
    assert "content/codes.yml:" in complaint


ENTRY = {"status": "retired", "why": "{vi: \"x\"}"}


@pytest.mark.parametrize(("before", "after"), [
    ('- {code: "1", lang: vi}\n', '- {code: "1", lang: vi, status: retired, why: {vi: "x"}}\n'),
    ('- { code: "1", lang: vi }  # một\n', '- { code: "1", lang: vi, status: retired, why: {vi: "x"} }  # một\n'),
    ('- {code: "1", status: live, lang: vi}\n', '- {code: "1", status: retired, lang: vi, why: {vi: "x"}}\n'),
    ('- {code: "1",\n   lang: vi,  # hai\n  }\n',
     '- {code: "1",\n   lang: vi, status: retired, why: {vi: "x"},  # hai\n  }\n'),
    ('- code: "1"\n  lang: vi  # ba\n\n# bốn\n- code: "2"\n',
     '- code: "1"\n  lang: vi  # ba\n  status: retired\n  why: {vi: "x"}\n\n# bốn\n- code: "2"\n'),
    ('- code: "1"\n  why:\n    vi: "y"\n  # năm\n- code: "2"\n',
     '- code: "1"\n  why:\n    {vi: "x"}\n  status: retired\n  # năm\n- code: "2"\n'),
    ('- code: "1"\n  lang: vi', '- code: "1"\n  lang: vi\n  status: retired\n  why: {vi: "x"}'),
    ('- code: "1"\r\n  lang: vi\r\n', '- code: "1"\r\n  lang: vi\r\n  status: retired\r\n  why: {vi: "x"}\r\n'),
    ('\ufeff- {code: "1"}\n', '\ufeff- {code: "1", status: retired, why: {vi: "x"}}\n'),
    ('# ắ 🎉\n- {code: "0"}\n- {code: "1"}\n',
     '# ắ 🎉\n- {code: "0"}\n- {code: "1", status: retired, why: {vi: "x"}}\n'),
])
def test_fields_are_set_in_whatever_way_an_entry_is_written(before, after):
    assert after == with_fields(before, "code", "1", ENTRY)


@pytest.mark.parametrize(("before", "after"), [
    ("", "- {a: 1}\n"),
    ("# không có gì\n", "# không có gì\n- {a: 1}\n"),
    ("- {b: 2}", "- {b: 2}\n- {a: 1}\n"),
    ("- {b: 2}\r\n", "- {b: 2}\r\n- {a: 1}\r\n"),
])
def test_entries_are_added_at_the_end_with_the_line_ends_of_the_file(before, after):
    assert after == with_entries(before, [{"a": "1"}])
