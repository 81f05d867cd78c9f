"""Content and hand-written pages on disk -> the same, each file in the one way to write it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from loa.build.base import base_inputs
from loa.build.inputs import Inputs
from loa.build.replace import replace
from loa.content.writing.format import Formatted, format_folder, language_order
from loa.content.writing.heads import format_pages
from loa.errors import Place, Problem, UsageError


def put_in_order(inputs: Inputs, wanted: Sequence[Path], base: str | None, *, only_look: bool) -> tuple[Formatted, ...]:
    """What was found in the wanted files, or in all; files are written one by one, each of them whole.

    `base` is a revision or folder whose comments come back where a tool has dropped them.
    """
    with base_inputs(base, inputs) if base else nullcontext() as earlier:
        found = (*format_folder(inputs.content, earlier.content if earlier else None),
                 *format_pages(inputs.docs, language_order(inputs.content)))
    if wanted:
        known = {file.path.resolve() for file in found}
        for path in wanted:
            if path.resolve() not in known:
                raise UsageError(str(path), "file-not-content", {"file": str(path), "folder": inputs.content.name})
        chosen = {path.resolve() for path in wanted}
        found = tuple(file for file in found if file.path.resolve() in chosen)
    for file in found if not only_look else ():
        if file.differs:
            replace(file.path, file.after)
    return found


def disorder(file: Formatted) -> Problem:
    """What to tell of a file that is written another way."""
    return Problem(Place(file.name, file.first_line), "format-other", {"file": file.name})
