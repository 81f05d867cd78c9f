"""One value or key as it stands in the file -> what an editor did not mean by it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from loa.content.reading.legacy_fonts import legacy_font
from loa.content.reading.misreadings import is_null, misreading
from loa.content.reading.pairs import LOST
from loa.content.reading.quotes import quoted
from loa.content.reading.source import Source, problem
from loa.content.reading.tree import Scalar
from loa.content.reading.unseen import is_sound
from loa.errors import Place, Problem, Severity

CURLY = re.compile(r"[“”„][^“”„\"]*[“”]|[‘’][^‘’']*[‘’]")
NAME = re.compile(r"[a-z][a-z0-9_]*")
PLAIN_WORD = re.compile(r"[a-z0-9-]+")
"""Most values without quotes: nothing but what it would be read as can be wrong with it."""
GLUED_KEY = re.compile(r"([A-Za-z_][\w-]*):(?!//)(\S.*)")


def check_value(source: Source, scalar: Scalar, end: tuple[int, int]) -> Iterator[Problem]:
    """What is wrong with a value that ends at a line and a column."""
    if scalar.quoted:
        yield from _check_escapes(source, scalar)
        return
    line, column = end
    rest = source.line(line)[column:]
    if "#" not in rest and PLAIN_WORD.fullmatch(scalar.text):
        yield from _check_misreading(scalar.text, scalar.place)
        return
    lost = LOST.match(rest, len(rest) - len(rest.lstrip(" ")))
    if lost and lost.start():
        comment = rest[lost.start() :].strip()
        whole = quoted(f"{scalar.text} {comment}".strip())
        yield problem(scalar.place, "cut-off", kept=scalar.text, lost=comment, fixed=whole)
    elif CURLY.fullmatch(scalar.text):
        yield problem(scalar.place, "curly-quotes", fixed=quoted(scalar.text[1:-1]))
    else:
        yield from _check_misreading(scalar.text, scalar.place)


def check_key(source: Source, text: str, is_plain: bool, place: Place) -> Iterator[Problem]:
    """What is wrong with the name of a value."""
    if is_plain and text[:1] in tuple("“„‘"):
        # YAML saw the name of a value in what is a text with a colon in it.
        rest = source.line(place.line - 1)[place.column - 1 :]
        yield problem(place, "curly-quotes", fixed=quoted(rest.strip("“”„‘’ ")))
        return
    if is_plain and (glued := GLUED_KEY.fullmatch(text)):
        yield problem(place, "missing-space", found=text, fixed=f"{glued[1]}: {glued[2]}")
    elif is_plain and re.match(r"-[^\W\d]", text):
        yield problem(place, "missing-space", found=text, fixed=f"- {text[1:]}")
    elif is_plain:
        yield from _check_misreading(text, place)


@lru_cache(maxsize=4096)
def is_sound_name(text: str) -> bool:
    """Whether nothing can be wrong with the name of a value that is written without quotes."""
    return bool(NAME.fullmatch(text)) and misreading(text) is None


def check_font(scalar: Scalar) -> Iterator[Problem]:
    """Whether a text was typed in a font from before Unicode."""
    if guess := legacy_font(scalar.text):
        # A single word may be a name in a language we don't know.
        severity: Severity = "error" if guess.words > 1 else "warning"
        values = {"text": scalar.text, "font": guess.font, "preview": guess.text}
        yield problem(scalar.place, "legacy-font", severity, **values)


def _check_misreading(text: str, place: Place) -> Iterator[Problem]:
    reading = None if is_null(text) else misreading(text)
    if reading == text:
        yield problem(place, "unquoted-decimal", text=text, fixed=quoted(text))
    elif reading is not None:
        yield problem(place, "unquoted", text=text, reading=reading, fixed=quoted(text))


def _check_escapes(source: Source, scalar: Scalar) -> Iterator[Problem]:
    """Characters that are typed are found in the text of the file; here come those made by `\\u200b` and the like."""
    if "\\" in source.line(scalar.place.line - 1) and not is_sound(scalar.text):
        yield problem(scalar.place, "invisible-escape", text=scalar.text)
