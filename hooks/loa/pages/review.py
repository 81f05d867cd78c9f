"""An edition -> what its editors have to look after: reviews, translations, recordings, pictures, codes."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from loa.content.l10n.states import Finding, State, by_owner
from loa.model.campaigns import Message
from loa.model.codes import Code
from loa.model.fact import Fact
from loa.model.guides import Guide
from loa.model.links import SeenLink
from loa.model.places import Language
from loa.model.site import Site
from loa.pages.edition import Edition

SOON = 30
"""Days before its review date from which a record is soon due."""

KEEPERS = ("organisation", "issuer", "publisher", "organiser", "owner")
"""Fields that name who answers for a record."""

WITH_PICTURE = ("guide", "story", "news")
"""Kinds that can carry pictures of their own."""

When = Literal["overdue", "soon", "later"]
OPEN: tuple[State, ...] = ("stale", "mismatch", "missing", "new")


@dataclass(frozen=True)
class Due:
    """A record, and when it must be reviewed again."""

    id: str
    record: Fact
    when: When

    @property
    def keeper(self) -> str | None:
        """The organisation that answers for it."""
        return next((name for field in KEEPERS if (name := getattr(self.record, field, None))), None)


@dataclass(frozen=True)
class Translation:
    """What is to do in one language for one record, page or part of the interface."""

    owner: str
    findings: tuple[Finding, ...]

    @property
    def state(self) -> State:
        """The most urgent one."""
        return next(state for state in OPEN if any(each.state == state for each in self.findings))


@dataclass(frozen=True)
class Coverage:
    """How far one language is translated and read aloud."""

    language: Language
    texts: Mapping[str, int]
    """State -> how many texts."""
    open: tuple[Translation, ...]
    recorded: tuple[str, ...]
    """Ids of records that somebody has read out in it."""
    unrecorded: tuple[str, ...]

    @property
    def percent(self) -> int:
        """Texts that are written and whose originals have not changed since, in full per cent."""
        total = sum(self.texts.values())
        return (total - self.texts.get("missing", 0) - self.texts.get("stale", 0)) * 100 // total if total else 100


def due(edition: Edition) -> tuple[Due, ...]:
    """Every record with a review day, the most urgent first."""
    facts = ((f"{kind.name}:{record.id}", record) for kind, record in edition.site.records())
    found = [Due(name, record, _when(record, edition.today)) for name, record in facts if isinstance(record, Fact)]
    return tuple(sorted(found, key=lambda each: (each.record.review_by, each.id)))


def _when(record: Fact, today: dt.date) -> When:
    if record.overdue(today):
        return "overdue"
    return "soon" if record.review_by <= today + dt.timedelta(days=SOON) else "later"


def coverage(edition: Edition) -> tuple[Coverage, ...]:
    """Languages that are published or in work; the source language only for its recordings."""
    return tuple(_covered(each, edition) for each in edition.site.languages if each.status != "wanted")


def _covered(language: Language, edition: Edition) -> Coverage:
    found = [each for each in edition.translations if each.tag == language.tag]
    wanted = OPEN if edition.site.accepted else [state for state in OPEN if state != "new"]
    groups = by_owner(each for each in found if each.state in wanted)
    recorded, unrecorded = recordings(edition.site, language.tag)
    todo = tuple(Translation(owner, each) for (owner, _), each in groups.items())
    ordered = tuple(sorted(todo, key=lambda each: OPEN.index(each.state)))
    return Coverage(language, Counter(each.state for each in found), ordered, recorded, unrecorded)


def recordings(site: Site, tag: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Ids of what holds today and is there to be read aloud: what somebody has read out in a language, and the rest."""
    wanted = {f"{kind.name}:{record.id}": record for kind, record in site.records()
              if isinstance(record, Message | Guide) and record.status == "current"}
    recorded = tuple(name for name, record in wanted.items() if any(each.language == tag for each in record.recordings))
    return recorded, tuple(name for name in wanted if name not in recorded)


def without_picture(edition: Edition) -> Iterator[str]:
    """Ids of records that could carry a picture and have none."""
    for kind, record in edition.site.records():
        parts = (record, *getattr(record, "steps", ()))
        if kind.name in WITH_PICTURE and not any(getattr(part, "picture", None) for part in parts):
            yield f"{kind.name}:{record.id}"


def retired(edition: Edition) -> tuple[Code, ...]:
    """Codes that no longer open their page."""
    return tuple(code for code in edition.site.codes if code.status == "retired")


def dead_links(edition: Edition) -> tuple[SeenLink, ...]:
    """Outside links that nobody can follow any more."""
    return tuple(link for link in edition.site.seen_links if link.state in ("gone", "silent"))


def standing_links(edition: Edition) -> Iterator[tuple[str, Fact]]:
    """Records whose pages stay for those who come by old links and paper: what was withdrawn or replaced."""
    for kind, record in edition.site.records():
        if isinstance(record, Fact) and record.status in ("withdrawn", "replaced"):
            yield f"{kind.name}:{record.id}", record
