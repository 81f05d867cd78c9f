"""Entries -> the search of one language: an index for everybody, and parts for places that few people ask for.

Phone users type without tone marks. What is only searched is folded here; what results show stays as it is written, and
is folded by the script, as queries are. Rows are arrays without names, for every byte is paid for on a phone.

A country has thousands of communes, and a reader needs one or two of them. Where there are many, what belongs to them
lies in parts, each named after the beginning of the place's name or of the telephone number; the index lists the parts,
so that a phone fetches the one that a query needs.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from loa.i18n.fold import fold
from loa.model.places import Language
from loa.model.site import KINDS, Synonyms
from loa.pages.edition import Edition
from loa.pages.entries import Entry, entries
from loa.pages.files.parts import parts_of
from loa.pages.reader import Reader

BETWEEN_MARKS, BETWEEN_NAMES = "|", " | "
LARGEST_PART = 150
"""Rows that one part holds, and that the index takes in before anything is parted from it."""


@dataclass(frozen=True)
class Search:
    """What a phone may fetch to search in one language."""

    index: str
    parts: Mapping[str, str]
    """Rows under what the folded name or number begins with."""


def files(edition: Edition) -> Iterator[tuple[str, str]]:
    """`tim-kiem/index.json` under each language's prefix, and its parts beside it: names that stay from day to day."""
    page = edition.plan.by_id["search"]
    for language in edition.languages:
        folder, search = edition.path(page, language.tag), search_of(edition, language)
        yield f"{folder}index.json", search.index
        yield from ((f"{folder}{file_of(beginning)}", rows) for beginning, rows in search.parts.items())


def file_of(beginning: str) -> str:
    """`chieng son` -> `gan/chieng-son.json`; the script composes the same name."""
    return f"gan/{'-'.join(beginning.split())}.json"


def search_of(edition: Edition, language: Language) -> Search:
    """Index and parts: `labels`, `synonyms`, `parts`, and `rows` that name their labels by position."""
    reader = Reader(edition, edition.plan.by_id["search"], language)
    found = tuple(entries(edition, language))
    local = tuple(entry for entry in found if entry.local)
    parts = _parts(local, reader) if len(local) > LARGEST_PART else {}
    labels = tuple(dict.fromkeys(("", *(key for entry in found for key in (entry.kind, entry.state)))))
    index = {
        "labels": [_trimmed(_label(key, reader)) for key in labels],
        "synonyms": [[_asked(each, labels), *_words(each)] for each in edition.site.synonyms],
        "parts": list(parts),
        "rows": [_row(entry, labels, language) for entry in found if not (parts and entry.local)],
    }
    return Search(_written(index), {
        beginning: _written([_row(entry, labels, language) for entry in part]) for beginning, part in parts.items()
    })


def _parts(local: Sequence[Entry], reader: Reader) -> Mapping[str, tuple[Entry, ...]]:
    return parts_of(((key, entry) for entry in local for key in _keys(entry, reader)), LARGEST_PART)


def _keys(entry: Entry, reader: Reader) -> frozenset[str]:
    """What people type: the place's name, in their language or the source's, or the number in one piece; and its id."""
    source = reader.speaking(reader.edition.site.source_language.tag)
    names = (each.say(entry.place.short_name).text for each in (reader, source))
    return frozenset((*map(fold, names), fold(entry.place.id), *_numbers(entry)))


def _numbers(entry: Entry) -> Iterator[str]:
    """Numbers among the marks, in one piece: people group their figures as they like."""
    pieces = (fold(mark).replace(" ", "") for mark in entry.marks)
    return (piece for piece in pieces if piece.isdigit())


def _asked(synonyms: Synonyms, labels: Sequence[str]) -> int:
    """Position of the word for the kind that these words ask for; 0 where they ask for none, or there is none."""
    key = next((f"kind.{kind.plural}" for kind in KINDS if kind.name == synonyms.asks_for), "")
    return labels.index(key) if key in labels else 0


def _words(synonyms: Synonyms) -> list[str]:
    """Each once as it is typed, the longest first, for it is what people mean who type it."""
    return sorted(set(map(fold, synonyms.words)), key=lambda word: (-len(word), word))


def _label(key: str, reader: Reader) -> list[str]:
    """The word, its style (`ended` for `state.ended`), and its language where that is not the reader's."""
    if not key:
        return []
    said = reader.ui.say("status.unconfirmed" if key == "status.unknown" else key)
    return [said.text, key.partition(".")[2], said.lang if said.lang != reader.tag else ""]


def _row(entry: Entry, labels: Sequence[str], language: Language) -> list[str | int]:
    """One array; the id of its place is among the names, for that is what the phone of a reader of that place keeps."""
    shown = fold(" ".join((entry.title, *entry.marks)))
    place = fold(entry.place.id) if entry.place else ""
    names = (*map(fold, entry.names), *(each for each in (place, *_numbers(entry)) if each not in shown))
    return [
        entry.href, labels.index(entry.kind), labels.index(entry.state), entry.weight, entry.title,
        BETWEEN_MARKS.join(entry.marks), entry.lead, BETWEEN_NAMES.join(names),
        *_trimmed([entry.lang if entry.lang != language.tag else "", entry.tel]),
    ]


def _trimmed(cells: list) -> list:
    """Without empty cells at the end."""
    while cells and cells[-1] == "":
        cells = cells[:-1]
    return cells


def _written(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"
