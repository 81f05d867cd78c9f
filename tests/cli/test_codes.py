"""`loa codes`: what people type, what they are told, and what becomes of the files."""

import csv
import datetime as dt
import io
import shutil
import subprocess

import pytest
import resvg_py
import zxingcpp
from lxml import etree
from PIL import Image

from loa.cli import main
from loa.cli.project import inputs
from loa.content.entries import with_entries, with_fields
from loa.content.load import load

LIBRARY = "48988"  # the media library, in Vietnamese
MESSAGES = "93390"
ADDRESS = "https://loa.test/"
LINE = f'- {{code: "{LIBRARY}", target: "library", lang: vi, added: 2026-11-22}}\n'
OTHER = f'"{MESSAGES}", target: "messages", lang: vi'


@pytest.fixture
def folder(project, tmp_path, monkeypatch):
    """A copy of the project's content with an address that may be printed; commands run inside it."""
    for name in ("content", "docs"):
        shutil.copytree(project / name, tmp_path / name)
    shutil.copy(project / "mkdocs.yml", tmp_path)
    (tmp_path / "overrides").symlink_to(project / "overrides")
    settings = tmp_path / "content/site.yml"
    settings.write_text(settings.read_text("utf-8").replace("https://loa.example/", ADDRESS), "utf-8")
    for variable in ("CI", "LOA_CONTENT", "LOA_SITE_URL", "LOA_TODAY"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LOA_LANG", "en")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def registry(folder):
    return folder / "content/codes.yml"


@pytest.fixture
def lock(folder):
    return folder / "content/codes.lock.yml"


@pytest.fixture
def loa(folder, capfd):
    """`loa("codes", "list")` is the exit code, what was printed, and what was complained about."""

    def loa(*words):
        try:
            code = main(words)
        except SystemExit as stopped:
            code = stopped.code
        return code, *capfd.readouterr()

    return loa


@pytest.fixture
def edit(registry):
    """Change one text in the registry."""

    def edit(old, new):
        text = registry.read_text("utf-8")
        assert 1 == text.count(old)
        registry.write_text(text.replace(old, new), "utf-8")

    return edit


def entries(folder):
    site = load(folder / "content", folder / "docs", dt.date.max).site
    return {code.code: code for code in site.codes}, site.printed_codes


def changed_lines(before, after):
    old, new = before.splitlines(), after.splitlines()
    assert len(old) == len(new)
    return [(one, other) for one, other in zip(old, new, strict=True) if one != other]


def leftovers(folder):
    return [path.name for path in (folder / "content").iterdir() if path.name.startswith(".")]


# --- add

def test_a_page_without_a_code_gets_one_at_the_end_and_nothing_else_changes(loa, registry, edit, folder):
    edit(LINE, "")
    before = registry.read_text("utf-8")
    code, _, _ = loa("codes", "add")
    today = inputs().now.isoformat()

    assert 0 == code
    assert before + LINE.replace("2026-11-22", today) == registry.read_text("utf-8")
    assert [] == leftovers(folder)


def test_who_has_all_codes_gets_none(loa, registry):
    before = registry.read_bytes()

    assert (0, "0 codes added\n", "") == loa("codes", "add")
    assert before == registry.read_bytes()


# --- retire

def test_retiring_changes_one_line_and_the_code_then_explains_itself(loa, registry, folder):
    before = registry.read_text("utf-8")
    code, said, _ = loa("codes", "retire", LIBRARY, "--instead", "home", "--why-vi", 'Đã gộp vào "Trang chủ".',
                        "--why-en=Merged; see home.")
    (old, new), = changed_lines(before, registry.read_text("utf-8"))
    entry = entries(folder)[0][LIBRARY]

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


def test_reasons_typed_with_marks_apart_are_written_composed(loa, folder):
    loa("codes", "retire", LIBRARY, "--instead", "home", "--why-vi", "Bo\u0309 trang na\u0300y.")

    assert "Bỏ trang này." == entries(folder)[0][LIBRARY].why.root["vi"]


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


# --- list

def test_the_list_tells_where_every_code_leads(loa, folder):
    loa("codes", "printed", LIBRARY, "--where", "A3", "--on", "2022-09-12")
    _, table, _ = loa("codes", "list", "--csv")
    rows = list(csv.DictReader(io.StringIO(table)))

    assert list(entries(folder)[0]) == [row["code"] for row in rows]
    assert {
        "code": LIBRARY, "lang": "vi", "target": "library", "status": "live", "address": f"loa.test/{LIBRARY}",
        "printed": "2022-09-12", "title": "Kho tài liệu",
    } == next(row for row in rows if row["code"] == LIBRARY)
    assert len(rows) == len(loa("codes", "list")[1].splitlines())


def test_what_lacks_a_code_is_listed(loa, edit):
    assert "" == loa("codes", "list", "--lacking")[1]

    edit(LINE, "")

    assert ["vi", "library", "lacking"] == loa("codes", "list", "--lacking")[1].split()[:3]


# --- check

def test_a_sound_registry_passes(loa):
    code, said, complaint = loa("codes", "check")

    assert (0, "", True) == (code, complaint, said.endswith("0 printed: no errors\n"))


def test_a_registry_is_held_against_an_earlier_one(loa, registry, tmp_path, edit):
    shutil.copy(registry, tmp_path / "truoc.yml")
    edit(LINE, "")
    edit(f'"{MESSAGES}", target: "messages"', f'"{MESSAGES}", target: "library"')
    code, _, complaint = loa("codes", "check", "--base", "truoc.yml")

    assert 1 == code
    assert [LIBRARY, MESSAGES] == [number for number in (LIBRARY, MESSAGES) if f"code {number}" in complaint]


def test_an_earlier_registry_may_come_from_a_pipe(project, registry, folder, edit):
    before = registry.read_bytes()
    edit(LINE, "")
    checked = subprocess.run([project / ".venv/bin/loa", "codes", "check", "--base", "-"], input=before, cwd=folder,
                             capture_output=True)

    assert 1 == checked.returncode
    assert LIBRARY in checked.stderr.decode()


def test_an_earlier_registry_that_is_not_there_is_wrong_usage(loa):
    assert 2 == loa("codes", "check", "--base", "khong-co.yml")[0]


# --- printed

def test_what_is_printed_is_locked_as_phones_will_read_it(loa, lock, folder):
    code, said, _ = loa("codes", "printed", LIBRARY, MESSAGES, LIBRARY, "--where", "áp phích A3, 10.000 tờ",
                        "--on", "2022-09-12")
    promises = entries(folder)[1]

    assert 0 == code
    assert [LIBRARY, MESSAGES] == [promise.code for promise in promises]
    assert f"https://LOA.TEST/{LIBRARY}" == promises[0].payload
    assert ("áp phích A3, 10.000 tờ", dt.date(2022, 9, 12)) == (promises[0].where, promises[0].printed)
    assert 2 == len(lock.read_text("utf-8").splitlines())
    assert f"https://LOA.TEST/{LIBRARY}" in said
    assert 0 == loa("codes", "check")[0]


def test_a_print_run_is_locked_once_and_a_reprint_again(loa, lock):
    first = ("codes", "printed", LIBRARY, "--where", "A3", "--on", "2022-09-12")
    loa(*first)
    before = lock.read_bytes()
    loa(*first)

    assert before == lock.read_bytes()

    loa("codes", "printed", LIBRARY, "--where", "A4", "--on", "2022-10-01")

    assert lock.read_bytes().startswith(before)
    assert 2 == len(lock.read_bytes().splitlines())
    assert 0 == loa("codes", "check")[0]


def test_printed_codes_name_the_address_of_the_site_and_not_of_a_preview(loa, folder, monkeypatch):
    monkeypatch.setenv("LOA_SITE_URL", "https://xem-truoc.test/nhanh/")
    loa("codes", "printed", LIBRARY, "--where", "A3")

    assert f"https://LOA.TEST/{LIBRARY}" == entries(folder)[1][0].payload
    assert 0 == loa("codes", "check")[0]


def test_nothing_is_printed_on_a_sample_site(loa, folder, lock):
    settings = folder / "content/site.yml"
    settings.write_text(settings.read_text("utf-8").replace(ADDRESS, "https://loa.example/"), "utf-8")
    code, _, complaint = loa("codes", "printed", LIBRARY, "--where", "A3")

    assert 1 == code
    assert complaint.startswith("content/site.yml:")
    assert not lock.exists()


@pytest.mark.parametrize("words", [
    ["--where", "A3"],
    [LIBRARY],
    [LIBRARY, "--where", " "],
    ["48989", "--where", "A3"],
    [LIBRARY, "48989", "--where", "A3"],
    [LIBRARY, "--where", "A3", "--on", "12/9/2022"],
    [LIBRARY, "--where", "A3", "--on", "2022-09"],
    [LIBRARY, "--where", "A3", "--on", ""],
    [LIBRARY, "--where", "A3", "--on", "2999-01-01"],
])
def test_what_can_not_be_locked_is_refused_and_nothing_is_written(loa, lock, words):
    code, _, complaint = loa("codes", "printed", *words)

    assert 2 == code
    assert complaint
    assert not lock.exists()


def test_a_retired_code_is_not_printed_again(loa, lock):
    loa("codes", "retire", LIBRARY, "--instead", "home", "--why-vi", "x")

    assert 2 == loa("codes", "printed", LIBRARY, "--where", "A3")[0]
    assert not lock.exists()


# --- draw

def test_drawings_are_read_back_as_the_registry_says(loa, folder):
    code, _, _ = loa("codes", "draw", "qr", LIBRARY, MESSAGES)
    found = {path.name: texts_in(path) for path in sorted((folder / "qr").iterdir())}
    drawing = etree.parse(folder / f"qr/{LIBRARY}.svg").getroot()

    assert 0 == code
    assert {f"{number}.{kind}" for number in (LIBRARY, MESSAGES) for kind in ("png", "svg")} == found.keys()
    assert all([f"https://LOA.TEST/{name[:5]}"] == texts for name, texts in found.items())
    assert f"loa.test/{LIBRARY}" == drawing.findtext("{*}title")


def texts_in(path):
    """What a reader finds in a drawing."""
    data = path.read_bytes()
    if path.suffix == ".svg":
        data = resvg_py.svg_to_bytes(svg_string=data.decode(), zoom=8, skip_system_fonts=True)
    return [found.text for found in zxingcpp.read_barcodes(Image.open(io.BytesIO(data)).convert("L"))]


def test_all_codes_in_use_are_drawn_where_none_is_named(loa, folder):
    loa("codes", "retire", LIBRARY, "--instead", "home", "--why-vi", "x")
    loa("codes", "draw", "qr")
    drawn = {path.stem for path in (folder / "qr").iterdir()}

    assert entries(folder)[0].keys() - {LIBRARY} == drawn


def test_an_unknown_code_is_not_drawn(loa, folder):
    assert 2 == loa("codes", "draw", "qr", LIBRARY, "48989")[0]
    assert not (folder / "qr").exists()


# --- variables

@pytest.mark.parametrize(("variable", "value"), [
    ("LOA_SITE_URL", "loa.test"),
    ("LOA_SITE_URL", "https://loa.test/?nguon=qr"),
    ("LOA_SITE_URL", "https://sứckhỏe.test/"),
    ("LOA_TODAY", "12/9/2022"),
    ("LOA_TODAY", "2022-09"),
])
@pytest.mark.parametrize("command", ["build", "check", "codes list"])
def test_a_variable_that_can_not_be_used_is_wrong_usage(loa, monkeypatch, variable, value, command):
    monkeypatch.setenv(variable, value)
    code, _, complaint = loa(*command.split())

    assert 2 == code
    assert complaint.startswith(f"loa: {variable}: ")


def test_an_address_lies_under_one_slash(folder, monkeypatch):
    monkeypatch.setenv("LOA_SITE_URL", "https://so-y-te.test/loa")

    assert "https://so-y-te.test/loa/" == inputs().address


# --- Paper can't be edited: each of these stops the build

@pytest.mark.parametrize(("file", "old", "new", "place", "says"), [
    ("codes.yml", LINE, "", "codes.lock.yml:1:10", "was removed"),
    ("codes.yml", LINE, LINE.replace('"library"', '"home"'), "codes.lock.yml:1:27", "now leads to home (vi)"),
    ("codes.yml", LINE, LINE.replace("vi,", "en,"), "codes.lock.yml:1:27", "now leads to library (en)"),
    ("site.yml", ADDRESS, "https://moi.test/", "codes.lock.yml:1:57", "no longer leads here"),
    ("site.yml", ADDRESS, f"{ADDRESS}tinh/", "codes.lock.yml:1:57", "no longer leads here"),
    ("codes.lock.yml", "version: 2", "version: 3", "codes.lock.yml:1:", "drawn differently"),
    ("codes.lock.yml", "level: Q", "level: H", "codes.lock.yml:1:", "drawn differently"),
    ("codes.yml", LINE, LINE.replace('"library"', '"librari"'), "codes.yml:31:27", "did you mean “library”"),
    ("codes.yml", f'"{MESSAGES}"', '"93391"', "codes.yml:5:10", "wrong check digit"),
    ("codes.yml", f'"{MESSAGES}"', f'"{LIBRARY}"', "codes.yml:31:10", "already in the registry at"),
    ("codes.yml", OTHER, OTHER.replace("messages", "guides"), "codes.yml:7:10", "two codes"),
    ("codes.yml", OTHER, f"{OTHER}, status: retired", "codes.yml:5:", "without a day"),
])
def test_each_broken_promise_is_an_error_at_its_place(loa, folder, file, old, new, place, says):
    loa("codes", "printed", LIBRARY, "--where", "áp phích A3, 10.000 tờ", "--on", "2022-09-12")
    path = folder / "content" / file
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    code, _, complaint = loa("check")

    assert 1 == code
    assert any(line.startswith(f"content/{place}") and says in line for line in complaint.splitlines()), complaint
