"""The staged tree holds what the site's engine builds, and is touched only where it changed."""

import datetime as dt

import pytest

from loa.build.edition import check_edition
from loa.build.inputs import read_inputs
from loa.build.stage import read_staged, stage
from loa.cli.project import icons


@pytest.fixture
def staged(new_project):
    """`staged()` stages the small site; the folder it lies in."""
    root = new_project().root
    picture = root / "docs/files/lá thư.txt"
    picture.parent.mkdir(exist_ok=True)
    picture.write_text("a file of the media library")
    inputs = read_inputs(root, icons(), {"LOA_TODAY": "2024-06-15"}, dt.date(2026, 1, 1))
    edition = check_edition(inputs).edition

    def again():
        stage(edition, inputs)
        return inputs.staged

    return again


def test_every_page_is_staged_in_every_language(staged):
    folder = staged()
    vietnamese, english = ({path.relative_to(folder / tag) for path in (folder / tag).rglob("*.md")}
                           for tag in ("vi", "en"))

    assert vietnamese
    assert vietnamese == english


def test_a_staged_page_is_read_as_it_was_written(staged):
    head, body = read_staged((staged() / "en" / "duong-day-nong" / "index.md").read_text("utf-8"))

    assert ("hotlines", "en") == (head["shell"]["id"], head["shell"]["lang"])
    assert body.startswith("<")


def test_unchanged_files_are_left_alone(staged):
    before = {path: path.stat().st_mtime_ns for path in staged().rglob("*")}
    after = {path: path.stat().st_mtime_ns for path in staged().rglob("*")}

    assert before == after


def test_changed_files_are_mended_and_stale_ones_removed(staged):
    folder = staged()
    page, stale = folder / "vi" / "index.md", folder / "vi" / "da-go" / "index.md"
    written = page.read_bytes()
    page.write_text("half a pa")
    stale.parent.mkdir()
    stale.write_text("a page of yesterday")
    staged()

    assert written == page.read_bytes()
    assert not stale.parent.exists()


def test_files_of_the_media_library_are_staged_too(staged):
    assert "a file of the media library" == (staged() / "files" / "lá thư.txt").read_text()
