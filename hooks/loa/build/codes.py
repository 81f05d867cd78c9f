"""The registry of short codes, changed on disk: codes given out, retired, locked when they are printed."""

from __future__ import annotations

import dataclasses

from loa.build.edition import check_edition
from loa.build.inputs import Inputs
from loa.qr.codes import allot

REGISTRY = "codes.yml"


def add_codes(inputs: Inputs) -> tuple[str, ...]:
    """Give a code to every page and language that lacks one, at the end of the registry."""
    edition = check_edition(dataclasses.replace(inputs, strict_codes=False)).edition
    wanted = [
        (page.id, language.tag)
        for page in edition.plan.pages for language in edition.languages
        if (page.id, language.tag) not in edition.codes
    ]
    codes = allot(wanted, {code.code for code in edition.site.codes})
    registry = inputs.content / REGISTRY
    written = registry.read_text("utf-8") if registry.exists() else ""
    lines = [
        f'- {{code: "{code}", target: "{target}", lang: {tag}, added: {inputs.now.isoformat()}}}\n'
        for code, (target, tag) in zip(codes, wanted, strict=True)
    ]
    registry.write_text(written + "".join(lines), "utf-8")
    return codes
