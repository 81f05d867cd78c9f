"""The registry of short codes, changed on disk: codes given out, and retired."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path

from loa.build.edition import check_edition, planned_edition
from loa.build.inputs import Inputs
from loa.build.new_codes import entry, new_codes
from loa.build.problems import targets
from loa.build.replace import replace
from loa.content.entries import bare, flow, quoted, read_entries, with_entries, with_fields
from loa.content.load import Content
from loa.errors import UsageError
from loa.model.codes import Code
from loa.model.record import Part
from loa.qr.registry import guess

REGISTRY = "codes.yml"

ONE_DIGIT_WRONG = 0.8
"""How like each other two codes are that differ in one digit of five."""


def add_codes(inputs: Inputs) -> tuple[Code, ...]:
    """Give a code to every page and language that lacks one, at the end of the registry."""
    edition = check_edition(dataclasses.replace(inputs, strict_codes=False, profile=None)).edition
    added = new_codes(edition, edition.site.codes, inputs.now)
    source = edition.site.source_language.tag
    path = inputs.content / REGISTRY
    write_checked(path, with_entries(text_of(path), map(entry, added)), Code, source)
    return added


def retire_code(inputs: Inputs, number: str, instead: str, why: Mapping[str, str]) -> Code:
    """Retire one code, naming the page that replaces it and the reason; nothing else in its file changes."""
    content, edition = planned_edition(dataclasses.replace(inputs, profile=None))
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
    write_checked(path, with_fields(text_of(path), "code", number, fields), Code, source)
    return code


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


def text_of(path: Path) -> str:
    """The file with its own line ends; empty where there is none yet."""
    return path.read_bytes().decode() if path.exists() else ""


def write_checked(path: Path, text: str, model: type[Part], source_language: str) -> None:
    """Only what can be read again is written."""
    data = text.encode()
    read_entries(f"{path.parent.name}/{path.name}", data, model, source_language)
    replace(path, data)
