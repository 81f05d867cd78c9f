"""Hand-written pages that have no original, bear one id twice, or would hide another page."""

import datetime as dt
import shutil

import pytest

from loa.build.edition import check_edition
from loa.build.inputs import read_inputs
from loa.cli.project import icons
from loa.errors import ContentError

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a4944415478da6360000000020001e527defc0000000049454e44ae426082"
)


@pytest.mark.parametrize(("file", "page_id", "rule"), [
    ("en/chi-tieng-anh.md", "only-english", "prose-original-missing"),
    ("vi/lan-hai.md", "about", "id-twice"),
    ("vi/duong-day-nong.md", "moi", "page-twice"),
    ("vi/moi.md", "hotlines", "page-twice"),
])
def test_a_page_in_the_way_of_another_is_told_at_its_file(project, tmp_path, file, page_id, rule):
    (tmp_path / "content").symlink_to(project / "content")
    shutil.copytree(project / "docs", tmp_path / "docs")
    head = f'---\nid: {page_id}\ntitle: "Thử"\ndescription: "Thử."\n---\n\nMột.\n'
    (tmp_path / "docs" / file).write_text(head, "utf-8")
    inputs = read_inputs(project, icons(), {"LOA_CONTENT": str(tmp_path / "content")}, dt.date.max)
    with pytest.raises(ContentError) as raised:
        check_edition(inputs)

    told = [(problem.rule, str(problem.place)) for problem in raised.value.problems if problem.severity == "error"]

    assert [(rule, f"docs/{file}:1:1")] == told


@pytest.mark.parametrize(("line", "rule"), [
    ("![Trang chủ](so-tay/khong-co.png)", "attachment-missing"),
    ("![](co.png)", "picture-unsaid"),
    ("![Hình vẽ](co.svg)", "picture-kind"),
    ("![Ra ngoài](../../README.png)", "attachment-missing"),
    ("Một ![trong câu](co.png)", "picture-in-text"),
])
def test_a_picture_that_cannot_be_shown_is_told_at_its_line(project, tmp_path, line, rule):
    (tmp_path / "content").symlink_to(project / "content")
    shutil.copytree(project / "docs", tmp_path / "docs")
    for name in ("co.png", "co.svg"):
        (tmp_path / "docs/files" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "docs/files" / name).write_bytes(PIXEL)
    page = tmp_path / "docs/vi/moi.md"
    page.write_text(f'---\nid: moi\ntitle: "Thử"\ndescription: "Thử."\n---\n\nMột.\n\n{line}\n', "utf-8")
    inputs = read_inputs(project, icons(), {"LOA_CONTENT": str(tmp_path / "content")}, dt.date.max)
    with pytest.raises(ContentError) as raised:
        check_edition(inputs)

    told = [(problem.rule, problem.place.file, problem.place.line) for problem in raised.value.problems
            if problem.rule == rule]

    assert [(rule, "docs/vi/moi.md", 9)] == told
