"""Entries -> one small search index per language, fetched only when somebody searches.

Phone users type without tone marks, so the script folds query and index alike; the index keeps text as it is written,
for results show it. Rows are arrays without names, for every byte is paid for on a phone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from loa.model.places import Language
from loa.pages.edition import Edition
from loa.pages.entries import Entry, entries
from loa.pages.reader import Reader

BETWEEN_NAMES = "|"


def files(edition: Edition) -> Iterator[tuple[str, str]]:
    """`tim-kiem/index.json` under each language's prefix."""
    search = edition.plan.by_id["search"]
    for language in edition.languages:
        yield f"{edition.path(search, language.tag)}index.json", index(edition, language)


def index(edition: Edition, language: Language) -> str:
    """The index of one language: `labels`, `synonyms`, and `rows` that name their labels by position."""
    found = tuple(entries(edition, language))
    reader = Reader(edition, edition.plan.by_id["search"], language)
    keys = tuple(dict.fromkeys(key for entry in found for key in (entry.kind, entry.state)))
    content = {
        "labels": [_trimmed(_label(key, reader)) for key in keys],
        "synonyms": [list(synonyms.words) for synonyms in edition.site.synonyms],
        "rows": [_trimmed(_row(entry, keys, language)) for entry in found],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


def _label(key: str, reader: Reader) -> list[str]:
    """The word, its style (`ended` for `state.ended`), and its language where that is not the reader's."""
    if not key:
        return []
    said = reader.ui.say("status.unconfirmed" if key == "status.unknown" else key)
    return [said.text, key.partition(".")[2], said.lang if said.lang != reader.tag else ""]


def _row(entry: Entry, keys: Sequence[str], language: Language) -> list[str | int]:
    return [
        entry.href, keys.index(entry.kind), keys.index(entry.state), entry.weight, entry.title,
        BETWEEN_NAMES.join(entry.marks), entry.lead, BETWEEN_NAMES.join(entry.names),
        entry.lang if entry.lang != language.tag else "",
    ]


def _trimmed(cells: list) -> list:
    """Without empty cells at the end."""
    while cells and cells[-1] == "":
        cells = cells[:-1]
    return cells
