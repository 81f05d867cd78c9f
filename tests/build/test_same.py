"""The same content gives the same bytes, wherever and however often it is built."""

import shutil

from tests.kept import lend


def test_equal_inputs_give_equal_sites(new_project):
    one, other = new_project(), new_project()
    first = one.build(PYTHONHASHSEED="1")

    assert first == one.build(PYTHONHASHSEED="2")
    assert first == other.build(PYTHONHASHSEED="3")


def test_another_content_folder_needs_no_change_of_the_project(new_project, tmp_path, kept):
    here, elsewhere = new_project(), new_project()
    for each in (here, elsewhere):
        lend(kept, each.root)
    expected = elsewhere.build()
    for name in ("content", "docs"):
        shutil.move(here.root / name, tmp_path / name)
    (here.root / "docs").mkdir()
    actual = here.build(LOA_CONTENT=str(tmp_path / "content"))

    assert expected == actual


def test_outside_a_project_there_is_nothing_to_build(new_project, tmp_path):
    finished = new_project().loa("build", folder=tmp_path)

    assert 2 == finished.returncode
    assert 1 == len(finished.stderr.splitlines())
