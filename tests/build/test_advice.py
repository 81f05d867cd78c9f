"""Notices beside what a check found: reviews that are due, dictionaries that are not there, answers that are kept."""

import datetime as dt
import json

import pytest

from loa.build import advice
from loa.build.advice import notices
from loa.build.edition import Findings
from loa.build.inputs import read_inputs
from loa.cli.project import icons
from loa.content.advice.dictionary import Dictionary
from loa.content.load import read_content

FACT = """\
  source: [{name: X, checked: 2026-01-01}]
  reviewed: 2026-01-01
  review_by: 2026-03-01
  status: current
"""


@pytest.fixture
def desk(project, tmp_path):
    content = tmp_path / "content"
    content.mkdir()
    for name in ("languages.yml", "site.yml"):
        (content / name).write_bytes((project / "tests/sites/small/content" / name).read_bytes())
    (content / "words.yml").write_text('- {language: vi, dictionary: "vi", words: [pano]}\n', "utf-8")
    (content / "slogans.yml").write_text(
        f'- id: a\n  text: {{vi: "Hòa bình ngiệm, pano"}}\n{FACT}', "utf-8")
    return tmp_path


def told(desk):
    inputs = read_inputs(desk, icons(), {"LOA_TODAY": "2026-03-11"}, dt.date(2026, 3, 11))
    found = Findings(read_content(inputs.content, inputs.docs, inputs.now), None, None, ())
    return [(problem.rule, dict(problem.values)) for problem in notices(found, inputs)
            if problem.place.file in ("content/slogans.yml", "content/words.yml")]


def test_a_review_that_is_due_and_dictionaries_that_are_absent_are_told(desk):
    assert [
        ("review-overdue", {"day": "2026-03-01", "days": "10"}), ("spelling-not-checked", {"languages": "vi"}),
    ] == told(desk)


def test_a_dictionary_is_asked_once_for_each_word(desk, monkeypatch):
    (desk / "vi.aff").write_text("SET UTF-8\n", "utf-8")
    (desk / "vi.dic").write_text("2\nhoà\nbình\n", "utf-8")
    monkeypatch.setattr(advice, "dictionary", lambda name: Dictionary(desk / name))
    first = told(desk)
    monkeypatch.setattr(Dictionary, "lookup", None)

    assert ["ngiệm"] == [values["word"] for rule, values in first if rule == "word-unknown"]
    assert first == told(desk)


@pytest.mark.parametrize("spoilt", ["", "[]", '{"known": 1, "guesses": {}}', json.dumps({"known": {}})])
def test_kept_answers_that_were_spoilt_are_asked_anew(desk, monkeypatch, spoilt):
    (desk / "vi.aff").write_text("SET UTF-8\n", "utf-8")
    (desk / "vi.dic").write_text("2\nhoà\nbình\n", "utf-8")
    monkeypatch.setattr(advice, "dictionary", lambda name: Dictionary(desk / name))
    told(desk)
    [kept] = (desk / "build/spelling").iterdir()
    kept.write_text(spoilt, "utf-8")

    assert ["ngiệm"] == [values["word"] for rule, values in told(desk) if rule == "word-unknown"]
