"""Site -> every text that is translated, with its wordings and the name it is remembered by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from loa.content.checks.walk import Step, owners, values
from loa.model.prose import Prose
from loa.model.site import Site
from loa.model.terms import Term
from loa.model.words import RichWords, Words

INTERFACE, PROSE = "ui", "page"
"""Kinds of owner that are no records: sentences of the interface, and hand-written pages."""

SECTION = re.compile(r"(?m)^(?=## )")

OF_A_WORD = ("stands_for", "spoken")
"""What is said of an abbreviation: where another language has a plain word, there is nothing to say."""


@dataclass(frozen=True)
class Unit:
    """One text: `owner` is a record, `page:about` or `ui:share`; `path` leads to the text inside it."""

    owner: str
    path: tuple[Step, ...]
    wordings: Mapping[str, str]
    """Language tag -> text."""
    rich: bool = False
    """Whether it is Markdown."""
    own: bool = False
    """Whether it is about a word of one language, so that another may need none."""

    @property
    def name(self) -> str:
        """What files and people call it: `message:2k#items.0.title`."""
        return f"{self.owner}#{'.'.join(map(str, self.path))}"

    @property
    def field(self) -> str:
        """The path without the numbers of items, so that an item that moves is still known."""
        return ".".join("*" if isinstance(step, int) else step for step in self.path)


def units(site: Site) -> Iterator[Unit]:
    """Records, settings, hand-written pages, then the interface."""
    for owner, part in owners(site):
        for path, value, _ in values(part):
            if isinstance(value, Words | RichWords):
                own = isinstance(part, Term) and path[0] in OF_A_WORD
                yield Unit(owner, path, value.root, isinstance(value, RichWords), own)
    yield from _pages(site)
    yield from _interface(site)


def _pages(site: Site) -> Iterator[Unit]:
    """A page's head, and its body section by section; as one piece where a language has other sections."""
    pages: dict[str, dict[str, Prose]] = {}
    for prose in site.prose:
        pages.setdefault(prose.id, {})[prose.lang] = prose
    for page_id, versions in pages.items():
        owner, original = f"{PROSE}:{page_id}", versions.get(site.source_language.tag)
        if original is None:
            continue
        for field in ("title", "description"):
            yield Unit(owner, (field,), _wordings({tag: getattr(each, field) for tag, each in versions.items()}))
        cut = {tag: sections(each.body) for tag, each in versions.items()}
        if len({len(each) for each in cut.values()}) > 1:
            yield Unit(owner, ("body",), _wordings({tag: each.body for tag, each in versions.items()}), rich=True)
            continue
        for index in range(len(sections(original.body))):
            yield Unit(owner, ("body", index), _wordings({tag: each[index] for tag, each in cut.items()}), rich=True)


def sections(body: str) -> tuple[str, ...]:
    """What stands before the first heading of the second level, then heading by heading."""
    return tuple(each.strip("\n") for each in SECTION.split(body) if each.strip())


def _interface(site: Site) -> Iterator[Unit]:
    """Sentences; how a language writes dates and numbers is no translation, and forms for one thing may be lacking."""
    for key in site.ui[site.source_language.tag]:
        wordings = {tag: sentences[key] for tag, sentences in site.ui.items() if key in sentences}
        if not key.startswith(("date.", "number.")) and not key.endswith(".one"):
            yield Unit(f"{INTERFACE}:{key.partition('.')[0]}", (key,), _wordings(wordings))


def _wordings(wordings: dict[str, str]) -> Mapping[str, str]:
    return MappingProxyType(wordings)
