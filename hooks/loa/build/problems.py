"""Content and the pages planned from it -> what is wrong between them: doubles, and what leads nowhere.

The content may have mistakes of its own; what they leave out is not told a second time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from loa.build.anchors import anchor_problems
from loa.build.inputs import Inputs
from loa.build.new_codes import line, new_codes
from loa.content.load import Content
from loa.content.spot import spot_in_field, spot_in_page
from loa.errors import Place, Problem, Severity
from loa.model.codes import Code
from loa.model.contacts import Contact
from loa.pages.edition import Edition
from loa.pages.inserts import mistakes
from loa.pages.plan import doubles
from loa.qr.registry import registry_problems


def edition_problems(content: Content, edition: Edition) -> Iterator[Problem]:
    """Everything that can only be judged once pages are planned."""
    yield from page_problems(content, edition)
    yield from insert_problems(content, edition)
    yield from anchor_problems(content, edition)
    yield from link_problems(content, edition)
    yield from emergency_problems(content, edition)
    yield from code_problems(content, edition)


def page_problems(content: Content, edition: Edition) -> Iterator[Problem]:
    """Pages that would hide another one."""
    for page, first in doubles(edition.plan):
        originals = tuple((page.prose or {}).values())
        place = Place(originals[0].place.file) if originals else content.place_of(page.id)
        yield Problem(place, "page-twice", {"path": page.path, "id": page.id, "first": first.id}, "id")


def insert_problems(content: Content, edition: Edition) -> Iterator[Problem]:
    """Inserts and page links that name nothing, in records and in hand-written pages."""
    for owner, path, text in content.rich_texts:
        for mistake in mistakes(text, edition.site, edition.plan, content.knows):
            place = spot_in_field(content.located[owner], path, text, mistake.start)
            values = {"found": mistake.found, "guess": mistake.guess}
            yield Problem(place, mistake.rule, values, ".".join(map(str, path)))
    for prose in edition.site.prose:
        for mistake in mistakes(prose.body, edition.site, edition.plan, content.knows):
            place = spot_in_page(prose.place, prose.body, mistake.start)
            yield Problem(place, mistake.rule, {"found": mistake.found, "guess": mistake.guess})


def link_problems(content: Content, edition: Edition) -> Iterator[Problem]:
    """Banners, terms and changes that lead to no page."""
    pages = edition.plan.by_id
    named = (
        *((f"notice:{notice.id}", ("link",), notice.link) for notice in edition.site.notices),
        *((f"term:{term.id}", ("page",), term.page) for term in edition.site.terms),
        *((f"change:{change.id}", ("pages", index), page)
          for change in edition.site.changes for index, page in enumerate(change.pages)),
    )
    for owner, path, page in named:
        if page and page not in pages and not content.knows(page):
            guess = next(iter(get_close_matches(page, list(pages), n=1, cutoff=0.5)), "")
            values = {"found": page, "guess": guess}
            yield Problem(content.place_of(owner, path), "page-unknown", values, ".".join(map(str, path)))


def emergency_problems(content: Content, edition: Edition) -> Iterator[Problem]:
    """The number on every page must be one to call: one that is withdrawn needs a successor in `site.yml`."""
    name = edition.site.settings.emergency
    contact = edition.site.by_id.get(f"contact:{name}")
    if isinstance(contact, Contact) and not contact.callable_on(edition.today):
        yield Problem(content.place_of("site:settings", ("emergency",)), "emergency-silent", {"id": name}, "emergency")


def code_problems(content: Content, edition: Edition) -> Iterator[Problem]:
    """Broken promises of the registry."""
    known = targets(edition) | content.located.keys()
    yield from registry_problems(edition.site, known, edition.today, content.place_of)


FEW = 6
"""New pages that are told one by one, each with the line to copy."""


def lacking_codes(edition: Edition, inputs: Inputs, taken: Iterable[Code]) -> Iterator[Problem]:
    """Pages that have no code yet: an error in CI, a warning at a desk; asked of content without mistakes only.

    `taken` are all codes that were ever given out, also to pages that this edition does not have.
    """
    severity: Severity = "error" if inputs.strict_codes else "warning"
    place = Place(f"{inputs.content.name}/codes.yml")
    if len(edition.lacking) > FEW:
        names = [f"{page.id} ({language.tag})" for page, language in edition.lacking[:5]]
        values = {"count": str(len(edition.lacking)), "pages": ", ".join(names)}
        yield Problem(place, "code-lacking", values, severity=severity)
        return
    for code in new_codes(edition, taken, inputs.now):
        values = {"page": code.target, "language": code.lang, "file": place.file, "line": line(code)}
        yield Problem(place, "code-lacking-page", values, severity=severity)


def targets(edition: Edition) -> frozenset[str]:
    """Ids of pages that a code may lead to."""
    return frozenset(page.id for page in edition.plan.pages if page.has_address)
