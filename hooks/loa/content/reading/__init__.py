"""The bytes of one YAML file -> plain text in a tree that knows its places, and every problem an editor should mend."""

from __future__ import annotations

from collections.abc import Iterable

from loa.content.reading.characters import check_characters
from loa.content.reading.decode import decode
from loa.content.reading.recovery import read_tree
from loa.content.reading.tree import Mapping, Node, Path, Plain, Scalar, Sequence, Tree
from loa.errors import Problem
from loa.errors.brevity import shorten

__all__ = ["Mapping", "Node", "Path", "Plain", "Scalar", "Sequence", "Tree", "read", "without_symptoms"]

# A font from before Unicode leaves characters behind that would each look like a mistake of its own.
CAUSED_BY_FONT = frozenset(("invisible-character", "special-space", "broken-character"))


def read(name: str, raw: bytes, source_language: str) -> tuple[Tree | None, list[Problem]]:
    """A content file that editors know as `name`; None where nothing in it can be read.

    `source_language` is the key of the language that everything is first written in.
    """
    source, problems = decode(name, raw)
    if source is None:
        return None, problems
    source, characters = check_characters(source)
    tree, structure = read_tree(source, source_language, characters)
    lines = {each.place.line for each in structure if each.rule == "legacy-font"}
    characters = [each for each in characters if each.rule not in CAUSED_BY_FONT or each.place.line not in lines]
    return tree, shorten([*problems, *characters, *without_symptoms(structure, characters)])


def without_symptoms(problems: Iterable[Problem], causes: Iterable[Problem]) -> list[Problem]:
    """Problems of values that were read well: a number with an invisible character in it is no wrong number too."""
    blamed: dict[tuple[str, int], list[int]] = {}
    for cause in causes:
        if cause.severity == "error":
            blamed.setdefault((cause.place.file, cause.place.line), []).append(cause.place.column)
    return [problem for problem in problems if not _is_symptom(problem, blamed)]


def _is_symptom(problem: Problem, blamed: dict[tuple[str, int], list[int]]) -> bool:
    place = problem.place
    columns = blamed.get((place.file, place.line), [])
    return any(place.column <= column <= (place.end_column or place.column) for column in columns)
