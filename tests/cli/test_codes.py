"""`loa codes add`, `list` and `check`: what people type, what they are told, and what becomes of the files."""

import csv
import io
import re
import shutil
import subprocess

from loa.cli.project import inputs

LIBRARY = "48988"  # the media library, in Vietnamese
MESSAGES = "93390"
LINE = f'- {{code: "{LIBRARY}", target: "library", lang: vi, added: 2026-11-22}}\n'


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


def test_without_the_command_the_check_says_which_line_to_copy(loa, registry, edit, monkeypatch):
    edit(LINE, "")
    monkeypatch.setenv("CI", "true")
    code, said, complained = loa("check")
    line = re.search(r"- \{code: .*\}", said + complained)[0]
    registry.write_text(f"{registry.read_text('utf-8')}{line}\n", "utf-8")

    assert 1 == code
    assert 0 == loa("check")[0]


def test_codes_of_all_places_stay_taken_where_one_place_gets_its_own(loa, registry, edit, monkeypatch):
    edit(LINE, "")
    monkeypatch.setenv("LOA_PROFILE", "son-la")
    loa("codes", "add")

    assert LINE.split('"')[1] in registry.read_text("utf-8").splitlines()[-1]
    assert 0 == loa("codes", "check")[0]


# --- list

def test_the_list_tells_where_every_code_leads(loa, entries):
    loa("codes", "printed", LIBRARY, "--where", "A3", "--on", "2022-09-12")
    _, table, _ = loa("codes", "list", "--csv")
    rows = list(csv.DictReader(io.StringIO(table)))

    assert list(entries()[0]) == [row["code"] for row in rows]
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
