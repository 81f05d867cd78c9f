"""The registry of short codes, told: as a list for people and spreadsheets, and held against an earlier registry."""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace
from pathlib import Path

from loa.build.codes import REGISTRY, registry_file
from loa.build.edition import planned_edition
from loa.build.inputs import Inputs
from loa.build.problems import code_problems, lacking_codes
from loa.errors import Problem
from loa.model.codes import Code
from loa.model.places import Language
from loa.pages.edition import Edition
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.qr.history import history_problems
from loa.qr.payload import words


@dataclass(frozen=True)
class Row:
    """One code, or one page and language that lacks one; empty where there is nothing to say."""

    code: str
    lang: str
    target: str
    status: str
    address: str
    printed: str
    """Days on which it went to print."""
    title: str

    def cells(self) -> tuple[str, ...]:
        """For tables."""
        return astuple(self)


HEAD = Row("code", "lang", "target", "status", "address", "printed", "title")


def list_codes(inputs: Inputs, lacking: bool = False) -> tuple[Row, ...]:
    """All codes in the order of the registry; or what has no code yet, in the order of the site map."""
    _, edition = planned_edition(inputs)
    if lacking:
        return tuple(
            Row("", language.tag, page.id, "lacking", "", "", _title(page, language, edition))
            for page, language in edition.lacking
        )
    return tuple(_row(code, edition) for code in edition.site.codes)


@dataclass(frozen=True)
class Verdict:
    """What a check of the registry found."""

    codes: int
    printed: int
    problems: tuple[Problem, ...]

    @property
    def broken(self) -> bool:
        """Whether anything must be mended."""
        return any(problem.severity == "error" for problem in self.problems)


def check_codes(inputs: Inputs, base: tuple[str, bytes] | None) -> Verdict:
    """Every promise the registry breaks; with `base`, the name and bytes of an earlier registry, also what it lost."""
    content, edition = planned_edition(replace(inputs, profile=None))
    site = edition.site
    problems = [*code_problems(content, edition), *lacking_codes(edition, inputs, content.site.codes)]
    if base:
        before = registry_file(Path(base[0]), base[1], site.source_language.tag)
        problems += history_problems(before, site.codes, f"{inputs.content.name}/{REGISTRY}", content.place_of)
    return Verdict(len(site.codes), len(site.printed_codes), tuple(sorted(problems, key=lambda each: each.place)))


def _row(code: Code, edition: Edition) -> Row:
    page = edition.plan.by_id.get(code.target)
    language = next((each for each in edition.languages if each.tag == code.lang), edition.site.source_language)
    days = sorted({str(promise.printed) for promise in edition.site.printed_codes if promise.code == code.code})
    return Row(code.code, code.lang, code.target, code.status, words(edition.address, code.code),
               " ".join(days), _title(page, language, edition) if page else "")


def _title(page: Page, language: Language, edition: Edition) -> str:
    return Reader(edition, page, language).title(page).text
