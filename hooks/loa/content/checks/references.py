"""Ids that name other records: each must exist; a slip gets a guess."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from difflib import get_close_matches

from loa.content.checks.walk import Walked
from loa.content.located import Located
from loa.errors import Problem
from loa.model.record import Ref


def check(walk: Sequence[Walked], located: Mapping[str, Located], unread: Set[str]) -> Iterator[Problem]:
    """References that lead nowhere; records that are wrong count as there, so that one slip is told once."""
    known: dict[str, list[str]] = {}
    for owner in located:
        kind, _, record_id = owner.partition(":")
        known.setdefault(kind, []).append(record_id)
    sets = {kind: frozenset(ids) for kind, ids in known.items()}
    for record in walk:
        for path, value, metadata in record.values:
            for kind in (mark.kind for mark in metadata if isinstance(mark, Ref)):
                if kind not in unread and value not in sets.get(kind, frozenset()):
                    yield _unknown(kind, str(value), known.get(kind, []), located[record.owner], path)
            if path == ("superseded_by",) and value not in located and value.partition(":")[0] not in unread:
                yield _unknown("", str(value), list(located), located[record.owner], path)


def _unknown(kind: str, value: str, known: list[str], located: Located, path: tuple) -> Problem:
    guess = next(iter(get_close_matches(value, known, n=1, cutoff=0.5)), "")
    values = {"kind": kind, "id": value, "guess": guess}
    return Problem(located.place_of(path), "reference-unknown", values, ".".join(map(str, path)))
