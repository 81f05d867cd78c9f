"""A picture of the kit -> its letters, which nobody can read off a few pixels with certainty.

Its values and its template are drawn once more: as a picture, which must be the very file, byte for byte, and as a PDF,
whose letters can be read. So what the PDF says is what the picture shows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from audit.readback import read
from loa.build import share_pictures
from loa.build.inputs import Inputs
from loa.build.lettering import lettering
from loa.build.screens import Job, make
from loa.build.share_pictures import Wanted
from loa.build.studio import means
from loa.pages.edition import Edition
from loa.screens.formats import screens_of
from loa.screens.plan import slides
from loa.screens.plate import plate
from loa.screens.slide_plate import slide_plate, slide_words
from loa.typeset.fonts import Family, families
from loa.typeset.means import Means
from loa.typeset.press import Press


@dataclass(frozen=True)
class Retold:
    """The pictures of an edition."""

    edition: Edition
    inputs: Inputs

    def text(self, path: str, data: bytes) -> str | None:
        """What the picture at a path says; None if it is not what these records give."""
        if path in self._shares:
            return self._shared(self._shares[path], data)
        job = self._jobs.get(path)
        if job is None:
            return None
        font = self._fonts[job.slide.lang].name
        if make(self._press, job, font, self._means) != data:
            return None
        values = slide_plate(job.slide, job.screen, font, self._means)
        return read(self._press.pdf(job.screen.template, values, self.edition.today), "pdf").text

    def _shared(self, wanted: Wanted, data: bytes) -> str | None:
        font = self._share_fonts[wanted.language.tag].name
        press = self._share_press
        if share_pictures.make(press, wanted, font, self._means) != data:
            return None
        values = plate(wanted.share, font, self._means)
        return read(press.pdf("share", values, self.edition.today), "pdf").text

    @cached_property
    def _shares(self) -> Mapping[str, Wanted]:
        return {each.path: each for each in share_pictures.wanted_pictures(self.edition)}

    @cached_property
    def _share_fonts(self) -> Mapping[str, Family]:
        return share_pictures.their_fonts(tuple(self._shares.values()), self.inputs)

    @cached_property
    def _share_press(self) -> Press:
        return Press(self.inputs.theme, self._share_fonts.values())

    @cached_property
    def _jobs(self) -> Mapping[str, Job]:
        every = (Job(slide, screen) for slide in slides(self.edition) for screen in screens_of(slide))
        return {job.path: job for job in every}

    @cached_property
    def _fonts(self) -> Mapping[str, Family]:
        languages = {language.tag: language for language in self.edition.languages}
        said = ((languages[each.lang], slide_words(each)) for each in slides(self.edition))
        return lettering(said, families(self.inputs.theme / "fonts"))

    @cached_property
    def _means(self) -> Means:
        return means(self.inputs)

    @cached_property
    def _press(self) -> Press:
        return Press(self.inputs.theme, self._fonts.values())
