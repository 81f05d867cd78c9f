"""What the content lacks, told at the record that needs it."""

import datetime as dt
import shutil

import pytest

from loa.build.edition import check_edition
from loa.build.inputs import read_inputs
from loa.cli.project import icons
from loa.errors import ContentError

UI = "content/ui/vi.yml"
MATERIALS, NEWS, NOTICES = "content/materials.yml", "content/news.yml", "content/notices.yml"


@pytest.fixture
def told(project, tmp_path):
    """`told(file, old, new)` is what checking says once one thing in the small site is changed."""

    def change(file, old, new):
        shutil.copytree(project / "tests/sites/small", tmp_path / "site")
        content = tmp_path / "site/content"
        shutil.copytree(project / "content/ui", content / "ui")
        shutil.copy(content / "ui/en.yml", content / "ui/qaa-Tavt.yml")
        path = content.parent / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        environment = {"LOA_CONTENT": str(content), "LOA_TODAY": "2024-06-15"}
        try:
            check_edition(read_inputs(project, icons(), environment, dt.date.max))
        except ContentError as error:
            return {(problem.rule, problem.place.file, problem.place.line) for problem in error.problems
                    if problem.severity == "error"}
        return set()

    return change


@pytest.mark.parametrize(("file", "old", "new", "rules"), [
    (MATERIALS, "  consent: given\n  consent_on: 2024-05-30\n", "", {"consent-missing"}),
    (MATERIALS, "  consent_on: 2024-05-30\n", "", {"consent-undated"}),
    (MATERIALS, "      format: png\n", "      format: zip\n", {"picture-without-file"}),
    (MATERIALS, "      format: png\n", "      format: svg\n", {"choice-unknown"}),
    ("content/messages.yml", "    - language: vi\n", "    - language: qaa-Tavt\n", {"recording-unwritten"}),
    (NOTICES, "  link: message:rua-tay\n", "  link: message:rua-ta\n", {"page-unknown"}),
    ("content/site.yml", "gop-y@thu.example", "gọi ông Thử", {"feedback-form"}),
    ("content/site.yml", "gop-y@thu.example", "mailto:gop-y@thu.example", {"feedback-form"}),
    ("content/site.yml", "gop-y@thu.example", "https://thu.example/gop-y", set()),
    (UI, 'call: "Gọi"\n', "", {"ui-key-missing"}),
    (MATERIALS, "  consent: given\n  consent_on: 2024-05-30\n", "  consent: not-needed\n", set()),
])
def test_what_is_missing_is_told(told, file, old, new, rules):
    problems = told(file, old, new)

    assert rules == {rule for rule, _, _ in problems}


def test_a_picture_that_cannot_be_shown_is_told_wherever_it_is_asked_for(told):
    problems = told(MATERIALS, "      format: png\n", "      format: zip\n")

    assert {"content/guides.yml", "content/news.yml", "content/stories.yml"} == {file for _, file, _ in problems}


def test_a_sentence_that_is_missing_is_told_at_the_file_of_the_source_language(told):
    [(_, file, _)] = told(UI, 'call: "Gọi"\n', "")

    assert UI == file
