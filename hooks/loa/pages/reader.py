"""One reader on one page: the language they read, where they stand, and the words and links they get there.

Templates see exactly one of these, as `reader`, and through it the whole edition.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from markupsafe import escape

from loa.i18n.dates import bytes_text, date_text, number_text, period_text
from loa.i18n.say import Said, say
from loa.i18n.ui import Ui, ui_of
from loa.model.dates import PartialDate, Period
from loa.model.places import Language
from loa.model.record import Record
from loa.model.words import RichWords, Words
from loa.pages.edition import Edition, way_up
from loa.pages.inserts import Filled, filled
from loa.pages.page import Called, Page, UiTitle, title_of
from loa.templating.mentions import NO_WORDS, Lexicon
from loa.templating.rich import text_pieces


@dataclass(frozen=True)
class Reader:
    """Answers what a template asks; every answer depends on nothing but the edition, the page and the language."""

    edition: Edition
    page: Page
    language: Language

    @property
    def tag(self) -> str:
        """The reader's language."""
        return self.language.tag

    @cached_property
    def ui(self) -> Ui:
        """The interface in the reader's language."""
        site = self.edition.site
        return ui_of(site.ui, self.tag, site.source_language.tag)

    @cached_property
    def root(self) -> str:
        """From this page to the root of the site; absolute on the page for missing addresses, which stands anywhere."""
        if self.page.template == "404":
            return self.edition.base
        return way_up(self.edition.path(self.page, self.tag))

    def say(self, words: Words | RichWords | Said) -> Said:
        """A wording for this reader, with the language it is in."""
        if isinstance(words, Said):
            return words
        return say(words, self.tag, self.edition.site.source_language.tag)

    def speaking(self, tag: str) -> Reader:
        """The same reader where the text around is in another language: values and dates follow the sentence."""
        if tag == self.tag:
            return self
        return replace(self, language=next(each for each in self.edition.site.languages if each.tag == tag))

    def rich(self, words: RichWords) -> tuple[tuple[Filled, ...], str]:
        """A text field as pieces of clean HTML and values, with the language it is in."""
        said = self.say(words)
        return tuple(filled(text_pieces(said.text, self.lexicon(said.lang)), self, said.lang)), said.lang

    def plain(self, words: Words) -> tuple[tuple[Filled, ...], str]:
        """A text without Markdown in the same way."""
        said = self.say(words)
        return tuple(self.lexicon(said.lang).mentions(escape(said.text))), said.lang

    def lexicon(self, tag: str) -> Lexicon:
        """The words to explain in a text; none where it is not in the reader's language."""
        return self.edition.lexicons[tag] if tag == self.tag else NO_WORDS

    def title(self, page: Page) -> Said:
        """What a page is called."""
        return self.called(page.title)

    def called(self, name: Called) -> Said:
        """A name in this reader's language."""
        if isinstance(name, str):
            return Said(name, self.tag)
        if isinstance(name, UiTitle):
            return self.ui.say(name.key, **{slot: self.called(value).text for slot, value in name.slots.items()})
        return self.say(name)

    def name(self, record: Record) -> Said:
        """What a record is called."""
        return self.called(title_of(record))

    def page_of(self, page_id: str) -> Page | None:
        """The page with this id, None if there is none."""
        return self.edition.plan.by_id.get(page_id)

    def href(self, page_id: str, tag: str | None = None) -> str:
        """Relative address of a page, in the reader's language or another one."""
        return self.root + self.edition.path(self.edition.plan.by_id[page_id], tag or self.tag)

    def record(self, kind: str, record_id: str) -> Record:
        """A record by kind and id; the loader has made sure that it exists."""
        return self.edition.site.by_id[f"{kind}:{record_id}"]

    def date(self, date: dt.date | PartialDate) -> str:
        """A date as this reader writes it."""
        return date_text(date, self.ui)

    def period(self, period: Period) -> str:
        """A period as this reader writes it."""
        return period_text(period, self.ui)

    def number(self, value: int | Decimal) -> str:
        """A number as this reader writes it."""
        return number_text(value, self.ui)

    def size(self, count: int) -> str:
        """A file size."""
        return bytes_text(count, self.ui)
