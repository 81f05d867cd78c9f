"""Translations accepted, handed out in a table and taken back: files people hold, and files of the content folder."""

import datetime as dt
import shutil
import subprocess
import zipfile

import pytest

from loa.build.inputs import read_inputs
from loa.build.l10n import accept, current
from loa.build.l10n_before import earlier
from loa.build.l10n_files import packed, unpacked
from loa.build.l10n_tables import export, import_table
from loa.build.templates import templates
from loa.cli.project import icons
from loa.content.l10n.differing import differing
from loa.content.load import load
from loa.errors import ContentError, UsageError

KINDS = [".xlsx", ".docx"]
WATER = "message:uong-nuoc-la"


@pytest.fixture(scope="module")
def accepted_site(project, tmp_path_factory):
    """The small site with all of its English accepted."""
    folder = tmp_path_factory.mktemp("l10n") / "small"
    shutil.copytree(project / "tests/sites/small", folder)
    shutil.copytree(project / "content/ui", folder / "content/ui")
    (folder / "content/ui/qaa-Tavt.yml").write_text('skip: "[skip]"\n', "utf-8")
    accept(inputs_of(project, folder), (), ("en",), "Tổ dịch", despite=True)
    return folder


@pytest.fixture
def inputs(project, accepted_site, tmp_path):
    """A copy of it."""
    shutil.copytree(accepted_site, tmp_path / "small")
    return inputs_of(project, tmp_path / "small")


def inputs_of(project, folder):
    return read_inputs(project, icons(), {"LOA_CONTENT": str(folder / "content")}, dt.date(2024, 6, 15))


@pytest.fixture
def change(inputs):
    """`change("messages.yml", "old", "new")` edits a file as an editor would."""

    def edit(name, old, new):
        path = inputs.content / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return edit


@pytest.fixture
def fill(inputs, tmp_path):
    """`fill(".xlsx", {"message:a#title": "…"})` is a table that a translator has filled in."""

    def make(kind, texts):
        out, back = tmp_path / f"out{kind}", tmp_path / f"back{kind}"
        export(inputs, out, {name.partition("#")[0] for name in texts} or (WATER,), "en", "en", every=True)
        rows = [(name, source, texts.get(name.rpartition("@")[0], mine), todo)
                for name, source, mine, todo in unpacked(out)]
        back.write_bytes(packed(rows, kind, templates(inputs)))
        return back

    return make


def states(inputs, owner):
    return {".".join(map(str, each.unit.path)): each.state for each in current(inputs)[1]
            if (each.unit.owner, each.tag) == (owner, "en")}


def files(inputs):
    return {path: path.read_bytes() for folder in (inputs.content, inputs.docs) for path in folder.rglob("*")
            if path.is_file()}


def test_accepting_twice_writes_nothing_new(inputs):
    before = files(inputs)
    accept(inputs, (), ("en",), "Người khác", despite=True)

    assert before == files(inputs)


def test_one_changed_text_is_one_changed_line_of_the_lock(inputs, change):
    before = (inputs.content / "l10n.lock.yml").read_text("utf-8").splitlines()
    change("messages.yml", "Uống nước lá", "Uống lá cây")
    taken = accept(inputs, (WATER,), ())

    after = (inputs.content / "l10n.lock.yml").read_text("utf-8").splitlines()
    assert [f"{WATER}#title"] == [each.unit.name for each in taken.accepted]
    assert 1 == len(set(after) - set(before)) == len(set(before) - set(after))


def test_a_translation_that_lacks_a_number_is_not_accepted_unless_somebody_has_looked(inputs, change):
    change("messages.yml", "Uống nước lá", "Uống 3 loại lá")

    assert [f"{WATER}#title"] == [each.unit.name for each in accept(inputs, (WATER,), ()).refused]
    # Nothing of it hinders an urgent sentence: what is stale is no problem of the content.
    assert {"title": "stale", "lead": "fresh", "withdrawn.why": "fresh"} == states(inputs, WATER)
    assert [f"{WATER}#title"] == [each.unit.name for each in accept(inputs, (WATER,), (), despite=True).accepted]


def test_a_check_warns_where_a_number_differs_from_what_was_accepted_and_stops_nothing(inputs, change):
    change("messages.yml", "Uống nước lá", "Uống 3 loại lá")
    change("ui/vi.yml", 'skip: "', 'skip: "4 ')
    content = load(inputs.content, inputs.docs, inputs.now)
    found = list(differing(content.site, content.located))

    assert [("content/messages.yml", "3"), ("content/ui/en.yml", "4")] == [
        (each.place.file, each.values["original"]) for each in found]
    assert {("translation-differs", "warning")} == {(each.rule, each.severity) for each in found}


def test_who_names_no_page_there_is_gets_a_guess(inputs):
    with pytest.raises(UsageError) as refused:
        accept(inputs, ("message:uong-nuoc",), ())

    assert WATER == refused.value.problems[0].values["guess"]


def test_a_language_nobody_translates_yet_is_told_how_to_begin(inputs):
    with pytest.raises(UsageError) as refused:
        accept(inputs, (), ("tyz",))

    assert ("l10n-language", "en, qaa-Tavt, qab-Latn") == (
        refused.value.problems[0].rule, refused.value.problems[0].values["languages"])


