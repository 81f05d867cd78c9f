"""The content folder -> one frozen `Site`, or every problem in it at once.

The build, `loa check` and every other command read content here and nowhere else: a second reader would read some
numbers differently (`yaml.safe_load` turns the unquoted hotline 02437737000 into 343916032).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from loa.content.checks import check
from loa.content.located import Located, located_items, located_mapping
from loa.content.prose import read_prose
from loa.content.reading import read
from loa.content.validate import validate
from loa.errors import ContentError, Place, Problem
from loa.model.codes import Code, PrintedCode
from loa.model.places import Language
from loa.model.record import Part
from loa.model.site import KINDS, Settings, Site, Synonyms

PlaceOf = Callable[[str, tuple[str | int, ...]], Place]


@dataclass
class _Findings:
    """What loading has gathered so far; lives only as long as `load` runs."""

    problems: list[Problem] = field(default_factory=list)
    located: dict[str, Located] = field(default_factory=dict)


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
    findings = _Findings()
    source = _source_language(folder, findings)
    languages = _records(folder, "languages", Language, source, findings, "language", "tag")
    kinds = {
        kind.plural: _records(folder, kind.plural, kind.model, source, findings, kind.name, "id") for kind in KINDS
    }
    settings = _settings(folder, source, findings)
    site = Site(
        settings=settings or _NO_SETTINGS,
        languages=languages,
        codes=_records(folder, "codes", Code, source, findings, "code", "code"),
        printed_codes=_records(folder, "codes.lock", PrintedCode, source, findings, "printed-code", "code"),
        synonyms=_records(folder, "synonyms", Synonyms, source, findings, "synonyms", None),
        prose=_prose(docs, tuple(language.tag for language in languages), findings),
        ui=_ui(folder, source, findings),
        **kinds,
    )
    findings.problems += check(site, findings.located, now, docs)
    if any(problem.severity == "error" for problem in findings.problems):
        raise ContentError(findings.problems)
    return Content(site, tuple(findings.problems), MappingProxyType(findings.located))


_NO_SETTINGS = Settings.model_construct(name=None, tagline=None, address="https://loa.example/", emergency="")
"""Stands in while the checks go on, so that a broken `site.yml` does not hide other problems; never published."""


def shown_name(path: Path, folder: Path) -> str:
    """How a file is named to editors: from the content folder's own name on."""
    return path.relative_to(folder.parent).as_posix()


def _files(folder: Path, plural: str) -> Iterator[Path]:
    """`contacts.yml`, and every file of `contacts/` for those who split a long list."""
    single = folder / f"{plural}.yml"
    if single.exists():
        yield single
    yield from sorted((folder / plural).rglob("*.yml"))


def _source_language(folder: Path, findings: _Findings) -> str:
    """The tag of the source language, needed before anything else can be judged; its own problems are told later."""
    for path in _files(folder, "languages"):
        tree, _ = read(shown_name(path, folder), path.read_bytes(), "")
        for item in located_items(tree)[0] if tree is not None else ():
            if isinstance(item.plain, dict) and item.plain.get("source") == "true":
                return str(item.plain.get("tag", ""))
    findings.problems.append(Problem(Place(f"{folder.name}/languages.yml"), "language-source-missing"))
    return ""


def _records(folder: Path, plural: str, model: type[Part], source: str, findings: _Findings, kind: str,
             key: str | None) -> tuple:
    records = []
    for path in _files(folder, plural):
        name = shown_name(path, folder)
        tree, problems = read(name, path.read_bytes(), source)
        findings.problems += problems
        if tree is None:
            continue
        items, problems = located_items(tree)
        findings.problems += problems
        for item in items:
            record, problems = validate(item, model)
            findings.problems += problems
            if record is not None:
                records.append(record)
                _remember(f"{kind}:{getattr(record, key) if key else len(records)}", item, findings)
    return tuple(records)


def _remember(owner: str, item: Located, findings: _Findings) -> None:
    first = findings.located.setdefault(owner, item)
    if first is not item:
        findings.problems.append(Problem(
            item.place_of(("id",)) if "id" in item.plain else item.place_of(()),
            "id-twice", {"id": owner.partition(":")[2], "first": str(first.place_of(()))}, "id",
        ))


def _settings(folder: Path, source: str, findings: _Findings) -> Settings | None:
    path = folder / "site.yml"
    if not path.exists():
        findings.problems.append(Problem(Place(f"{folder.name}/site.yml"), "file-missing", {"file": "site.yml"}))
        return None
    tree, problems = read(shown_name(path, folder), path.read_bytes(), source)
    findings.problems += problems
    if tree is None:
        return None
    located, problems = located_mapping(tree)
    findings.problems += problems
    if located is None:
        return None
    settings, problems = validate(located, Settings)
    findings.problems += problems
    findings.located["site:settings"] = located
    return settings


def _ui(folder: Path, source: str, findings: _Findings) -> Mapping[str, Mapping[str, str]]:
    """`ui/vi.yml`, `ui/en.yml`: keys and sentences."""
    tables = {}
    for path in sorted((folder / "ui").glob("*.yml")):
        tree, problems = read(shown_name(path, folder), path.read_bytes(), source)
        findings.problems += problems
        located, problems = located_mapping(tree) if tree is not None else (None, [])
        findings.problems += problems
        if located is not None:
            findings.located[f"ui:{path.stem}"] = located
            tables[path.stem] = MappingProxyType(dict(located.plain))
    return MappingProxyType(tables)


def _prose(docs: Path, tags: tuple[str, ...], findings: _Findings) -> tuple:
    pages, problems = read_prose(docs, tags)
    findings.problems += problems
    return pages
