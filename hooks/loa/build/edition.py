"""Inputs -> an edition: content loaded, pages planned, links and codes checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loa.build.inputs import Inputs
from loa.content.load import Content, load
from loa.errors import ContentError, Place, Problem
from loa.model.site import KINDS
from loa.model.words import RichWords
from loa.pages.edition import Edition
from loa.pages.inserts import mistakes
from loa.pages.plan import plan
from loa.qr.registry import registry_problems


@dataclass(frozen=True)
class Checked:
    """An edition that may be published, and what its editors should still look at."""

    edition: Edition
    warnings: tuple[Problem, ...]


def check_edition(inputs: Inputs) -> Checked:
    """Load, plan and check; raises ContentError with every problem if one of them is an error."""
    content = load(inputs.content, inputs.docs, inputs.now)
    site = content.site
    edition = Edition(site, plan(site), inputs.today, inputs.address or site.settings.address)
    problems = [*content.warnings, *insert_problems(content, edition), *code_problems(content, edition, inputs)]
    if any(problem.severity == "error" for problem in problems):
        raise ContentError(problems)
    return Checked(edition, tuple(problems))


def insert_problems(content: Content, edition: Edition) -> Iterator[Problem]:
    """Inserts and page links that name nothing, in records and in hand-written pages."""
    for owner, path, text in _rich_texts(content):
        for mistake in mistakes(text, edition.site, edition.plan):
            place = content.place_of(owner, path)
            values = {"found": mistake.found, "guess": mistake.guess}
            yield Problem(place, mistake.rule, values, ".".join(map(str, path)))
    for prose in edition.site.prose:
        for mistake in mistakes(prose.body, edition.site, edition.plan):
            before = prose.body[: mistake.start]
            line, column = before.count("\n"), mistake.start - (before.rfind("\n") + 1)
            place = Place(prose.place.file, prose.place.line + line, column + 1)
            yield Problem(place, mistake.rule, {"found": mistake.found, "guess": mistake.guess})


def _rich_texts(content: Content) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    for kind in KINDS:
        for record in getattr(content.site, kind.plural):
            yield from ((f"{kind.name}:{record.id}", path, text) for path, text in _rich_in(record, ()))


def _rich_in(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, RichWords):
        yield from (((*path, tag), text) for tag, text in value.root.items())
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _rich_in(item, (*path, index))
    elif hasattr(type(value), "model_fields"):
        for name in type(value).model_fields:
            yield from _rich_in(getattr(value, name), (*path, name))


def code_problems(content: Content, edition: Edition, inputs: Inputs) -> Iterator[Problem]:
    """Broken promises of the registry, and pages that have no code yet (an error in CI, a warning at a desk)."""
    site = edition.site
    targets = frozenset(edition.plan.by_id)
    yield from registry_problems(site.codes, site.printed_codes, targets, edition.address, site.settings.old_hosts,
                                 content.place_of)
    lacking = [
        f"{page.id} ({language.tag})"
        for page in edition.plan.pages for language in edition.languages
        if (page.id, language.tag) not in edition.codes
    ]
    if lacking:
        values = {"count": str(len(lacking)), "pages": ", ".join(lacking[:5])}
        yield Problem(Place(f"{inputs.content.name}/codes.yml"), "code-lacking", values,
                      severity="error" if inputs.strict_codes else "warning")
