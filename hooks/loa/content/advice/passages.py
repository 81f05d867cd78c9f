"""Content -> its texts, each with its language, in the words that readers see and every letter in its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from loa.content.load import Content
from loa.content.spot import spot_in_field, spot_in_page
from loa.errors import Place, Problem
from loa.model.campaigns import Slogan
from loa.model.documents import Document
from loa.model.light_markdown import blanked, without_code
from loa.model.places import Organisation
from loa.model.record import Part
from loa.model.words import RichWords, Words

NAMES = frozenset(("name", "short_name", "title"))
OFFICIAL = (Slogan, Document, Organisation)
"""What they are called was decided elsewhere; slogans wholly."""

NOT_READ = re.compile(
    r"\{\{[^{}\n]*\}\}|\{[a-z_]+\}|\]\([^()\s]*\)|^ {0,3}\[[^\]\n]+\]:.*$|<[^<>\n]*>|\bhttps?://\S+|\bwww\.\S+"
    r"|\S+@\S+\.\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:vn|com|org|gov|net|yml|md|html|example)\b\S*",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Passage:
    """One text in one language."""

    language: str
    written: str
    field: str
    ours: bool
    """Whether the wording is up to us: not the name of a decree, not a slogan."""
    place_of: Callable[[int], Place]

    @cached_property
    def text(self) -> str:
        """What is read, with spaces for code, addresses and inserts."""
        if self.written.isascii() and self.written.replace(" ", "").isalnum():
            return self.written
        return blanked(NOT_READ, without_code(self.written))

    def notice(self, start: int, rule: str, **values: str) -> Problem:
        """A notice about a spot in the text."""
        return Problem(self.place_of(start), rule, values, self.field, "notice")


def passages(content: Content) -> Iterator[Passage]:
    """Every text of records, of the interface and of hand-written pages."""
    for record in content.walk:
        for path, value, _ in record.values:
            if isinstance(value, (Words, RichWords)):
                ours = not (isinstance(record.part, Slogan) or _is_official(record.part, str(path[0])))
                for tag, text in value.root.items():
                    inside = (*path, tag)
                    place_of = partial(spot_in_field, content.located[record.owner], inside, text)
                    yield Passage(tag, text, ".".join(map(str, inside)), ours, place_of)
    for tag, sentences in content.site.ui.items():
        located = content.located[f"ui:{tag}"]
        for key, text in sentences.items():
            yield Passage(tag, text, key, True, partial(spot_in_field, located, (key,), text))
    for page in content.site.prose:
        for field, place in (("title", page.title_place), ("description", page.description_place)):
            text = getattr(page, field)
            yield Passage(page.lang, text, field, True, partial(spot_in_page, place, text))
        yield Passage(page.lang, page.body, "", True, partial(spot_in_page, page.place, page.body))


def _is_official(part: Part, field: str) -> bool:
    return isinstance(part, OFFICIAL) and field in NAMES
