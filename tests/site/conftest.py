"""Whole sites, built as people build them, and the means to ask their pages questions."""

import dataclasses
import datetime as dt
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from lxml import html
from playwright.sync_api import Page

from loa.build.edition import check_edition
from loa.build.inputs import Inputs, read_inputs
from loa.cli.project import icons
from loa.pages.edition import Edition
from loa.pages.reader import Reader
from loa.pages.render import render
from loa.templating.html import html_environment
from tests.kept import collect, lend
from tests.site.voices import VOICES

SMALL_DAY = "2024-06-15"
"""The day the small site is made for: one campaign runs, one is ahead, two are over."""

PSEUDO = "qaa-Tavt"
"""A private-use language (BCP 47, RFC 5646) in a script that needs a font of its own."""

UNTRANSLATED = ("brand.line", "campaign.tasks", "contact.extension", "documents.year", "funds.lead", "funds.title",
                "menu.open", "paper.edition", "paper.old", "paper.reviewed", "sample", "share.title", "short.title",
                "skip", "term.forms", "vaccine.maker")
"""Sentences of the interface that the pseudo-language lacks."""

ACCENTS = str.maketrans("aceglnoruyACEGLNORUY", "äçëğļńöŕüÿÄÇËĞĻŃÖŔÜŸ")


# --- Projects and builds

@dataclass(frozen=True)
class Project:
    """A copy of the project, with content of its own."""

    root: Path
    kept: Path

    @property
    def site(self) -> Path:
        """What a build publishes."""
        return self.root / "site"

    def loa(self, *words: str, **environment: str) -> subprocess.CompletedProcess:
        """`loa <words>` in this project, at a desk rather than in CI."""
        command = [Path(sys.executable).with_name("loa"), *words]
        known = {name: value for name, value in os.environ.items() if not name.startswith("LOA_") and name != "CI"}
        env = {**known, "LOA_LANG": "en", "PYTHONPATH": str(self.root / "hooks"), **environment}
        finished = subprocess.run(command, cwd=self.root, env=env, capture_output=True, text=True)
        collect(self.kept, self.root)
        return finished


@pytest.fixture(scope="session")
def new_project(project, tmp_path_factory, kept) -> Callable[[Path, Path], Project]:
    """`new_project(content, docs)` is a project with copies of these two folders."""

    def make(content: Path, docs: Path) -> Project:
        root = tmp_path_factory.mktemp("project") / "loa"
        root.mkdir()
        shutil.copy(project / "mkdocs.yml", root)
        shutil.copytree(project / "overrides", root / "overrides")
        shutil.copytree(content, root / "content")
        shutil.copytree(docs, root / "docs")
        (root / "hooks").symlink_to(project / "hooks")
        lend(kept, root)
        return Project(root, kept)

    return make


@pytest.fixture(scope="session")
def build(new_project) -> Callable[..., Path]:
    """`build(content, docs, LOA_TODAY="2022-09-20")` is the folder of a site built from them."""

    def make(content: Path, docs: Path, **environment: str) -> Path:
        made = new_project(content, docs)
        finished = made.loa("build", **environment)
        assert 0 == finished.returncode, finished.stdout + finished.stderr
        return made.site

    return make


@pytest.fixture(scope="session")
def built_site(build, project) -> Path:
    """The shipped content as a site."""
    return build(project / "content", project / "docs")


@pytest.fixture(scope="session")
def small_content(project, tmp_path_factory) -> Path:
    """The content folder of `tests/sites/small`, with the interface in three languages; `docs` lies beside it."""
    folder = tmp_path_factory.mktemp("small") / "small"
    shutil.copytree(project / "tests/sites/small", folder)
    tables = folder / "content/ui"
    tables.mkdir()
    for source in sorted((project / "content/ui").glob("*.yml")):
        shutil.copy(source, tables)
    (tables / f"{PSEUDO}.yml").write_text(pseudo_interface((tables / "vi.yml").read_text("utf-8")), "utf-8")
    return folder / "content"


@pytest.fixture(scope="session")
def small_site(build, small_content) -> Path:
    """A made-up country in three languages, with every kind of record, on one fixed day."""
    return build(small_content, small_content.parent / "docs", LOA_TODAY=SMALL_DAY)


@pytest.fixture(scope="module")
def address(small_site, serve_folder) -> str:
    """Where the small site answers; modules about another site say where that does."""
    return serve_folder(small_site)


@pytest.fixture
def phone(page: Page) -> Page:
    """A page on a phone whose voices a test brings."""
    page.add_init_script(VOICES)
    return page


def pseudo_interface(source: str) -> str:
    """The file of another language: every sentence in brackets and accents, with its slots and bars, some left out."""
    lines = []
    for line in source.splitlines():
        found = re.fullmatch(r'([\w.-]+): "(.*)"', line)
        if found and found[1].removesuffix(".one") not in UNTRANSLATED:
            lines.append(f'{found[1]}: "{pseudo(found[2], found[1])}"')
    return "\n".join([*lines, ""])


