"""Two editions -> pages and sheets that look otherwise, each with where it stood and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loa.model.places import Language
from loa.pages.edition import Edition
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.render import render
from loa.paper.sheet import Sheet
from loa.review.paper import bare, said
from loa.templating.html import Environment


@dataclass(frozen=True)
class ShownPage:
    """One page in one language; None on the side where it does not exist."""

    title: str
    lang: str
    before: str | None
    """Its folder in the site."""
    after: str | None


@dataclass(frozen=True)
class ShownSheet:
    """One sheet before and after."""

    before: Sheet | None
    after: Sheet | None

    @property
    def title(self) -> str:
        """What it is about, and where."""
        return " · ".join(part for part in (self._any.title, self._any.place) if part)

    @property
    def lang(self) -> str:
        """Its language."""
        return self._any.lang

    @property
    def _any(self) -> Sheet:
        return self.after or self.before  # type: ignore[return-value]


def changed_pages(before: Edition, after: Edition, templates: Environment) -> Iterator[ShownPage]:
    """Pages whose bodies differ, new ones and lost ones too; both are laid out with the templates of today."""
    for language in after.languages:
        known = next((each for each in before.languages if each.tag == language.tag), None)
        for page in after.plan.pages:
            old = before.plan.by_id.get(page.id) if known else None
            if old is None:
                yield _shown(None, page, language, before, after)
            elif _body(old, language, before, templates) != _body(page, language, after, templates):
                yield _shown(old, page, language, before, after)
        for old in before.plan.pages if known else ():
            if old.id not in after.plan.by_id:
                yield _shown(old, None, language, before, after)


def page_differs(before: Edition, after: Edition, page_id: str, tag: str, templates: Environment) -> bool:
    """Whether one page that is in both looks otherwise in a language that is in both."""
    bodies = set()
    for edition in (before, after):
        page = edition.plan.by_id.get(page_id)
        language = next((each for each in edition.languages if each.tag == tag), None)
        if page is None or language is None:
            return False
        bodies.add(_body(page, language, edition, templates))
    return len(bodies) > 1


def _body(page: Page, language: Language, edition: Edition, templates: Environment) -> str:
    return render(page, language, edition, templates).body


def _shown(old: Page | None, new: Page | None, language: Language, before: Edition, after: Edition) -> ShownPage:
    page, edition = (new, after) if new else (old, before)
    title = Reader(edition, page, language).title(page).text
    return ShownPage(title, language.tag, before.path(old, language.tag) if old else None,
                     after.path(new, language.tag) if new else None)


def changed_sheets(before: Edition, after: Edition) -> Iterator[ShownSheet]:
    """Sheets that say something else, new ones and those that are no longer made."""
    was, now = said(before), said(after)
    for key in dict.fromkeys((*now, *was)):
        old, new = was.get(key), now.get(key)
        if old is None or new is None or bare(old) != bare(new):
            yield ShownSheet(old, new)
