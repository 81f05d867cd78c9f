"""The registry of short codes -> every promise it would break: wrong digits, duplicates, targets that are gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from urllib.parse import urlsplit

from loa.errors import Place, Problem
from loa.model.codes import Code, PrintedCode
from loa.model.site import OldHost
from loa.qr.damm import is_valid
from loa.qr.lock import broken_promises

PlaceOf = Callable[[str, tuple[str | int, ...]], Place]


def registry_problems(codes: Sequence[Code], printed: Sequence[PrintedCode], targets: Set[str], address: str,
                      old_hosts: Sequence[OldHost], place_of: PlaceOf) -> Iterator[Problem]:
    """Problems of the registry itself, then of what has been printed."""
    owners: dict[tuple[str, str], Code] = {}
    for code in codes:
        place = place_of(f"code:{code.code}", ("code",))
        if not is_valid(code.code):
            yield Problem(place, "code-check-digit", {"code": code.code})
        if code.status == "retired":
            yield from _retired(code, targets, place_of)
            continue
        if code.target not in targets:
            yield Problem(place_of(f"code:{code.code}", ("target",)), "code-target-missing",
                          {"code": code.code, "target": code.target})
        first = owners.setdefault((code.target, code.lang), code)
        if first is not code:
            yield Problem(place, "code-target-twice", {"code": code.code, "first": first.code, "target": code.target})
    here = urlsplit(address)
    home = here.netloc.lower() + here.path.rstrip("/")
    yield from broken_promises(codes, printed, home, [old.host.lower() for old in old_hosts], place_of)


def _retired(code: Code, targets: Set[str], place_of: PlaceOf) -> Iterator[Problem]:
    place = place_of(f"code:{code.code}", ("code",))
    if code.retired is None or code.why is None:
        yield Problem(place, "code-retired-incomplete", {"code": code.code})
    if code.instead is not None and code.instead not in targets:
        yield Problem(place_of(f"code:{code.code}", ("instead",)), "code-target-missing",
                      {"code": code.code, "target": code.instead})
