"""An offset into a text -> its place in the file, for problems that stand in the middle of a paragraph."""

from __future__ import annotations

from dataclasses import replace

from loa.content.located import Located
from loa.content.reading import Path
from loa.errors import Place

INDENT = 2
QUOTES = 2
LONGEST_HEADER = 3  # `|`, `|-`, `>+2`: a text that begins on the next line


def spot_in_field(located: Located, path: Path, text: str, offset: int) -> Place:
    """A spot in a text field: in a block under `|`, or in quotes on one line; else where the value begins.

    A block is taken to be indented by two spaces below its name, as everywhere in the content.
    """
    place = located.place_of(path)
    width = (place.end_column or place.column) - place.column
    if len(text.strip()) > LONGEST_HEADER >= width:
        left = located.key_place_of(path).column + INDENT
        return _moved(replace(place, line=place.line + 1, column=left), text, offset, left)
    if width == len(text) + QUOTES:
        return _moved(replace(place, column=place.column + 1), text, offset, 1)
    return _moved(place, text, offset, 1) if width == len(text) else place


def spot_in_page(body: Place, text: str, offset: int) -> Place:
    """A spot in the Markdown of a hand-written page that begins at `body`."""
    return _moved(body, text, offset, 1)


def _moved(first: Place, text: str, offset: int, left: int) -> Place:
    """A place some letters on, where every further line begins at column `left`."""
    before = text[:offset]
    lines, in_line = before.count("\n"), offset - (before.rfind("\n") + 1)
    return Place(first.file, first.line + lines, (left if lines else first.column) + in_line)