def pseudo(sentence: str, key: str) -> str:
    """One sentence; marks that numbers are written with stay what they are."""
    if key.startswith("number."):
        return sentence
    parts = re.split(r"(\{\w+\}|\\.| \| )", sentence)
    return "[" + "".join(part if index % 2 else part.translate(ACCENTS) for index, part in enumerate(parts)) + "]"


# --- Built pages

@dataclass(frozen=True)
class Built:
    """A built site and its pages, parsed once."""

    folder: Path
    pages: Mapping[str, html.HtmlElement]
    """Path of a page's folder, such as `en/duong-day-nong/` -> its document."""
    stubs: Mapping[str, html.HtmlElement]
    """What answers at short codes, under their digits."""
    missing: Mapping[str, html.HtmlElement]
    """`404.html` of every language, under its path."""
    packs: Mapping[str, html.HtmlElement]
    """Files to carry, under their paths."""

    @cached_property
    def manifest(self) -> dict:
        """`loa.json`."""
        return json.loads((self.folder / "loa.json").read_text("utf-8"))

    @cached_property
    def address(self) -> str:
        """Where the site says it is published."""
        home = next(page for page in self.manifest["pages"] if page["id"] == "home")
        return home["url"]

    def page(self, page_id: str, lang: str) -> html.HtmlElement:
        """The document of a page in a language."""
        found = next(each for each in self.manifest["pages"] if (each["id"], each["lang"]) == (page_id, lang))
        return self.pages[found["url"].removeprefix(self.address)]

    def languages(self) -> list[str]:
        """Tags, the source language first."""
        return list(dict.fromkeys(page["lang"] for page in self.manifest["pages"]))

    def resolve(self, path: str, link: str) -> tuple[str, str]:
        """(path under the site's root, anchor) a link on a page leads to; other sites keep their whole address."""
        target, anchor = urldefrag(urljoin(self.address + path, link))
        return unquote(target.removeprefix(self.address)), unquote(anchor)


def read_built(folder: Path) -> Built:
    """Parse every page of a site."""
    pages, stubs, missing, packs = {}, {}, {}, {}
    for path in sorted(folder.rglob("*.html")):
        where = path.relative_to(folder).as_posix()
        document = html.fromstring(path.read_bytes())
        if path.name == "404.html":
            missing[where] = document
        elif where.startswith("goi/"):
            packs[where] = document
        elif re.fullmatch(r"\d+/index\.html", where):
            stubs[path.parent.name] = document
        else:
            pages[where.removesuffix("index.html")] = document
    return Built(folder, pages, stubs, missing, packs)


@pytest.fixture(scope="session")
def shipped(built_site) -> Built:
    """The shipped site, parsed."""
    return read_built(built_site)


@pytest.fixture(scope="session")
def small(small_site) -> Built:
    """The small site, parsed."""
    return read_built(small_site)


@pytest.fixture(scope="session")
def parsed() -> Callable[[Path], Built]:
    """`parsed(folder)` for a site a test has built itself."""
    return read_built


# --- Pages without a build

@dataclass(frozen=True)
class Pages:
    """Pages of one edition, rendered as they are asked for."""

    edition: Edition
    inputs: Inputs

    @cached_property
    def _templates(self):
        return html_environment(self.inputs.theme, self.inputs.icons)

    def on(self, day: dt.date) -> "Pages":
        """The same content on another day."""
        return dataclasses.replace(self, edition=dataclasses.replace(self.edition, today=day))

    def reader(self, page_id: str, tag: str) -> Reader:
        """Somebody who reads a page in a language."""
        language = next(each for each in self.edition.languages if each.tag == tag)
        return Reader(self.edition, self.edition.plan.by_id[page_id], language)

    def body(self, page_id: str, tag: str) -> html.HtmlElement:
        """The body of a page, parsed."""
        reader = self.reader(page_id, tag)
        return html.fragment_fromstring(render(reader.page, reader.language, self.edition, self._templates).body,
                                        create_parent="main")


def _pages(root: Path, content: Path, day: str) -> Pages:
    environment = {"LOA_TODAY": day, "LOA_CONTENT": str(content)}
    inputs = read_inputs(root, icons(), environment, now=dt.date.max)
    return Pages(check_edition(inputs).edition, inputs)


@pytest.fixture(scope="session")
def shipped_pages(project) -> Pages:
    """The shipped content, on the day of the latest review."""
    return _pages(project, project / "content", "2026-11-22")


@pytest.fixture(scope="session")
def small_pages(project, small_content) -> Pages:
    """The small site's content on its day."""
    return _pages(project, small_content, SMALL_DAY)


# --- Questions

@pytest.fixture(scope="session")
def text() -> Callable[[html.HtmlElement], str]:
    """`text(element)` is what a reader sees of it, on one line."""
    return text_of


def text_of(element: html.HtmlElement) -> str:
    """The words of an element without those of styles and scripts."""
    return " ".join(" ".join(element.xpath(".//text()[not(ancestor::style or ancestor::script)]")).split())
