"""Screens of a kit: each is made once and listed with what it is; a text that is too long is told with its place."""

import datetime as dt
import hashlib
import shutil
from dataclasses import replace

import pytest

from loa.build.batch import stop_at
from loa.build.edition import planned_edition
from loa.build.inputs import read_inputs
from loa.build.screens import screens
from loa.build.studio import means, style
from loa.cli.project import icons
from loa.errors import ContentError
from loa.pages.page import Plan

LONG = "Rửa tay bằng xà phòng và nước sạch để phòng bệnh cho mình và cho cả nhà. " * 20


@pytest.fixture
def made(project, tmp_path):
    """`made()` fills the kit with the screens of one campaign; `made.change(old, new)` edits its file first."""
    folder = tmp_path / "loa"
    folder.mkdir()
    shutil.copy(project / "mkdocs.yml", folder)
    shutil.copytree(project / "tests/sites/small/content", folder / "content")
    shutil.copytree(project / "tests/sites/small/docs", folder / "docs")
    shutil.copytree(project / "content/ui", folder / "content/ui")
    shutil.copy(folder / "content/ui/en.yml", folder / "content/ui/qaa-Tavt.yml")
    (folder / "overrides").symlink_to(project / "overrides")

    class Kit:
        def __init__(self):
            self.laid = {}

        def __call__(self):
            inputs = read_inputs(folder, icons(), {"LOA_TODAY": "2024-06-15"}, dt.date.max)
            content, edition = planned_edition(inputs)
            one = tuple(page for page in edition.plan.pages if page.id == "campaign:mua-dong")
            found = screens(replace(edition, plan=Plan(one)), content, inputs, style(inputs), means(inputs))
            anew = {job.path for job in found.lacking}
            stop_at(found.fill(lambda: None))
            self.laid = {}
            return found.lay(self.laid.__setitem__).outputs, anew

        def change(self, old, new):
            path = folder / "content/campaigns.yml"
            text = path.read_text("utf-8")
            assert old in text
            path.write_text(text.replace(old, new), "utf-8")

    return Kit()


def test_every_screen_is_listed_as_it_is(made):
    outputs, _ = made()

    assert made.laid.keys() == {each.path for each in outputs}
    for each in outputs:
        data = made.laid[each.path]
        assert (len(data), hashlib.sha256(data).hexdigest()) == (each.bytes, each.sha256)
        assert "screen" == each.purpose
        assert f"kho/{each.subject.partition(':')[2]}/{each.language}/" in each.path
        assert f"{each.width}×{each.height}" == each.size


def test_nothing_is_made_twice_and_only_what_changed_anew(made):
    outputs, first = made()
    _, again = made()
    made.change('en: "Winter"', 'en: "Cold season"')
    _, changed = made()

    assert {each.path for each in outputs} == first
    assert set() == again
    assert {each.path for each in outputs if (each.subject, each.language) == ("campaign:mua-dong", "en")} == changed


def test_a_text_that_is_too_long_is_told_with_its_place_and_lays_nothing(made):
    made.change('vi: "Mùa đông"', f'vi: "{LONG.strip()}"')
    with pytest.raises(ContentError) as raised:
        made()

    assert {} == made.laid
    [place] = {(problem.place.file, problem.place.line, problem.rule) for problem in raised.value.problems}
    assert ("campaigns.yml", 65, "screen-text-long") == (place[0].rpartition("/")[2], *place[1:])
    assert {"1920×1080", "192×96"} <= {problem.values["size"] for problem in raised.value.problems}
