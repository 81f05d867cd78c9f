"""A sheet of paper -> its files: which there are, what each is made from, and the making of one."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from loa.build.cache import digest
from loa.build.inputs import Inputs
from loa.build.outputs import Output, sha256
from loa.paper.formats import BLEED, EDGE, Format, Inks, formats_of
from loa.paper.plate import icon_names, plate
from loa.paper.sheet import Sheet
from loa.raster.palette import in_palette
from loa.typeset.boxes import with_boxes
from loa.typeset.fonts import Family
from loa.typeset.means import Means
from loa.typeset.press import Press

FOLDER = "kho"
"""Where the kit lies in the site."""

STANDARDS = ("ua-1", "a-2a")
"""Readable by screen readers, and for good."""

PREVIEW_SIDE = 560
"""Pixels of the longer side of a preview."""
PREVIEW_BYTES = 45_000


@dataclass(frozen=True)
class Job:
    """One file to be made: a sheet in one format and inks, as PDF or as the picture of its first page."""

    sheet: Sheet
    format: Format
    inks: Inks
    preview: bool

    @cached_property
    def path(self) -> str:
        """Where it lies in the site."""
        subject = self.sheet.subject.rpartition(":")[2]
        parts = (FOLDER, subject, self.sheet.lang, self.sheet.locality,
                 self.format.path(self.inks, "png" if self.preview else "pdf"))
        return "/".join(part for part in parts if part)


def jobs(all_sheets: Sequence[Sheet], banner_cm: int) -> Iterator[Job]:
    """Every file of every sheet; what goes to a printing house is shown by the picture of what goes to screens."""
    for sheet in all_sheets:
        for form in formats_of(sheet, banner_cm):
            yield from (Job(sheet, form, inks, preview=False) for inks in form.inks)
            shown = [inks for inks in form.inks if inks != "press"] or ["screen"]
            yield from (Job(sheet, form, inks, preview=True) for inks in shown)


def keys(wanted: Sequence[Job], style: str, fonts: Mapping[str, Family], inputs: Inputs) -> Iterator[str]:
    """A name for everything each file is made from."""
    icons: dict[str, bytes] = {}
    said: dict[Sheet, str] = {}
    for job in wanted:
        if job.sheet not in said:
            for name in icon_names(job.sheet):
                icons.setdefault(name, (inputs.icons / f"{name}.svg").read_bytes())
            values = json.dumps(dataclasses.asdict(job.sheet), ensure_ascii=False)
            said[job.sheet] = digest(style, fonts[job.sheet.lang].name, values,
                                     *(icons[name] for name in icon_names(job.sheet)))
        form = json.dumps(dataclasses.asdict(job.format))
        day = "" if job.preview else inputs.today.isoformat()
        yield digest(said[job.sheet], form, job.inks, str(job.preview), day)


def make(press: Press, job: Job, font: str, means: Means, day: dt.date) -> bytes:
    """The bytes of one file."""
    values = plate(job.sheet, job.format, job.inks, font, means)
    template = job.format.template
    if job.preview:
        dots = PREVIEW_SIDE / (max(job.format.width, job.format.height) / job.format.scale / 25.4)
        return in_palette(press.pages(template, values, dots)[0], PREVIEW_BYTES)
    if job.inks == "press":
        return with_boxes(press.pdf(template, values, day), EDGE, BLEED)
    return press.pdf(template, values, day, STANDARDS)


def output(job: Job, data: bytes) -> Output:
    """What the list says of a file."""
    form = job.format
    shown = dataclasses.replace(job, preview=True, inks="screen" if job.inks == "press" else job.inks)
    return Output(
        path=job.path, kind=form.kind if job.inks == "screen" else f"{form.kind}-{job.inks}",
        subject=job.sheet.subject, language=job.sheet.lang, locality=job.sheet.locality,
        purpose="screen" if job.inks == "screen" else "print", format="pdf", size=form.size,
        width=form.width, height=form.height, bytes=len(data), sha256=sha256(data), preview=shown.path,
        codes=tuple(codes(job.sheet)),
    )


def codes(sheet: Sheet) -> Iterator[str]:
    """What a phone reads from the sheet, then the other short addresses that stand on it in words."""
    home, _, own = sheet.address.rpartition("/")
    yield own
    others = re.findall(rf"(?<![\w./-]){re.escape(home)}/(\d+)", sheet.words())
    yield from (code for code in dict.fromkeys(others) if code != own)
