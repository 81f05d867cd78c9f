"""Outputs that have been laid out -> what shows and carries them: small pictures, sheets of these, and bundles."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from itertools import groupby
from pathlib import Path

from loa.build.bundles import bundle
from loa.build.cache import Cache, digest
from loa.build.recorded import recorded
from loa.build.shelf import Shelf
from loa.pages.edition import Edition
from loa.pages.kit import KIT
from loa.pages.outputs import Bundle, Kit, Output, Thumb
from loa.pages.pieces import OF_A_PLACE, place_of
from loa.pages.reader import Reader
from loa.raster import thumb

GROUND = "#fcf8ef"
"""Behind the pictures of a sheet."""


@dataclass(frozen=True)
class Showing:
    """Where everything has been laid out, and where small pictures are kept from one build to the next."""

    edition: Edition
    shelf: Shelf
    kept: Cache
    files: Path
    """What editors have attached: recordings of messages go into their bundles."""

    def kit(self, outputs: Sequence[Output]) -> Kit:
        """All of it, with what shows and carries it laid out beside."""
        shown = (each for each in outputs if each.preview and (not each.locality or each.kind == OF_A_PLACE))
        previews = sorted({each.preview for each in shown})
        with ThreadPoolExecutor(os.cpu_count()) as threads:
            found = dict(zip(previews, threads.map(self._thumb, previews), strict=True))
        thumbs = {path: shown for path, (shown, _) in found.items()}
        sheets = {tag: (shown, key) for tag, shown, key in self._sheets(outputs, thumbs)}
        self.kept.keep_only(key for _, key in (*found.values(), *sheets.values()))
        whole = {tag: shown for tag, (shown, _) in sheets.items()}
        return Kit(tuple(outputs), thumbs, tuple(self._bundles(outputs)), whole,
                   self.edition.today.isoformat(), self.edition.address)

    def _thumb(self, preview: str) -> tuple[Thumb, str]:
        """The small picture of a preview, and the key it is kept under."""
        data = self.shelf.read(preview)
        key = _key(data)
        if key not in self.kept:
            self.kept.put(key, thumb.small(data).data)
        return self._shown(f"{preview.rpartition('.')[0]}-nho.webp", self.kept.get(key)), key

    def _sheets(self, outputs: Sequence[Output], thumbs: Mapping[str, Thumb]) -> Iterator[tuple[str, Thumb, str]]:
        """(language, one picture of everything that the whole country gets in it, its key)."""
        pages = {page.about: place for place, page in enumerate(self.edition.plan.pages) if page.about}
        in_order = sorted(outputs, key=lambda each: (pages[each.subject], place_of(each)))
        for language in self.edition.languages:
            shown = dict.fromkeys(each.preview for each in in_order if not each.locality
                                  and each.language == language.tag and each.preview in thumbs)
            pictures = [self.shelf.read(thumbs[preview].path) for preview in shown]
            if pictures:
                key = _key(GROUND, *pictures)
                if key not in self.kept:
                    self.kept.put(key, thumb.sheet(pictures, GROUND).data)
                yield language.tag, self._shown(f"{KIT}/tat-ca-{language.tag}.webp", self.kept.get(key)), key

    def _shown(self, path: str, data: bytes) -> Thumb:
        return Thumb(path, *thumb.size(data), self.shelf.put(path, data))

    def _bundles(self, outputs: Sequence[Output]) -> Iterator[Bundle]:
        pages = {page.about: page for page in self.edition.plan.pages if page.about}
        languages = {language.tag: language for language in self.edition.languages}
        for (subject, tag, locality), group in groupby(sorted(outputs, key=_together), key=_together):
            reader = Reader(self.edition, pages[subject], languages[tag])
            sounds = () if locality else tuple(recorded(reader, self.files))
            made, data = bundle(tuple(group), self.shelf.read, reader, sounds)
            self.shelf.put(made.path, data)
            yield made


def _together(output: Output) -> tuple[str, str, str]:
    return output.subject, output.language, output.locality


def _key(*parts: str | bytes) -> str:
    """A name for what a picture is made from, and for the way it is made."""
    return digest(Path(thumb.__file__).read_bytes(), version("pillow"), *parts)
