"""An edition -> the paper of the kit: every sheet, made where it has not been made before, and laid into the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from loa.build.cache import Cache
from loa.build.inputs import Inputs
from loa.build.lettering import lettering
from loa.build.outputs import Output
from loa.build.pool import Progress, fill
from loa.build.sheets import Job, jobs, keys, make, output
from loa.content.load import Content
from loa.errors import ContentError, Place, Problem
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


@dataclass(frozen=True)
class Paper:
    """The sheets of an edition, and where they are kept from one build to the next."""

    named: Mapping[Job, str]
    fonts: Mapping[str, Family]
    kept: Cache
    inputs: Inputs
    content: Content

    @cached_property
    def lacking(self) -> Mapping[Job, str]:
        """What has not been made before."""
        return {job: key for job, key in self.named.items() if key not in self.kept}

    def fill(self, means: Means, progress: Progress) -> None:
        """Make it; raises ContentError if a text does not fit."""

        def one(press: Press, job: Job) -> bytes:
            return make(press, job, self.fonts[job.sheet.lang].name, means, self.inputs.today)

        def new_press() -> Press:
            return Press(self.inputs.theme, self.fonts.values())

        too_long = fill(self.lacking, one, new_press, self.kept, progress)
        once = {(job.sheet.subject, job.sheet.lang, field): job for job, field in reversed(too_long)}
        if once:
            raise ContentError(tuple(_too_long(job, field, self.content) for (_, _, field), job in once.items()))

    def lay(self, put: Callable[[str, bytes], None]) -> tuple[Output, ...]:
        """Put everything into the site, and list what is more than a preview."""
        listed = []
        for job, key in self.named.items():
            data = self.kept.get(key)
            put(job.path, data)
            if not job.preview:
                listed.append(output(job, data))
        self.kept.keep_only(self.named.values())
        return tuple(listed)


def paper(edition: Edition, content: Content, inputs: Inputs, style: str, banner_cm: int) -> Paper:
    """All sheets of an edition; raises ContentError if no font has their letters."""
    found = tuple(sheets(edition))
    languages = {language.tag: language for language in edition.languages}
    at_hand = families(inputs.theme / "fonts")
    fonts = lettering(((languages[each.lang], each.words()) for each in found), at_hand)
    problems = tuple(_undrawable(found, fonts, content))
    if problems:
        raise ContentError(problems)
    wanted = tuple(jobs(found, banner_cm))
    named = dict(zip(wanted, keys(wanted, style, fonts, inputs), strict=True))
    return Paper(named, fonts, Cache(inputs.root / "build" / "paper"), inputs, content)


def _undrawable(found: Sequence[Sheet], fonts: Mapping[str, Family], content: Content) -> Iterator[Problem]:
    for each in found:
        letters = fonts[each.lang].lacks(each.words())
        if letters:
            slots = {"letters": letters, "text": each.title, "language": each.lang}
            yield Problem(_place(each, "title", content), "sheet-letters", slots, "title")


def _too_long(job: Job, field: str, content: Content) -> Problem:
    text = " ".join(job.sheet.text_of(field).split())
    quoted = text if len(text) <= LONGEST_QUOTED else f"{text[:LONGEST_QUOTED]}…"
    slots = {"text": quoted, "sheet": job.format.kind, "size": job.format.size}
    return Problem(_place(job.sheet, field, content), "sheet-text-long", slots, field)


def _place(sheet: Sheet, field: str, content: Content) -> Place:
    """Where the text stands in its record, or the record."""
    if sheet.subject not in content.located:
        return content.place_of("site:settings")
    if field == "points":
        return content.place_of(sheet.subject, ("items",))
    heading = "short_title" if sheet.subject.startswith("campaign:") else "title"
    return content.place_of(sheet.subject, (FIELDS.get(field, heading), sheet.lang))
