"""`loa kit` as people run it: what it says, and what it refuses before anything is laid out."""

import datetime as dt
import io
import sys

import pytest

from loa.build.edition import planned_edition
from loa.build.inputs import read_inputs
from loa.build.kit import MOST_OF_A_BUNDLE, too_heavy
from loa.build.made import Held, Made, fingerprint, note, noted
from loa.cli import kit
from loa.cli.project import icons
from loa.pages.outputs import Bundle


def told(project, *folder):
    finished = project.loa("kit", *folder)
    return finished.returncode, finished.stdout + finished.stderr


def test_letters_that_no_font_has_stop_it_before_anything_is_made(new_project):
    made = new_project()
    guides = made.root / "content/guides.yml"
    guides.write_text(guides.read_text("utf-8").replace("How to wash your hands", "ꪀꪫ hands"), "utf-8")
    code, said = told(made)

    assert 1 == code
    assert "content/guides.yml:4:" in said
    assert "ꪀꪫ" in said
    assert not (made.root / "build/kit").exists()


def test_a_folder_that_is_not_there_is_wrong_usage(new_project):
    code, said = told(new_project(), "nowhere")

    assert 2 == code
    assert "nowhere" in said


@pytest.fixture(scope="module")
def content(new_project):
    """What the small project says, with its places."""
    root = new_project().root
    return planned_edition(read_inputs(root, icons(), {"LOA_TODAY": "2024-06-15"}, dt.date.max))[0]


@pytest.mark.parametrize(("over", "told"), [(0, []), (1, ["zip-heavy"])])
def test_a_zip_that_nobody_can_fetch_is_told_at_its_campaign(content, over, told):
    heavy = Bundle("kho/mua-mua/vi/mua-mua-vi.zip", "campaign:mua-mua", "vi", "", 40, MOST_OF_A_BUNDLE + over, "0" * 64)
    problems = list(too_heavy([heavy], content))

    assert told == [each.rule for each in problems]
    assert [content.place_of("campaign:mua-mua")] * over == [each.place for each in problems]
    assert ["mua-mua-vi.zip"] * over == [each.values["zip"] for each in problems]


def test_a_finished_kit_is_left_alone_until_anything_it_is_made_from_changes(new_project):
    root = new_project().root
    inputs = read_inputs(root, icons(), {"LOA_TODAY": "2024-06-15"}, dt.date.max)
    name = fingerprint(inputs, 400)
    (root / "build/kit").mkdir(parents=True)
    (root / "build/kit/a.pdf").write_bytes(b"1234")
    made = note(Made({"paper": Held(1, 4, 1, {"poster-a4": 1})}, 0, 0), name, inputs)

    assert 1 == made.held["paper"].anew
    assert Made({"paper": Held(1, 4, 0, {"poster-a4": 1})}, 0, 0) == noted(fingerprint(inputs, 400), inputs)
    assert noted(fingerprint(inputs, 300), inputs) is None
    for file in ("content/messages.yml", "docs/files/rua-tay.wav", "overrides/typst/poster.typ"):
        before = (root / file).read_bytes()
        (root / file).write_bytes(before + b"\n")

        assert noted(fingerprint(inputs, 400), inputs) is None, file
        (root / file).unlink()
        (root / file).write_bytes(before)
    (root / "build/kit/a.pdf").unlink()

    assert noted(fingerprint(inputs, 400), inputs) is None


def test_the_summary_says_what_each_sort_holds_kind_by_kind():
    made = Made({"paper": Held(5, 1500, 2, {"pano-press": 1, "poster-a4": 2}), "words": Held(1, 7, None, {"sms": 1})},
                zips=1, heaviest=2000)

    assert ["5 files for paper, 2 of them made anew: 1,500 bytes, 300 each", "  1 pano-press, 2 poster-a4",
            "1 files for words: 7 bytes, 7 each", "  1 sms",
            "1 zips, the heaviest 2,000 bytes"] == list(kit.summary(made))


def test_one_bar_goes_over_all_sorts_and_wipes_itself_away(monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    for done, sort in enumerate(("paper", "screens", "zips and lists", "zips and lists"), start=1):
        kit.bar(sort, done, 4)
    *drawn, wiped = sys.stderr.getvalue().split("\r")[1:]

    assert ["1/4 paper", "2/4 screens", "3/4 zips and lists"] == [each.rpartition("░")[2].strip() for each in drawn]
    assert "\033[K" == wiped
