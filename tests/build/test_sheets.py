"""Sheets of paper in the kit: listed as they are, made anew only where they changed, refused at their place."""

import dataclasses
import datetime as dt
import shutil

import pytest

from loa.build.edition import planned_edition
from loa.build.inputs import read_inputs
from loa.build.outputs import sha256
from loa.build.paper import paper
from loa.build.studio import means, style
from loa.cli.project import icons

BANNER_CM = 400
ONE = {"poster-a4", "poster-a4-press", "poster-a4-photocopy"}


@pytest.fixture
def desk(project, tmp_path):
    """`desk()` is the paper of the small site, reduced to posters of one message; `desk(old=new)` after an edit."""
    root = tmp_path / "small"
    shutil.copytree(project / "tests/sites/small", root)
    shutil.copytree(project / "content/ui", root / "content/ui")
    shutil.copy(root / "content/ui/en.yml", root / "content/ui/qaa-Tavt.yml")
    environment = {"LOA_CONTENT": str(root / "content"), "LOA_TODAY": "2024-06-15"}
    inputs = dataclasses.replace(read_inputs(project, icons(), environment, dt.date.max), root=tmp_path)

    def work(old="", new=""):
        messages = root / "content/messages.yml"
        text = messages.read_text("utf-8")
        assert old in text
        messages.write_text(text.replace(old, new, 1) if old else text, "utf-8")
        content, edition = planned_edition(inputs)
        everything = paper(edition, content, inputs, style(inputs), means(inputs), BANNER_CM)
        named = {job: key for job, key in everything.named.items() if job.format.kind == "poster-a4"
                 and (job.sheet.subject, job.sheet.lang, job.sheet.locality) == ("message:rua-tay", "vi", "")}
        return dataclasses.replace(everything, named=named)

    return work


def silent():
    """No bar in tests."""


def test_what_is_listed_is_what_lies_there(desk):
    made = desk()
    made.fill(silent)
    laid = {}
    outputs = made.lay(laid.__setitem__).outputs

    assert ONE == {each.kind for each in outputs}
    assert {(each.path, each.bytes, each.sha256) for each in outputs} == {
        (path, len(data), sha256(data)) for path, data in laid.items() if path.endswith(".pdf")}
    assert {each.preview for each in outputs} == {path for path in laid if path.endswith(".png")}
    assert {"kho/rua-tay/vi"} == {path.rpartition("/")[0] for path in laid}


def test_only_what_changed_is_made_anew(desk):
    made = desk()
    made.fill(silent)

    assert {} == dict(desk().lacking)
    assert 5 == len(desk("Dùng xà phòng", "Hãy dùng xà phòng").lacking)


@pytest.mark.parametrize(("old", "new", "field"), [
    ('vi: "Rửa tay"', 'vi: "' + "Rửa tay sạch sẽ " * 90 + '"', "title"),
    ('vi: "Nước + xà phòng + 20 giây"', 'vi: "' + "Nước + xà phòng + 20 giây " * 60 + '"', "formula"),
    ('vi: "Dùng xà phòng,', 'vi: "' + "Dùng xà phòng sạch. " * 400, "points"),
])
def test_a_text_that_does_not_fit_is_told_at_its_place(desk, old, new, field):
    [problem] = desk(old, new).fill(silent)

    assert ("sheet-text-long", field) == (problem.rule, problem.field)
    assert problem.place.file.endswith("messages.yml")
    assert "A4" == problem.values["size"]
