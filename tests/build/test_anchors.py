"""Links to a heading that is not there."""

import datetime as dt
import shutil

from loa.build.edition import find
from loa.build.inputs import read_inputs
from loa.cli.project import icons

PAGE = """\
---
id: moi
title: "Mới"
description: "Mới."
---

## Một điều

[đây](#muc-mot-dieu), [sai](#muc-mot-dieuu), [kia](page:moi#muc-mot-dieu), [nhầm](page:about#xyz),
[trang khác](page:hotlines#bat-ky), `[mã](#khong)`
"""


def test_a_link_to_a_heading_that_is_not_there_is_told_with_a_guess(project, tmp_path):
    (tmp_path / "content").symlink_to(project / "content")
    shutil.copytree(project / "docs", tmp_path / "docs")
    (tmp_path / "docs/vi/moi.md").write_text(PAGE, "utf-8")
    inputs = read_inputs(project, icons(), {"LOA_CONTENT": str(tmp_path / "content")}, dt.date.max)

    assert [("docs/vi/moi.md:9:30", "muc-mot-dieu"), ("docs/vi/moi.md:9:94", "")] == [
        (str(problem.place), problem.values["guess"]) for problem in find(inputs).problems
        if problem.rule == "anchor-unknown"]
