"""Codes and sheets that go to print -> promises in the lock: what phones will read, on which sheet, when and where."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from loa.build.codes import code_in_use, text_of, write_checked
from loa.build.edition import planned_edition
from loa.build.inputs import Inputs
from loa.build.outputs import kit_in, sha256
from loa.build.shelf import finished_kit
from loa.content.entries import Written, bare, quoted, with_entries
from loa.content.load import Content
from loa.errors import ContentError, Problem, UsageError
from loa.model.codes import PrintedCode
from loa.model.site import Site
from loa.pages.kit import KIT
from loa.pages.outputs import Kit, Output
from loa.qr.lock import Printed, printed_code
from loa.qr.payload import is_sample

LOCK = "codes.lock.yml"

ON_PAPER = ("pdf", "png")
"""Formats of files that somebody can print."""


def record_printed(inputs: Inputs, things: Sequence[str], where: str, on: dt.date) -> tuple[PrintedCode, ...]:
    """Lock codes, and those that stand on sheets of the kit. The same print run is locked once."""
    content, _ = planned_edition(inputs)
    site = content.site
    if not where.strip():
        raise UsageError("--where", "print-run-missing", {})
    if on > inputs.now:
        raise UsageError("--on", "print-run-in-future", {"value": on.isoformat()})
    if is_sample(site.settings.address):
        place = content.place_of("site:settings", ("address",))
        raise ContentError([Problem(place, "printed-on-sample", {"address": site.settings.address}, "address")])
    runs = dict.fromkeys(run for thing in things for run in _runs(thing, content, inputs))
    promises = [printed_code(code_in_use(content, number), site.settings.address, on, where, sheet)
                for number, sheet in runs]
    new = tuple(promise for promise in promises if promise not in site.printed_codes)
    if new:
        path = inputs.content / LOCK
        write_checked(path, with_entries(text_of(path), map(_promise, new)), PrintedCode, site.source_language.tag)
    return new


def _runs(thing: str, content: Content, inputs: Inputs) -> Iterator[tuple[str, Printed | None]]:
    """(code, the sheet it stands on) for what somebody typed: a code, the name of a sheet, or the path of its file."""
    if not thing or thing.isdecimal():
        yield thing, None
        return
    kit = kit_in(finished_kit(inputs))
    if kit is None or not kit.edition:
        raise UsageError("SHEET", "kit-missing", {})
    found = _sheet(thing, kit)
    address = content.site.settings.address
    if kit.address.rstrip("/") != address.rstrip("/"):
        raise UsageError("SHEET", "sheet-elsewhere", {"sheet": found.path, "found": kit.address, "address": address})
    sheet = Printed(found.path, found.kind, dt.date.fromisoformat(kit.edition), found.sha256)
    yield from ((code, sheet) for code in found.codes or _of_subject(found, content.site))


def _sheet(thing: str, kit: Kit) -> Output:
    """The file of the kit that is meant. One that lies anywhere is known by its bytes."""
    sheets = [each for each in kit.outputs if each.format in ON_PAPER]
    path = Path(thing)
    if path.is_file():
        found = next((each for each in sheets if each.sha256 == sha256(path.read_bytes())), None)
        if found is None:
            raise UsageError("SHEET", "sheet-altered", {"file": thing})
        return found
    named = {name: each for each in sheets for name in _names(each)}
    if thing not in named:
        guess = next(iter(get_close_matches(thing, list(named), n=1, cutoff=0.6)), "")
        raise UsageError("SHEET", "sheet-unknown", {"sheet": thing, "guess": guess})
    return named[thing]


def _names(output: Output) -> Iterator[str]:
    """`kho/2k/vi/ap-phich-a4.pdf`, `2k/vi/ap-phich-a4` and `2k/vi/poster-a4`."""
    stem = output.path.removeprefix(f"{KIT}/").rpartition(".")[0]
    yield from (output.path, stem, f"{stem.rpartition('/')[0]}/{output.kind}")


def _of_subject(output: Output, site: Site) -> Iterator[str]:
    """The code of a screen is that of its page."""
    wanted = (output.subject, output.language, "live")
    return (code.code for code in site.codes if (code.target, code.lang, code.status) == wanted)


def _promise(promise: PrintedCode) -> Written:
    sheet = {
        "sheet": quoted(promise.sheet), "kind": bare(promise.kind or ""), "edition": str(promise.edition),
        "sha256": quoted(promise.sha256 or ""),
    } if promise.sheet else {}
    return {
        "code": quoted(promise.code), "target": quoted(promise.target), "lang": bare(promise.lang),
        "payload": quoted(promise.payload), "version": str(promise.version), "level": bare(promise.level),
        "digest": quoted(promise.digest), "printed": str(promise.printed), "where": quoted(promise.where), **sheet,
    }
