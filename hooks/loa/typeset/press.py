"""A template and its values -> a picture or a PDF; whatever the typesetter complains of is an error."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import typst

from loa.typeset.fonts import Family

PIXEL = 72
"""Pixels per inch at which a point is a pixel."""

_PANIC = re.compile(r'panicked with: "?does not fit: (?P<field>[\w-]+)')


class DoesNotFitError(Exception):
    """A text is too long for the room its template has for it, at the smallest size that can still be read."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class Press:
    """Templates of one folder, and the fonts they may use. One press is for one thread."""

    def __init__(self, theme: Path, fonts: Iterable[Family]) -> None:
        folders = dict.fromkeys(str(file.parent) for family in fonts for file in family.files)
        at_hand = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders))
        self._theme = theme
        self._compiler = typst.Compiler(root=str(theme), font_paths=at_hand, ignore_system_fonts=True)

    def png(self, template: str, values: str, dots_per_inch: float = PIXEL) -> bytes:
        """The one page of a template as pixels; at the usual density a point is one of them."""
        made = self.pages(template, values, dots_per_inch)
        if len(made) != 1:
            raise TypeError(f"{template}: {len(made)} pages where one was wanted")
        return made[0]

    def pages(self, template: str, values: str, dots_per_inch: float) -> tuple[bytes, ...]:
        """All its pages as pixels."""
        return self._pages(template, values, format="png", ppi=dots_per_inch)

    def pdf(self, template: str, values: str, day: dt.date, standards: Sequence[str] = ()) -> bytes:
        """Its pages on paper, made at midnight of a day, for equal values give equal bytes."""
        time = dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)
        return self._pages(template, values, format="pdf", pdf_standards=list(standards), timestamp=time)[0]

    def _pages(self, template: str, values: str, **kind: object) -> tuple[bytes, ...]:
        try:
            made, warnings = self._compiler.compile_with_warnings(
                input=self._theme / "typst" / f"{template}.typ", sys_inputs={"values": values}, **kind
            )
        except typst.TypstError as error:
            panic = _PANIC.search(error.message)
            if panic is None:
                raise
            raise DoesNotFitError(panic["field"]) from None
        if warnings:
            raise warnings[0]
        return (made,) if isinstance(made, bytes) else tuple(made)
