"""Pages -> `_headers`: what hosts that read it send with each answer, and for how long phones keep it."""

from __future__ import annotations

from collections.abc import Iterator

from loa.pages.edition import Edition
from loa.templating.html import Environment
from loa.templating.scripts import PUBLISHED


def files(edition: Edition, templates: Environment) -> Iterator[tuple[str, str]]:
    """One rule for each first folder of pages: hosts take at most a hundred, and a star only at the end."""
    firsts = (edition.path(page, language.tag).partition("/")[0]
              for language in edition.languages for page in edition.plan.pages if page.has_address)
    rules = [f"{first}/*" if first else "" for first in dict.fromkeys(firsts)]
    yield "_headers", templates.get_template("files/_headers").render(base=edition.base, hashed=PUBLISHED, pages=rules)
