"""The registry of codes and the lock of printed ones -> every promise made on paper that the site would break."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from loa.errors import Place, Problem
from loa.model.codes import Code, PrintedCode
from loa.qr.matrix import Matrix, matrix
from loa.qr.payload import home, payload

PlaceOf = Callable[[str, tuple[str | int, ...]], Place]
"""Finds a value in the content files: `place_of("printed-code:1", ("payload",))` is that of the first promise."""

Broken = tuple[str, str, dict[str, str]]
"""A rule, the field that breaks it, and what its sentence needs to know."""


def digest(code: Matrix) -> str:
    """A fingerprint of the modules."""
    bits = "\n".join("".join("01"[dark] for dark in row) for row in code.rows)
    return sha256(bits.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Printed:
    """A file of the kit that went to print."""

    sheet: str
    """Its path in the site."""
    kind: str
    edition: dt.date
    """The day that stands on it."""
    sha256: str


def printed_code(code: Code, address: str, printed: dt.date, where: str, sheet: Printed | None = None) -> PrintedCode:
    """What to write into the lock when a code goes to print."""
    text = payload(address, code.code)
    drawn = matrix(text)
    return PrintedCode(
        code=code.code,
        target=code.target,
        lang=code.lang,
        payload=text,
        version=drawn.version,
        level=drawn.level,
        digest=digest(drawn),
        printed=printed,
        where=where,
        **(vars(sheet) if sheet else {}),
    )


def broken_promises(
    registry: Sequence[Code],
    locked: Sequence[PrintedCode],
    host: str,
    old_hosts: Sequence[str],
    place_of: PlaceOf,
) -> list[Problem]:
    """Everything that would make printed paper lie.

    `host` is the one a printed code should name today, with its sub-path if there is one (`payload.home`); `old_hosts`
    are others that still lead here.
    """
    entries = {entry.code: entry for entry in registry}
    homes = (host, *old_hosts)
    return [
        Problem(place_of(f"printed-code:{number}", (field,)), rule, values | _about(promise), field)
        for number, promise in enumerate(locked, start=1)
        for rule, field, values in _broken(promise, entries.get(promise.code), homes)
    ]


def _broken(promise: PrintedCode, entry: Code | None, homes: Sequence[str]) -> Iterator[Broken]:
    was = f"{promise.target} ({promise.lang})"
    if entry is None:
        yield "printed-code-removed", "code", {"was": was}
    elif (promise.target, promise.lang) != (entry.target, entry.lang):
        yield "printed-code-retargeted", "target", {"was": was, "now": f"{entry.target} ({entry.lang})"}
    if not _leads_to(promise, homes):
        yield "printed-code-host-moved", "payload", {"payload": promise.payload, "hosts": ", ".join(homes)}
    elif _redrawn(promise):
        yield "printed-code-redrawn", "digest", {"payload": promise.payload}


def _about(promise: PrintedCode) -> dict[str, str]:
    where = f"{promise.where}; {promise.sheet}" if promise.sheet else promise.where
    return {"code": promise.code, "printed": promise.printed.isoformat(), "where": where}


def _leads_to(promise: PrintedCode, homes: Sequence[str]) -> bool:
    return promise.payload.endswith(f"/{promise.code}") and home(promise.payload) in homes


def _redrawn(promise: PrintedCode) -> bool:
    drawn = matrix(promise.payload)
    return (promise.version, promise.level, promise.digest) != (drawn.version, drawn.level, digest(drawn))
