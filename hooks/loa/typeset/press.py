"""A template and its values -> a picture; whatever the typesetter complains of is an error, unknown fonts included."""

from __future__ import annotations

import re
from collections.abc import Iterable
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

    def png(self, template: str, values: str) -> bytes:
        """The one page of a template as pixels."""
        try:
            made, warnings = self._compiler.compile_with_warnings(
                input=self._theme / "typst" / f"{template}.typ", format="png", ppi=PIXEL, sys_inputs={"values": values}
            )
        except typst.TypstError as error:
            panic = _PANIC.search(error.message)
            if panic is None:
                raise
            raise DoesNotFitError(panic["field"]) from None
        if warnings:
            raise warnings[0]
        if not isinstance(made, bytes):
            raise TypeError(f"{template}: {len(made)} pages where one was wanted")
        return made
