"""Inputs -> an edition: content loaded, pages planned, links and codes checked."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches

from loa.build.inputs import Inputs
from loa.content.checks.walk import owners, values
from loa.content.load import Content, load
from loa.content.spot import spot_in_field, spot_in_page
from loa.errors import ContentError, Place, Problem
from loa.model.words import RichWords
from loa.pages.edition import Edition
from loa.pages.inserts import mistakes
from loa.pages.plan import doubles, plan
from loa.qr.registry import registry_problems


@dataclass(frozen=True)
class Checked:
    """An edition that may be published, and what its editors should still look at."""

    edition: Edition
    warnings: tuple[Problem, ...]


def check_edition(inputs: Inputs) -> Checked:
    """Load, plan and check; raises ContentError with every problem if one of them is an error."""
    with _collector_paused():
        content, edition = planned_edition(inputs)
        problems = [
            *content.warnings, *page_problems(content, edition), *insert_problems(content, edition),
            *notice_problems(content, edition), *code_problems(content, edition, inputs),
        ]
    if any(problem.severity == "error" for problem in problems):
        raise ContentError(problems)
    return Checked(edition, tuple(problems))


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Python does not look for cycles: content has none, and looking takes a quarter of the check of 5,000 records."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def planned_edition(inputs: Inputs) -> tuple[Content, Edition]:
    """Load and plan alone, for those who are about to mend what the checks would find."""
    content = load(inputs.content, inputs.docs, inputs.now)
    address = (inputs.address or content.site.settings.address).rstrip("/") + "/"
    return content, Edition(content.site, plan(content.site), inputs.today, address)


def page_problems(content: Content, edition: Edition) -> Iterator[Problem]:
    """Pages that would hide another one."""
    for page, first in doubles(edition.plan):
        originals = tuple((page.prose or {}).values())
        place = Place(originals[0].place.file) if originals else content.place_of(page.id)
        yield Problem(place, "page-twice", {"path": page.path, "id": page.id, "first": first.id}, "id")


def insert_problems(content: Content, edition: Edition) -> Iterator[Problem]:
    """Inserts and page links that name nothing, in records and in hand-written pages."""
    for owner, path, text in _rich_texts(content):
        for mistake in mistakes(text, edition.site, edition.plan):
            place = spot_in_field(content.located[owner], path, text, mistake.start)
            values = {"found": mistake.found, "guess": mistake.guess}
            yield Problem(place, mistake.rule, values, ".".join(map(str, path)))
    for prose in edition.site.prose:
        for mistake in mistakes(prose.body, edition.site, edition.plan):
            place = spot_in_page(prose.place, prose.body, mistake.start)
            yield Problem(place, mistake.rule, {"found": mistake.found, "guess": mistake.guess})


def notice_problems(content: Content, edition: Edition) -> Iterator[Problem]:
    """Banners that lead to no page."""
    pages = edition.plan.by_id
    for notice in edition.site.notices:
        if notice.link and notice.link not in pages:
            guess = next(iter(get_close_matches(notice.link, list(pages), n=1, cutoff=0.5)), "")
            place = content.place_of(f"notice:{notice.id}", ("link",))
            yield Problem(place, "page-unknown", {"found": notice.link, "guess": guess}, "link")


def _rich_texts(content: Content) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    for owner, part in owners(content.site):
        for path, value, _ in values(part):
            if isinstance(value, RichWords):
                yield from ((owner, (*path, tag), text) for tag, text in value.root.items())


def code_problems(content: Content, edition: Edition, inputs: Inputs) -> Iterator[Problem]:
    """Broken promises of the registry, and pages that have no code yet (an error in CI, a warning at a desk)."""
    yield from registry_problems(edition.site, targets(edition), edition.today, content.place_of)
    if edition.lacking:
        names = [f"{page.id} ({language.tag})" for page, language in edition.lacking[:5]]
        values = {"count": str(len(edition.lacking)), "pages": ", ".join(names)}
        yield Problem(Place(f"{inputs.content.name}/codes.yml"), "code-lacking", values,
                      severity="error" if inputs.strict_codes else "warning")


def targets(edition: Edition) -> frozenset[str]:
    """Ids of pages that a code may lead to."""
    return frozenset(page.id for page in edition.plan.pages if page.has_address)
