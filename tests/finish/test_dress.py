"""A page allows its own styles and scripts by their hashes, and nothing of anybody else."""

import base64
import hashlib

from loa.finish.dress import allowed, dresser, private
from loa.finish.styles import sheet

SHELL = (
    '<meta http-equiv="Content-Security-Policy" content="%%policy%%"><title>%%policy%% %%styles%%</title>'
    '<style>%%styles%%</style><main><p>%%styles%% {}</p></main>'
)


def digest(text):
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_a_page_wears_the_styles_it_uses_and_names_their_hash():
    dress = dresser(sheet("p{margin:0}table{margin:0}"), ["let a"])
    page = dress(SHELL)

    assert "<style>p{margin:0}</style>" in page
    assert f"style-src 'sha256-{digest('p{margin:0}')}'" in page
    assert "default-src 'none'; " in page
    assert f"script-src 'self' 'sha256-{digest('let a')}'" in page


def test_words_of_an_editor_that_look_like_our_marks_stay_words():
    page = dresser(sheet("p{margin:0}"), [])(SHELL)

    assert "<title>%%policy%% %%styles%%</title>" in page
    assert "<style>p{margin:0}</style>" in page
    assert "<p>%%styles%% {}</p>" in page


def test_nothing_runs_that_is_not_ours():
    rules = dict(rule.split(" ", 1) for rule in allowed(["let a"]).split("; "))

    assert "'none'" == rules.pop("base-uri")
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "https:"} & set(" ".join(rules.values()).split())
    assert all("'self'" in sources for sources in rules.values())


def test_a_page_that_asks_for_it_may_connect_to_nobody_and_others_are_left_alone():
    dress = dresser(sheet("p{margin:0}"), ["let a"])
    closed = dress(SHELL.replace('content="%%policy%%"', 'content="%%private%%"'))
    rules = dict(rule.split(" ", 1) for rule in private(["let a"]).split("; "))

    assert "connect-src 'none'" in closed
    assert "connect-src 'self'" in dress(SHELL)
    assert {"connect-src", "media-src", "form-action", "base-uri"} == {
        name for name, sources in rules.items() if sources == "'none'"}
    assert "blob:" not in rules["img-src"]
