"""Pages -> `sw.js`, which keeps those that people need most for when there is no network, and what it keeps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from loa.model.places import Language
from loa.pages.edition import Edition, way_up
from loa.pages.essential import VISITED
from loa.pages.page import Page
from loa.templating.html import Environment
from loa.templating.scripts import minified_text

WORKER = "sw.js"

SLOW = 2000
"""Milliseconds after which a copy is shown while the network still tries."""


@dataclass(frozen=True)
class Copy:
    """What is kept of one language."""

    language: Language
    pages: tuple[Page, ...]
    files: tuple[str, ...]
    """Paths from the root of the site: the pages, and what they need."""


def worker(edition: Edition, copies: Sequence[Copy], digest: str, templates: Environment) -> tuple[str, str]:
    """(`sw.js`, its text): the same for the same edition, another for every other one."""
    text = templates.get_template("files/sw.js").render(
        edition=digest,
        languages={copy.language.tag: _kept(copy, edition) for copy in copies},
        source=edition.site.source_language.tag,
        codes=dict(_codes(edition, copies)),
        slow=SLOW,
        visited=VISITED,
    )
    return WORKER, minified_text(text)


def _kept(copy: Copy, edition: Edition) -> Mapping[str, object]:
    by_id, tag = edition.plan.by_id, copy.language.tag
    offline = edition.path(by_id["offline"], tag)
    return {"home": edition.path(by_id["home"], tag), "offline": offline, "up": way_up(offline), "files": copy.files}


def _codes(edition: Edition, copies: Sequence[Copy]) -> Iterator[tuple[str, str]]:
    """Codes of kept pages: a poster can be scanned without a network."""
    for copy in copies:
        for page in copy.pages:
            code = edition.codes.get((page.id, copy.language.tag))
            if code:
                yield code.code, edition.path(page, copy.language.tag)
