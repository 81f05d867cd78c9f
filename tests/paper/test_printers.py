"""The page for printing houses says what is really in the files."""

import re

import pytest

from loa.paper.formats import AFTER_INJECTION, APP, BLEED, CARDS, LEAFLETS, PANO, POSTERS, banner

ROW = re.compile(r"^\| `(?P<file>[\w-]+\.pdf)` \| (?P<wide>\d+) × (?P<high>\d+) mm[^|]*\| (?P<code>\d+) mm \|$", re.M)


@pytest.fixture(params=["vi", "en"])
def told(request, project):
    return (project / "docs" / request.param / "nha-in.md").read_text("utf-8")


def test_every_file_for_the_press_is_named_with_its_size_and_its_code(told):
    forms = (*POSTERS, *LEAFLETS, AFTER_INJECTION, APP, CARDS, PANO, banner(400))

    assert [(form.path("press"), form.width, form.height, form.code) for form in forms] == [
        (row["file"], float(row["wide"]), float(row["high"]), float(row["code"])) for row in ROW.finditer(told)]


def test_the_bleed_is_named_as_it_is_drawn_and_as_it_is_printed(told):
    assert f" {BLEED:g} mm" in told
    assert f" {BLEED * PANO.scale:g} mm" in told
    assert f" {PANO.scale * 100} %" in told
