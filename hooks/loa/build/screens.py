"""An edition -> the screens of the kit: every picture, what it is made from, and what is told if it can't be made."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from loa.build.batch import Batch, stop_at
from loa.build.cache import Cache, digest
from loa.build.inputs import Inputs
from loa.build.lettering import lettering
from loa.build.outputs import Output, sha256
from loa.content.load import Content
from loa.errors import Place, Problem
from loa.model.campaigns import Campaign
from loa.model.places import Language
from loa.pages.edition import Edition
from loa.pages.kit import folder
from loa.raster.palette import in_palette
from loa.screens import slide_plate as layout
from loa.screens.formats import Screen, screens_of
from loa.screens.plan import slides
from loa.screens.slide import Slide
from loa.screens.slide_plate import slide_icons, slide_plate, slide_text, slide_words
from loa.typeset.fonts import Family, families
from loa.typeset.means import Means
from loa.typeset.press import Press

SAID = ("headline", "brief")
"""Fields of a slide that hold what its record says, and not how it is called."""


@dataclass(frozen=True)
class Job:
    """One picture to be made."""

    slide: Slide
    screen: Screen

    @property
    def path(self) -> str:
        """Where it lies in the site."""
        return folder(self.slide.subject, self.slide.lang, self.slide.locality) + self.screen.file


def make(press: Press, job: Job, font: str, means: Means) -> bytes:
    """The bytes of one picture."""
    drawn = press.png(job.screen.template, slide_plate(job.slide, job.screen, font, means))
    return in_palette(drawn, job.screen.most_bytes, see_through=job.screen.see_through)


def output(job: Job, data: bytes) -> Output:
    """What the list says of a picture, which is its own preview."""
    screen, shown = job.screen, job.slide
    return Output(
        path=job.path, kind=screen.kind, subject=shown.subject, language=shown.lang, locality=shown.locality,
        purpose="screen", format=screen.format, size=screen.size, width=screen.width, height=screen.height,
        bytes=len(data), sha256=sha256(data), preview=job.path,
    )


def screens(edition: Edition, content: Content, inputs: Inputs, style: str, means: Means) -> Batch[Job]:
    """All screens of an edition; raises ContentError if no font has their letters."""
    found = tuple(slides(edition))
    languages = {language.tag: language for language in edition.languages}
    at_hand = families(inputs.theme / "fonts")
    fonts = lettering(((languages[each.lang], slide_words(each)) for each in found), at_hand)
    lacks = ((each, fonts[each.lang].lacks(slide_words(each))) for each in found)
    stop_at(_undrawable(each, letters, languages[each.lang], content) for each, letters in lacks if letters)
    wanted = tuple(Job(each, screen) for each in found for screen in screens_of(each))
    return Batch(
        named=dict(zip(wanted, _keys(wanted, style, fonts, inputs), strict=True)),
        kept=Cache(inputs.root / "build" / "screens"),
        make=lambda press, job: make(press, job, fonts[job.slide.lang].name, means),
        new_press=lambda: Press(inputs.theme, fonts.values()),
        path=lambda job: job.path,
        output=output,
        too_long=lambda found: (_too_long(job, field, content) for job, field in found),
    )


def _keys(wanted: Sequence[Job], style: str, fonts: Mapping[str, Family], inputs: Inputs) -> Iterator[str]:
    """A name for everything each picture is made from."""
    laying = Path(layout.__file__).read_bytes()
    for job in wanted:
        icons = [(inputs.icons / f"{name}.svg").read_bytes() for name in slide_icons(job.slide)]
        values = json.dumps((dataclasses.asdict(job.slide), dataclasses.asdict(job.screen)), ensure_ascii=False)
        yield digest(style, laying, fonts[job.slide.lang].name, values, *icons)


def _too_long(job: Job, field: str, content: Content) -> Problem:
    slots = {"text": slide_text(job.slide, field), "size": job.screen.size}
    return Problem(_place(job.slide, field, content), "screen-text-long", slots, "title")


def _undrawable(shown: Slide, letters: str, language: Language, content: Content) -> Problem:
    slots = {"letters": letters, "text": shown.headline, "language": language.name}
    return Problem(_place(shown, "headline", content), "picture-letters", slots, "title")


def _place(shown: Slide, field: str, content: Content) -> Place:
    """Where the text stands: in the slogan, or in the record of the subject."""
    record = content.site.by_id[shown.subject]
    if isinstance(record, Campaign):
        if record.slogan and field in SAID:
            return content.place_of(f"slogan:{record.slogan}", ("text", shown.lang))
        return content.place_of(shown.subject, ("short_title", shown.lang))
    said = ("lead" if field == "headline" else "title") if record.urgent else "formula" if record.formula else "title"
    return content.place_of(shown.subject, (said if field in SAID else "title", shown.lang))
