"""A hand-written page -> stretches of clean text, cards and pictures between them, for this reader.

We render its Markdown ourselves, with the library MkDocs uses, rather than leave it to MkDocs: cleaning must see the
editor's words alone, before cards with their icons and buttons stand among them; a page shown in another language needs
that language around its text; and the staged tree stays one that any engine can build.
"""

from __future__ import annotations

from dataclasses import dataclass

from loa.model.audit import Audit
from loa.model.campaigns import Campaign
from loa.model.prose import Prose
from loa.model.record import Record
from loa.pages.inserts import Filled, filled
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.standing import CampaignState, campaign_state
from loa.templating.rich import Card, Shown, page_pieces

STATEMENT = "accessibility"
"""The page that tells of the last audit."""


@dataclass(frozen=True)
class Drawn:
    """A record to be drawn whole, under a heading of the level above."""

    kind: str
    record: Record
    level: int
    campaign: CampaignState | None


@dataclass(frozen=True)
class Stretch:
    """Text between two cards."""

    pieces: tuple[Filled, ...]


@dataclass(frozen=True)
class HandWritten:
    """The page's own title and text, and the language they are in."""

    title: str
    lang: str
    parts: tuple[Stretch | Drawn | Shown, ...]
    audited: bool
    """Whether the page tells of the last audit below its text."""
    audit: Audit | None


def hand_written(page: Page, reader: Reader) -> HandWritten:
    """The version in the reader's language, else the original."""
    prose = _version(page, reader)
    parts: list[Stretch | Drawn | Shown] = []
    text: list[Filled] = []
    for piece in filled(page_pieces(prose.body, reader.lexicon(prose.lang)), reader, prose.lang):
        if isinstance(piece, (Card, Shown)):
            parts += [Stretch(tuple(text))] if text else []
            parts.append(piece if isinstance(piece, Shown) else _drawn(piece, reader))
            text = []
        else:
            text.append(piece)
    parts += [Stretch(tuple(text))] if text else []
    return HandWritten(prose.title, prose.lang, tuple(parts), page.id == STATEMENT, _last(reader.edition.site.audits))


def _last(audits: tuple[Audit, ...]) -> Audit | None:
    return max(audits, key=lambda audit: audit.day, default=None)


def _version(page: Page, reader: Reader) -> Prose:
    written = page.prose or {}
    return written.get(reader.tag) or written[reader.edition.site.source_language.tag]


def _drawn(card: Card, reader: Reader) -> Drawn:
    record = reader.edition.site.by_id[card.record]
    state = campaign_state(record, reader.edition) if isinstance(record, Campaign) else None
    return Drawn(card.record.partition(":")[0], record, card.level, state)
