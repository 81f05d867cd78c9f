"""(page, language, edition) -> a staged page: front matter for the shell, and the body as HTML or Markdown."""

from __future__ import annotations

from dataclasses import dataclass

from loa.model.places import Language
from loa.pages.edition import Edition
from loa.pages.on_paper import on_paper
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.shell import Shell, shell
from loa.pages.standing import standing
from loa.pages.terms import Explanations
from loa.pages.views import view_of
from loa.templating.html import Environment


@dataclass(frozen=True)
class Rendered:
    """One page in one language, ready to be staged."""

    path: str
    """Folder it stands in, with the language's prefix; empty for the first home page."""
    shell: Shell
    body: str


def render(page: Page, language: Language, edition: Edition, templates: Environment) -> Rendered:
    """A pure function: the same page, language and edition always give the same text."""
    reader = Reader(edition, page, language)
    body = templates.get_template(f"pages/{page.template}.html").render(
        reader=reader,
        page=page,
        record=page.record,
        site=edition.site,
        edition=edition,
        standing=standing(page, edition),
        view=view_of(page, reader),
        paper=on_paper(page, reader),
        explanations=Explanations(reader),
    )
    return Rendered(edition.path(page, language.tag), shell(reader), body)
