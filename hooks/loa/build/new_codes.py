"""Pages that lack a code -> the codes they get, as entries and as lines of the registry."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from loa.content.entries import Written, bare, flow, quoted
from loa.model.codes import Code
from loa.pages.edition import Edition
from loa.qr.codes import allot


def new_codes(edition: Edition, taken: Iterable[Code], added: dt.date) -> tuple[Code, ...]:
    """A code for every page and language of an edition that lacks one; `taken` are all that were ever given out."""
    wanted = [(page.id, language.tag) for page, language in edition.lacking]
    numbers = allot(wanted, {code.code for code in taken})
    return tuple(Code(code=code, target=target, lang=tag, added=added)
                 for code, (target, tag) in zip(numbers, wanted, strict=True))


def entry(code: Code) -> Written:
    """What the registry says of a code."""
    return {
        "code": quoted(code.code), "target": quoted(code.target), "lang": bare(code.lang), "added": str(code.added),
    }


def line(code: Code) -> str:
    """The same as a line that an editor can copy."""
    return f"- {flow(entry(code))}"
