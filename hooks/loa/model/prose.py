"""Hand-written pages: Markdown with a title, one file per language."""

from __future__ import annotations

from loa.errors import Place
from loa.model.dates import Day
from loa.model.record import Id, Part
from loa.model.words import LanguageTag, PlainText


class ProseHead(Part):
    """The lines between `---` at the top of a page in `docs/`."""

    id: Id
    """What links and codes name the page by; the same in every language."""
    title: PlainText
    """Title."""
    description: PlainText
    """One or two sentences for search results and shared links."""
    reviewed: Day | None = None
    """Day on which the page was last read through."""


class Prose(ProseHead):
    """One hand-written page in one language."""

    lang: LanguageTag
    """Language, from the folder it lies in."""
    path: PlainText
    """Path under the language's folder, without `.md`."""
    body: str
    """Markdown, with inserts."""
    place: Place
    """Where the body begins, for problems."""
    title_place: Place = Place("")
    """Where the letters of the title begin."""
    description_place: Place = Place("")
    """Where those of the description begin."""
