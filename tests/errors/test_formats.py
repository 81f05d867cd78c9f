"""What terminals, GitHub, GitLab, summaries and programs read of problems."""

import json

import pytest

from loa.errors import Place, Problem
from loa.errors.formats import FORMATS, important_first, text
from loa.errors.wording import catalogue, languages, slots

KEY_TWICE = {"key": "a,b: 100%", "first_line": "3"}
PROBLEMS = [
    Problem(Place("content/a.yml", 2, 1), "tab", severity="warning"),
    Problem(Place("content/a.yml", 9, 4, 7), "duplicate-key", KEY_TWICE, "items.0"),
    Problem(Place("content/b.yml", 5, 1), "phone-invalid", {"written": "<b>12|345</b>", "digits": "5"}),
    Problem(Place("content/a.yml", 1, 1), "decomposed-unicode", {"word": "Đường"}, severity="notice"),
]


def test_errors_come_first_and_among_them_what_could_hurt():
    assert ["phone-invalid", "duplicate-key", "tab", "decomposed-unicode"] == [
        problem.rule for problem in important_first(PROBLEMS)]


def test_each_kind_of_mistake_is_shown_once_before_any_is_shown_twice():
    tabs = [Problem(Place("a.yml", line), "tab") for line in range(1, 20)]
    last = Problem(Place("z.yml", 1), "tag", {"tag": "!!x"})

    assert last == important_first([*tabs, last])[1]


def test_a_terminal_gets_a_line_for_each_problem_the_gravest_first():
    lines = text(PROBLEMS, "en").splitlines()

    assert ["error", "error", "warning", "notice"] == [line.split(": ")[1] for line in lines]


def test_github_gets_commands_that_nothing_in_a_message_can_break():
    lines = FORMATS["github"](PROBLEMS, "en").splitlines()

    assert ["::error", "::error", "::warning", "::notice"] == [line.split(" ")[0] for line in lines]
    assert lines[1].startswith("::error file=content/a.yml,line=9,col=4,endColumn=7,title=“a%2Cb%3A 100%25” is")
    assert "%0A→ " in lines[1].partition("::“")[2]


def test_gitlab_gets_findings_that_stay_the_same_when_lines_move():
    moved = [Problem(Place(each.place.file, each.place.line + 7), each.rule, each.values, each.field, each.severity)
             for each in PROBLEMS]
    before, after = (json.loads(FORMATS["gitlab"](problems, "vi")) for problems in (PROBLEMS, moved))

    assert [each["fingerprint"] for each in before] == [each["fingerprint"] for each in after]
    assert ["major", "major", "minor", "info"] == [each["severity"] for each in before]
    assert {"path": "content/b.yml", "lines": {"begin": 5}} == before[0]["location"]


def test_two_findings_that_read_alike_are_two():
    twice = [Problem(Place("a.yml", line), "tab") for line in (1, 2)]

    assert 2 == len({each["fingerprint"] for each in json.loads(FORMATS["gitlab"](twice, "vi"))})


def test_a_summary_shows_values_as_they_are_written():
    rows = FORMATS["markdown"](PROBLEMS, "en").splitlines()

    assert "### Check of the content: errors: 2, warnings: 1, notices: 1" == rows[0]
    assert 2 + 2 + len(PROBLEMS) == len(rows)
    assert r"&lt;b\>12\|345&lt;/b\>" in rows[4]


def test_programs_get_everything():
    read = json.loads(FORMATS["json"](PROBLEMS, "vi"))

    assert {"error": 2, "warning": 1, "notice": 1} == read["counts"]
    assert (9, 4, 7, "items.0", KEY_TWICE) == tuple(
        read["problems"][1][name] for name in ("line", "column", "end_column", "field", "values"))


@pytest.mark.parametrize("language", sorted(languages()))
@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_can_say_that_nothing_is_wrong(name, language):
    assert isinstance(FORMATS[name]([], language), str)


def test_every_language_has_the_same_words_for_reports():
    assert 1 == len({frozenset((name, slots(said)) for name, said in catalogue(language).words.items())
                     for language in languages()})