def test_only_what_is_to_do_is_handed_out(inputs, change, tmp_path):
    change("messages.yml", "Uống nước lá", "Uống lá cây")
    export(inputs, tmp_path / "a.docx", (WATER,), "en", "vi")
    head, *rows = unpacked(tmp_path / "a.docx")

    assert ("id", "vi", "en") == head[:3]
    assert [("Uống lá cây", "Drink leaf water")] == [row[1:3] for row in rows]
    assert ["bản gốc đã đổi", "nay: Uống lá cây"] == rows[0][3].splitlines()[::2]


def test_the_old_wording_is_found_in_the_history_of_its_file(inputs, change):
    change("messages.yml", "Uống nước lá", "Uống lá cây")
    folder, author = inputs.content.parent, ["-c", "user.name=a", "-c", "user.email=a@example.com"]
    content, found = current(inputs)
    [stale] = [each for each in found if each.state == "stale"]
    outside = earlier(inputs, content, found)
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    for old, new in (("Uống lá cây", "Uống nước lá"), ("Uống nước lá", "Uống nước"), ("Uống nước", "Uống lá cây")):
        change("messages.yml", old, new)
        subprocess.run(["git", "add", "content/messages.yml"], cwd=folder, check=True)
        subprocess.run(["git", *author, "commit", "-qm", new], cwd=folder, check=True)

    assert ({}, {stale.was: "Uống nước lá"}) == (outside, earlier(inputs, content, found))


def test_a_table_that_comes_back_as_it_went_changes_nothing(inputs, fill):
    before = files(inputs)
    back = fill(".xlsx", {})
    done = import_table(inputs, back)

    assert ((), before) == (done.written, files(inputs))


@pytest.mark.parametrize("kind", KINDS)
def test_what_comes_back_stands_in_its_file_and_is_accepted(inputs, fill, change, kind):
    change("messages.yml", "Uống nước lá", "Uống lá cây")
    back = fill(kind, {f"{WATER}#title": "Drink leaves", "ui:skip#skip": "To the text & more"})
    done = import_table(inputs, back, "Nhóm A")

    assert ("content/l10n.lock.yml" not in done.files, 2) == (True, len(done.accepted))
    assert '    en: "Drink leaves"' in (inputs.content / "messages.yml").read_text("utf-8").splitlines()
    assert 'skip: "To the text & more"' in (inputs.content / "ui/en.yml").read_text("utf-8").splitlines()
    assert "fresh" == states(inputs, WATER)["title"]


def test_a_translation_of_an_older_original_is_kept_but_not_accepted(inputs, fill, change):
    back = fill(".xlsx", {f"{WATER}#title": "Drink leaves"})
    change("messages.yml", "Uống nước lá", "Uống lá cây")
    done = import_table(inputs, back)

    assert (1, 0) == (len(done.written), len(done.accepted))
    assert "stale" == states(inputs, WATER)["title"]


def test_all_that_differs_is_told_and_nothing_is_written(inputs, fill):
    back = fill(".docx", {f"{WATER}#title": "Drink 3 leaves", f"{WATER}#lead": "One.\n\nTwo."})
    before = files(inputs)
    with pytest.raises(ContentError) as refused:
        import_table(inputs, back)

    assert ["l10n-differs", "l10n-differs"] == [problem.rule for problem in refused.value.problems]
    assert before == files(inputs)


def test_a_row_nobody_knows_is_told_by_its_number(inputs, tmp_path):
    rows = (("id", "vi", "en", ""), ("message:khong-co#title@00000000", "Không có", "None", ""))
    (tmp_path / "a.xlsx").write_bytes(packed(rows, ".xlsx", templates(inputs)))
    with pytest.raises(ContentError) as refused:
        import_table(inputs, tmp_path / "a.xlsx")

    assert [("l10n-row-unknown", 2)] == [(each.rule, each.place.line) for each in refused.value.problems]


def test_a_page_that_was_not_translated_yet_becomes_a_file(inputs, tmp_path):
    page = next((inputs.docs / "en").rglob("*.md"))
    name, text = page.relative_to(inputs.docs / "en"), page.read_text("utf-8")
    page.unlink()
    export(inputs, tmp_path / "a.docx", (text.split("\nid: ")[1].split("\n")[0],), "en", "en")
    rows = [(row[0], row[1], row[1] if number else row[2], row[3])
            for number, row in enumerate(unpacked(tmp_path / "a.docx"))]
    (tmp_path / "b.docx").write_bytes(packed(rows, ".docx", templates(inputs)))
    import_table(inputs, tmp_path / "b.docx")

    original = (inputs.docs / "vi" / name).read_text("utf-8")
    assert text != page.read_text("utf-8")
    assert original.split("---\n", 2)[2].split() == page.read_text("utf-8").split("---\n", 2)[2].split()


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_would_explode_is_not_read(inputs, tmp_path, kind):
    part = "word/document.xml" if kind == ".docx" else "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(tmp_path / f"a{kind}", "w") as file:
        file.writestr(part, '<!DOCTYPE a [<!ENTITY a "aaaa">]><a>&a;</a>')
    with pytest.raises(UsageError):
        import_table(inputs, tmp_path / f"a{kind}")


def test_equal_rows_are_equal_files(inputs):
    rows = (("id", "vi", "en", ""), ("a#b@0", "- một", "=1+1", "new"))

    assert packed(rows, ".xlsx", templates(inputs)) == packed(rows, ".xlsx", templates(inputs))
