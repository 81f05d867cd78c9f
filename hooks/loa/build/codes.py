"""The registry of short codes, changed on disk: codes given out, retired, locked when they are printed."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

from loa.build.edition import check_edition, planned_edition
from loa.build.inputs import Inputs
from loa.build.problems import targets
from loa.build.replace import replace
from loa.content.entries import Written, bare, flow, quoted, read_entries, with_entries, with_fields
from loa.content.load import Content
from loa.errors import ContentError, Problem, UsageError
from loa.model.codes import Code, PrintedCode
from loa.model.record import Part
from loa.qr.codes import allot
from loa.qr.lock import printed_code
from loa.qr.payload import is_sample
from loa.qr.registry import guess

REGISTRY, LOCK = "codes.yml", "codes.lock.yml"

ONE_DIGIT_WRONG = 0.8
"""How like each other two codes are that differ in one digit of five."""


def add_codes(inputs: Inputs) -> tuple[Code, ...]:
    """Give a code to every page and language that lacks one, at the end of the registry."""
    edition = check_edition(dataclasses.replace(inputs, strict_codes=False)).edition
    wanted = [(page.id, language.tag) for page, language in edition.lacking]
    numbers = allot(wanted, {code.code for code in edition.site.codes})
    added = tuple(
        Code(code=code, target=target, lang=tag, added=inputs.now)
        for code, (target, tag) in zip(numbers, wanted, strict=True)
    )
    source = edition.site.source_language.tag
    path = inputs.content / REGISTRY
    _write(path, with_entries(_text(path), map(_entry, added)), Code, source)
    return added


def retire_code(inputs: Inputs, number: str, instead: str, why: Mapping[str, str]) -> Code:
    """Retire one code, naming the page that replaces it and the reason; nothing else in its file changes."""
    content, edition = planned_edition(inputs)
    code = code_in_use(content, number)
    pages = targets(edition)
    if instead not in pages:
        raise UsageError("--instead", "page-unknown", {"found": instead, "guess": guess(instead, pages)})
    source, tags = content.site.source_language.tag, {language.tag for language in content.site.languages}
    for tag in sorted(why.keys() - tags):
        raise UsageError(f"--why-{tag}", "language-unknown", {"language": tag})
    for tag in sorted({source, *why}):
        if not why.get(tag, "").strip():
            raise UsageError(f"--why-{tag}", "reason-missing", {"code": number, "language": tag})
    path = inputs.content.parent / content.place_of(f"code:{number}").file
    fields = {
        "status": "retired",
        "retired": inputs.now.isoformat(),
        "instead": quoted(instead),
        "why": flow({bare(tag): quoted(text) for tag, text in why.items()}),
    }
    _write(path, with_fields(_text(path), "code", number, fields), Code, source)
    return code


def record_printed(inputs: Inputs, numbers: Sequence[str], where: str, on: dt.date) -> tuple[PrintedCode, ...]:
    """Lock codes that go to print: what a phone will read, and how it is drawn. The same print run is locked once."""
    content, _ = planned_edition(inputs)
    site = content.site
    codes = [code_in_use(content, number) for number in dict.fromkeys(numbers)]
    if not where.strip():
        raise UsageError("--where", "print-run-missing", {})
    if on > inputs.now:
        raise UsageError("--on", "print-run-in-future", {"value": on.isoformat()})
    if is_sample(site.settings.address):
        place = content.place_of("site:settings", ("address",))
        raise ContentError([Problem(place, "printed-on-sample", {"address": site.settings.address}, "address")])
    promises = [printed_code(code, site.settings.address, on, where) for code in codes]
    new = tuple(promise for promise in promises if promise not in site.printed_codes)
    if new:
        path = inputs.content / LOCK
        _write(path, with_entries(_text(path), map(_promise, new)), PrintedCode, site.source_language.tag)
    return new


def code_in_use(content: Content, number: str) -> Code:
    """The live code somebody typed."""
    codes = {code.code: code for code in content.site.codes}
    if number not in codes:
        meant = guess(number, codes.keys(), ONE_DIGIT_WRONG)
        raise UsageError("CODE", "code-unknown", {"code": number, "guess": meant})
    code = codes[number]
    if code.status == "retired":
        raise UsageError("CODE", "code-already-retired", {"code": number, "day": str(code.retired or "?")})
    return code


def registry_file(path: Path, raw: bytes, source_language: str) -> tuple[Code, ...]:
    """A registry that lies somewhere else, such as an earlier one; raises ContentError if it is none."""
    return read_entries(str(path), raw, Code, source_language)


def _entry(code: Code) -> Written:
    return {
        "code": quoted(code.code), "target": quoted(code.target), "lang": bare(code.lang), "added": str(code.added),
    }


def _promise(promise: PrintedCode) -> Written:
    return {
        "code": quoted(promise.code), "target": quoted(promise.target), "lang": bare(promise.lang),
        "payload": quoted(promise.payload), "version": str(promise.version), "level": bare(promise.level),
        "digest": quoted(promise.digest), "printed": str(promise.printed), "where": quoted(promise.where),
    }


def _text(path: Path) -> str:
    """The file with its own line ends; empty where there is none yet."""
    return path.read_bytes().decode() if path.exists() else ""


def _write(path: Path, text: str, model: type[Part], source_language: str) -> None:
    """Only what can be read again is written."""
    data = text.encode()
    read_entries(f"{path.parent.name}/{path.name}", data, model, source_language)
    replace(path, data)
