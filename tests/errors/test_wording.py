"""The sentences problems are told in."""

import ast

import pytest

from loa.errors import Place, Problem
from loa.errors.wording import catalogue, languages, slots, tell, visible, wording

# Calls whose text argument is a rule, and which of their arguments that is.
NAMES_A_RULE = {"Problem": 1, "problem": 1, "_named": 2, "PhoneError": 0, "PydanticCustomError": 0}


def rules_in_calls(folder):
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                at = NAMES_A_RULE.get(name)
                if at is not None and len(node.args) > at and isinstance(node.args[at], ast.Constant):
                    yield node.args[at].value


def rules_of_findings(folder):
    """Rules of the checks that yield (field, rule, slots), which their caller makes a problem of."""
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple) and len(node.value.elts) == 3:
                _, rule, filling = node.value.elts
                if isinstance(filling, (ast.Dict, ast.Name)) and isinstance(rule, ast.Constant):
                    yield rule.value


def words_in(folder):
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def test_every_rule_has_its_sentences(project):
    told = set(catalogue("vi").rules)
    found = set(rules_of_findings(project / "hooks/loa/content/checks"))

    assert len(found) > 20
    assert set() == found - told
    assert set() == set(rules_in_calls(project / "hooks/loa")) - told


def test_every_sentence_is_of_use(project):
    assert set() == set(catalogue("vi").rules) - set(words_in(project / "hooks" / "loa"))


@pytest.mark.parametrize("language", sorted(languages()))
def test_every_language_has_the_same_rules_with_the_same_slots(language):
    expected = {rule: slots(said.what + said.do) for rule, said in catalogue("vi").rules.items()}

    assert expected == {rule: slots(said.what + said.do) for rule, said in catalogue(language).rules.items()}


@pytest.mark.parametrize("language", sorted(languages()))
def test_every_sentence_can_be_filled_and_leaves_no_bracket_behind(language):
    for rule, said in catalogue(language).rules.items():
        for filling in ("x", ""):
            problem = Problem(Place("x.yml"), rule, dict.fromkeys(slots(said.what + said.do), filling))

            assert "[[" not in tell(problem, language), rule
            assert wording(problem, language).do, rule


def test_a_problem_is_told_as_place_severity_what_and_remedy():
    problem = Problem(Place("content/contacts.yml", 12, 9), "duplicate-key", {"key": "number", "first_line": "3"})
    place, severity, said = tell(problem, "en").split(": ", 2)

    assert ("content/contacts.yml:12:9", "error") == (place, severity)
    assert tuple(said.split(" → ")) == (wording(problem, "en").what, wording(problem, "en").do)


def test_what_the_catalogue_has_a_word_for_is_told_in_that_word():
    values = {"id": "a", "language": "en", "sign": "number", "original": "20", "translation": "–"}
    problem = Problem(Place("x.yml"), "translation-differs", values)

    assert ("(số)" in wording(problem, "vi").what, "(numbers)" in wording(problem, "en").what) == (True, True)


def test_severities_are_told_in_the_language_of_the_reader():
    warning = Problem(Place("x.yml"), "tab", severity="warning")

    assert "x.yml:1:1: cảnh báo: " == tell(warning, "vi")[:21]
    assert "x.yml:1:1: warning: " == tell(warning, "en")[:20]


def test_what_is_optional_is_said_only_where_there_is_something_to_say():
    kept = Problem(Place("x.yml"), "cut-off", {"lost": "#b", "fixed": '"a #b"', "kept": "a"})
    nothing = Problem(Place("x.yml"), "cut-off", {"lost": "#b", "fixed": '"#b"', "kept": ""})

    assert len(wording(kept, "vi").what) > len(wording(nothing, "vi").what) + len("a")


@pytest.mark.parametrize("values", [{}, {"key": "a"}])
def test_a_slot_that_was_forgotten_is_a_bug(values):
    with pytest.raises(KeyError):
        tell(Problem(Place("x.yml"), "duplicate-key", values), "vi")


def test_an_unknown_rule_is_a_bug():
    with pytest.raises(KeyError):
        tell(Problem(Place("x.yml"), "no-such-rule"), "vi")


@pytest.mark.parametrize(("text", "expected"), [
    ("Đường dây nóng", "Đường dây nóng"),
    ("a\u200bb", "a⟦U+200B⟧b"),
    ("\x1b[31m", "⟦U+001B⟧[31m"),
    ("a\nb", "a ⏎ b"),
    ("{key}", "{key}"),
])
def test_nothing_in_a_message_hides_or_drives_the_terminal(text, expected):
    assert expected == visible(text)
