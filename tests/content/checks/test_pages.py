"""Hand-written pages that have no original, bear one id twice, or would hide another page."""

import datetime as dt
import shutil

import pytest

from loa.build.edition import check_edition
from loa.build.inputs import read_inputs
from loa.cli.project import icons
from loa.errors import ContentError


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
