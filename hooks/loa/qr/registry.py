"""The registry of short codes -> every promise it would break: wrong digits, duplicates, targets that are gone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Set
from difflib import get_close_matches

from loa.errors import Problem
from loa.model.codes import Code
from loa.model.settings import Settings
from loa.model.site import Site
from loa.qr.codes import is_code
from loa.qr.damm import is_valid
from loa.qr.lock import PlaceOf, broken_promises
from loa.qr.payload import home_of, proposal


def registry_problems(site: Site, targets: Set[str], today: dt.date, place_of: PlaceOf) -> Iterator[Problem]:
    """Problems of the registry itself, then of what has been printed.

    Printed codes are held against the address in `site.yml`: a preview under another one breaks no promise.
    """
    tags = {language.tag for language in site.languages}
    owners: dict[tuple[str, str], Code] = {}
    for code in site.codes:
        yield from _digits(code, place_of)
        if code.lang not in tags:
            yield _problem(code, "lang", "language-unknown", {"language": code.lang}, place_of)
        if code.status == "retired":
            yield from _retired(code, site.source_language.tag, targets, place_of)
            continue
        yield from _target(code, "target", code.target, targets, place_of)
        first = owners.setdefault((code.target, code.lang), code)
        if first is not code:
            yield _problem(code, "code", "code-target-twice", {"first": first.code, "target": code.target}, place_of)
    yield from _promises(site, today, place_of)


def guess(found: str, known: Set[str], likeness: float = 0.5) -> str:
    """The nearest thing there is, empty where nothing is near."""
    return next(iter(get_close_matches(found, sorted(known), n=1, cutoff=likeness)), "")


def _digits(code: Code, place_of: PlaceOf) -> Iterator[Problem]:
    if not is_valid(code.code):
        yield _problem(code, "code", "code-check-digit", {}, place_of)
    elif not is_code(code.code):
        yield _problem(code, "code", "code-reserved", {}, place_of)


def _target(code: Code, field: str, target: str, targets: Set[str], place_of: PlaceOf) -> Iterator[Problem]:
    if target not in targets:
        values = {"target": target, "guess": guess(target, targets)}
        yield _problem(code, field, "code-target-missing", values, place_of)


def _retired(code: Code, source: str, targets: Set[str], place_of: PlaceOf) -> Iterator[Problem]:
    if code.retired is None or code.why is None or code.why.get(source) is None:
        yield _problem(code, "status", "code-retired-incomplete", {}, place_of)
    if code.instead is not None:
        yield from _target(code, "instead", code.instead, targets, place_of)


def _problem(code: Code, field: str, rule: str, values: dict[str, str], place_of: PlaceOf) -> Problem:
    return Problem(place_of(f"code:{code.code}", (field,)), rule, {"code": code.code, **values}, field)


def _promises(site: Site, today: dt.date, place_of: PlaceOf) -> Iterator[Problem]:
    settings = site.settings
    here = home_of(settings.address)
    if here is None:
        values = {"value": settings.address, "proposal": proposal(settings.address)}
        yield Problem(place_of("site:settings", ("address",)), "address-form", values, "address")
        return
    others = (*(old.host for old in settings.old_hosts), *(profile.address for profile in site.profiles))
    homes = [home for home in map(home_of, others) if home]
    yield from broken_promises(site.codes, site.printed_codes, here, homes, place_of)
    yield from _old_hosts(settings, today, place_of)


def _old_hosts(settings: Settings, today: dt.date, place_of: PlaceOf) -> Iterator[Problem]:
    for index, old in enumerate(settings.old_hosts):
        path = ("old_hosts", index)
        if home_of(old.host) is None:
            values = {"value": old.host, "proposal": home_of(proposal(old.host)) or ""}
            yield Problem(place_of("site:settings", (*path, "host")), "address-form", values, "old_hosts")
        elif old.keep_until < today:
            values = {"host": old.host, "day": old.keep_until.isoformat()}
            place = place_of("site:settings", (*path, "keep_until"))
            yield Problem(place, "old-host-over", values, "old_hosts", severity="warning")
