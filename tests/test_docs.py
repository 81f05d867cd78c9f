"""The developers' pages say what is true of the code: commands, rooms, libraries, make targets, links."""

import argparse
import importlib
import re
import subprocess
import tomllib
import unicodedata
from collections.abc import Iterator
from itertools import chain

import pytest

from loa.cli import parser

PAGES = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "DEMANDS.md")
CODE = re.compile(r"```.*?```|`[^`]+`", re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\((?P<path>[^)#\s]*)(?:#(?P<anchor>[^)\s]+))?\)")
DOTTED = re.compile(r"`(loa\.(?!json`)\w+(?:\.\w+)*)`")
OF_THE_PROJECT = re.compile(r"`((?:hooks|overrides|tests|deploy|requirements|\.ci)/[\w./-]*)`")

# Written so that this file does not find itself.
MACHINE_PATH = re.compile("(?<![\\w.~/-])/(?:" + "|".join(("work", "home", "root", "Users")) + ")/[a-zA-Z]")
INDEX = re.compile("--(?:extra-)?index" + "-url|https?://[^\\s/]+/(?:[^\\s]*/)?" + "simple/")


@pytest.fixture(scope="module")
def page(project):
    """`page(name)` is the text of one of the pages."""
    return lambda name: (project / name).read_text("utf-8")


@pytest.fixture(scope="module")
def code(page):
    """What README.md and ARCHITECTURE.md show as code."""
    return "\n".join(CODE.findall(page("README.md") + page("ARCHITECTURE.md")))


def commands(of: argparse.ArgumentParser, words: tuple[str, ...] = ("loa",)) -> Iterator[tuple[str, list[str]]]:
    """Every command that can be run, in words, with its options and arguments."""
    own = [action for action in of._actions if not isinstance(action, argparse._HelpAction)]
    inner = [action for action in own if isinstance(action, argparse._SubParsersAction)]
    for action in inner:
        for word, command in action.choices.items():
            yield from commands(command, (*words, word))
    if not inner:
        names = (action.option_strings or [action.metavar or action.dest] for action in own)
        yield " ".join(words), [name for each in names for name in each]


def test_every_command_and_option_is_described(code):
    missing = [
        (command, name)
        for command, names in commands(parser())
        for name in ("", *names)
        if not re.search(rf"\b{command}\b[^`\n]*{re.escape(name)}", code)
    ]

    assert [] == missing


def test_every_command_described_can_be_run(code):
    known = {command for command, _ in commands(parser())}
    spoken = re.compile(r"(?<![\w/.-])loa(?: [a-z][a-z0-9]*)+")
    described = {words for span in CODE.findall(code) for words in spoken.findall(span)}

    assert set() == {words for words in described if not any(f"{words} ".startswith(f"{each} ") for each in known)}


def test_every_room_is_described(project, page):
    hooks = project / "hooks"
    packages = {".".join(path.parent.relative_to(hooks).parts) for path in hooks.glob("loa/**/__init__.py")}

    assert set() == packages - {"loa"} - set(DOTTED.findall(page("ARCHITECTURE.md")))


@pytest.mark.parametrize("name", PAGES)
def test_what_is_named_in_code_is_there(page, name):
    missing = [dotted for dotted in DOTTED.findall(page(name)) if not importable(dotted)]

    assert [] == missing


def importable(dotted: str) -> bool:
    """Whether this is a module, or something in one."""
    try:
        importlib.import_module(dotted)
    except ModuleNotFoundError:
        parent, _, last = dotted.rpartition(".")
        return importable(parent) and hasattr(importlib.import_module(parent), last)
    return True


@pytest.mark.parametrize("name", PAGES)
def test_files_of_the_project_that_are_named_exist(project, page, name):
    assert [] == [path for path in OF_THE_PROJECT.findall(page(name)) if not (project / path).exists()]


def test_every_dependency_has_its_line(project, page):
    declared = tomllib.loads((project / "pyproject.toml").read_text("utf-8"))["project"]
    requirements = [*declared["dependencies"], *chain(*declared["optional-dependencies"].values())]
    names = [re.match(r"[\w-]+", requirement)[0] for requirement in requirements]
    section = page("ARCHITECTURE.md").partition("\n## Dependencies\n")[2].partition("\n## ")[0]

    assert sorted(names) == sorted(re.findall(r"(?m)^- `(.+?)`", section))


def test_make_targets_and_pages_agree(project, page):
    makefile = (project / "Makefile").read_text("utf-8")
    targets = set(re.search(r"(?m)^\.PHONY: (.+)$", makefile)[1].split())
    shown = "\n".join(span for name in PAGES for span in CODE.findall(page(name)))
    named = set(re.findall(r"\bmake ([.a-z]+)", shown))

    assert targets == named


@pytest.mark.parametrize("name", PAGES)
def test_links_between_pages_lead_somewhere(project, page, name):
    broken = []
    for path, anchor in LINK.findall(CODE.sub("", page(name))):
        if ":" in path:
            continue
        target = (project / name).parent / path if path else project / name
        if not target.exists() or (anchor and anchor not in anchors(target.read_text("utf-8"))):
            broken.append((path, anchor))

    assert [] == broken


def anchors(markdown: str) -> set[str]:
    """The anchors of headings, as GitHub and GitLab make them."""
    headings = re.findall(r"(?m)^#+ (.+)$", CODE.sub("", markdown))
    words = (re.sub(r"[^\w\- ]", "", unicodedata.normalize("NFC", heading).lower()) for heading in headings)
    return {text.strip().replace(" ", "-") for text in words}


def test_the_license_is_mit(project):
    license_text = (project / "LICENSE").read_text("utf-8")

    assert license_text.startswith("MIT License\n")
    assert "Permission is hereby granted, free of charge" in license_text


def test_no_file_knows_the_machine_it_was_written_on(project):
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=project, check=True, capture_output=True, text=True).stdout
    found = [
        (name, match[0])
        for name in listed.split("\0")
        if name and (project / name).is_file()
        for match in finds((project / name).read_text("utf-8", errors="replace"))
    ]

    assert [] == found


def finds(text: str) -> Iterator[re.Match[str]]:
    yield from MACHINE_PATH.finditer(text)
    yield from (match for match in INDEX.finditer(text) if not text[: match.start()].endswith("--no-emit"))
