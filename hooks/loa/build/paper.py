"""An edition -> the paper of the kit: every sheet in every format, and what is told if one can't be made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from loa.build.batch import Batch, stop_at
from loa.build.cache import Cache
from loa.build.inputs import Inputs
from loa.build.lettering import lettering
from loa.build.outputs import Output
from loa.build.sheets import Job, jobs, keys, make, output
from loa.content.load import Content
from loa.errors import Place, Problem
from loa.pages.edition import Edition
from loa.paper.plan import sheets
from loa.paper.sheet import Sheet
from loa.typeset.fonts import Family, families
from loa.typeset.means import Means
from loa.typeset.press import Press

FIELDS = {"points": "items", "formula": "formula", "lead": "lead", "address": "address"}
"""Field of a sheet -> that of its record, where it is not what the record is called by."""

LONGEST_QUOTED = 120
"""Letters of a text that a message repeats."""


def paper(edition: Edition, content: Content, inputs: Inputs, style: str, means: Means, banner_cm: int) -> Batch[Job]:
    """All sheets of an edition; raises ContentError if no font has their letters."""
    found = tuple(sheets(edition))
    languages = {language.tag: language for language in edition.languages}
    at_hand = families(inputs.theme / "fonts")
    fonts = lettering(((languages[each.lang], each.words()) for each in found), at_hand)
    stop_at(_undrawable(found, fonts, content))
    wanted = tuple(jobs(found, banner_cm))
    return Batch(
        named=dict(zip(wanted, keys(wanted, style, fonts, inputs), strict=True)),
        kept=Cache(inputs.root / "build" / "paper"),
        make=lambda press, job: make(press, job, fonts[job.sheet.lang].name, means, inputs.today),
        new_press=lambda: Press(inputs.theme, fonts.values()),
        path=lambda job: job.path,
        output=_listed,
        too_long=lambda found: _too_long(found, content),
    )


def _listed(job: Job, data: bytes) -> Output | None:
    return None if job.preview else output(job, data)


def _undrawable(found: Sequence[Sheet], fonts: Mapping[str, Family], content: Content) -> Iterator[Problem]:
    for each in found:
        letters = fonts[each.lang].lacks(each.words())
        if letters:
            slots = {"letters": letters, "text": each.title, "language": each.lang}
            yield Problem(_place(each, "title", content), "sheet-letters", slots, "title")


def _too_long(found: Sequence[tuple[Job, str]], content: Content) -> Iterator[Problem]:
    """Each text once, for the first sheet that has no room for it."""
    once = {(job.sheet.subject, job.sheet.lang, field): job for job, field in reversed(found)}
    for (_, _, field), job in once.items():
        text = " ".join(job.sheet.text_of(field).split())
        quoted = text if len(text) <= LONGEST_QUOTED else f"{text[:LONGEST_QUOTED]}…"
        slots = {"text": quoted, "sheet": job.format.kind, "size": job.format.size}
        yield Problem(_place(job.sheet, field, content), "sheet-text-long", slots, field)


def _place(sheet: Sheet, field: str, content: Content) -> Place:
    """Where the text stands in its record, or the record."""
    if sheet.subject not in content.located:
        return content.place_of("site:settings")
    if field in ("points", "inside"):
        return content.place_of(sheet.subject, ("contents" if sheet.subject.startswith("campaign:") else "items",))
    heading = "short_title" if sheet.subject.startswith("campaign:") else "title"
    return content.place_of(sheet.subject, (FIELDS.get(field, heading), sheet.lang))
