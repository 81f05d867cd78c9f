"""Whatever slips an editor's hand, the answer is a list of problems or an edition, never a traceback."""

import datetime as dt
import random
import shutil

import pytest

from loa.build.edition import check_edition
from loa.build.inputs import read_inputs
from loa.build.tell import told
from loa.cli.project import icons
from loa.errors import ContentError

SEED, SLIPS = 7, 40
TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def desk(project, tmp_path_factory):
    """A copy of the shipped content, to be spoilt and mended again."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(project / "content", folder / "content")
    shutil.copytree(project / "docs", folder / "docs")
    return folder


def slipped(lines, chance):
    """The lines with one thing wrong."""
    at = chance.randrange(len(lines))
    line = lines[at]
    wrong = chance.choice([
        [], [line[: len(line) // 2]], [line.replace(":", "", 1)], [line.replace('"', "", 1)], [line, "- id: x"],
        [line, "\tx: y"], [line, "  nothing: known"], [line.replace(" ", "\u00a0", 1)], [line, "- ["],
    ])
    return [*lines[:at], *wrong, *lines[at + 1 :]]


@pytest.mark.parametrize("slip", range(SLIPS))
def test_a_slip_is_told_or_does_no_harm(slip, desk, project):
    chance = random.Random(SEED * 1000 + slip)
    path = chance.choice(sorted([*desk.rglob("*.yml"), *desk.rglob("*.md")]))
    before = path.read_bytes()
    path.write_text("\n".join(slipped(before.decode().split("\n"), chance)), "utf-8")
    try:
        checked = check_edition(read_inputs(project, icons(), {"LOA_CONTENT": str(desk / "content")}, TODAY))
        problems = checked.warnings
    except ContentError as error:
        problems = error.problems
    finally:
        path.write_bytes(before)

    assert all(told(problems, language) for language in ("vi", "en") if problems)
