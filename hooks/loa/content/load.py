"""The content folder -> one frozen `Site`, or every problem in it at once.

The build, `loa check` and every other command read content here and nowhere else: a second reader would read some
numbers differently (`yaml.safe_load` turns the unquoted hotline 02437737000 into 343916032).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from loa.content.checks import check
from loa.content.folder import Reading, files, shown_name
from loa.content.located import Located, located_items
from loa.content.prose import read_prose
from loa.content.reading import read
from loa.errors import ContentError, Place, Problem
from loa.errors.brevity import shorten
from loa.model.codes import Code, PrintedCode
from loa.model.places import Language
from loa.model.site import KINDS, Settings, Site, Synonyms


@dataclass(frozen=True)
class Content:
    """The site, and where in the files each record stands."""

    site: Site
    warnings: tuple[Problem, ...]
    located: Mapping[str, Located]

    def place_of(self, owner: str, path: tuple[str | int, ...] = ()) -> Place:
        """The place of a value of a record: `place_of("contact:cap-cuu-115", ("number",))`."""
        return self.located[owner].place_of(path)


def load(folder: Path, docs: Path, now: dt.date) -> Content:
    """Read and check everything; raises `ContentError` with all problems if one of them is an error.

    `now` is the real day: nothing can have been reviewed after it, whatever day the edition is for.
    """
    reading = Reading(folder, _source_language(folder))
    site = _site(reading, docs)
    problems = [*reading.problems, *check(site, reading.located, reading.unread, now, docs)]
    if any(problem.severity == "error" for problem in problems):
        raise ContentError(shorten(problems))
    return Content(site, tuple(shorten(problems)), MappingProxyType(reading.located))


def _site(reading: Reading, docs: Path) -> Site:
    languages = reading.records("language", "languages", Language, "tag")
    kinds = {kind.plural: reading.records(kind.name, kind.plural, kind.model, "id") for kind in KINDS}
    return Site(
        settings=_settings(reading),
        languages=languages,
        codes=reading.records("code", "codes", Code, "code"),
        printed_codes=reading.records("printed-code", "codes.lock", PrintedCode, None),
        synonyms=reading.records("synonyms", "synonyms", Synonyms, None),
        prose=_prose(reading, docs, tuple(language.tag for language in languages)),
        ui=_ui(reading),
        **kinds,
    )


def _source_language(folder: Path) -> str:
    """The tag of the source language, needed before anything else can be judged; what is wrong is told later."""
    for path in files(folder, "languages"):
        tree, _ = read(shown_name(path, folder), path.read_bytes(), "")
        for item in located_items(tree)[0] if tree is not None else ():
            if isinstance(item.plain, dict) and item.plain.get("source") == "true":
                return str(item.plain.get("tag", ""))
    return ""


_NO_SETTINGS = Settings.model_construct(name=None, tagline=None, address="https://loa.example/", emergency="")
"""Stands in while the checks go on, so that a broken `site.yml` does not hide other problems; never published."""


def _settings(reading: Reading) -> Settings:
    path = reading.folder / "site.yml"
    if not path.exists():
        reading.problems.append(Problem(Place(shown_name(path, reading.folder)), "file-missing", {"file": "site.yml"}))
        return _NO_SETTINGS
    reading.mapping(path, "site:settings")
    settings = reading.validated("site:settings", Settings)
    return settings if isinstance(settings, Settings) else _NO_SETTINGS


def _ui(reading: Reading) -> Mapping[str, Mapping[str, str]]:
    """`ui/vi.yml`, `ui/en.yml`: keys and sentences."""
    tables = {}
    for path in sorted((reading.folder / "ui").glob("*.yml")):
        located = reading.mapping(path, f"ui:{path.stem}")
        if located is not None:
            tables[path.stem] = MappingProxyType(_sentences(located, reading))
    return MappingProxyType(tables)


def _sentences(located: Located, reading: Reading) -> dict[str, str]:
    sentences = {}
    for key, text in located.plain.items():
        if isinstance(text, str):
            sentences[key] = text
        else:
            reading.problems.append(Problem(located.place_of((key,)), "shape-text", {"field": key, "value": ""}, key))
    return sentences


def _prose(reading: Reading, docs: Path, tags: tuple[str, ...]) -> tuple:
    pages, problems = read_prose(docs, tags)
    reading.problems += problems
    return pages
