"""The bytes of a content file -> the same content in the one way to write it, or why it must stay as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from loa.content.folder import files, shown_name
from loa.content.located import located_items
from loa.content.models import content_files
from loa.content.reading import Plain, Tree, read
from loa.content.reading.characters import check_characters
from loa.content.reading.decode import decode
from loa.content.writing.canonical import Writer
from loa.content.writing.comments import Remarks, comments, remarks
from loa.content.writing.kept import with_earlier
from loa.content.writing.scalars import block
from loa.errors import Place, Problem
from loa.model.fields import Holds

MENDED = frozenset(("unquoted", "unquoted-decimal"))
"""Errors that writing a value as text puts right."""


@dataclass(frozen=True)
class Formatted:
    """A file as it is, and as it should be; the same twice where it must stay as it is."""

    path: Path
    name: str
    """As editors know it."""
    before: bytes
    after: bytes
    problems: tuple[Problem, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether there is anything to write."""
        return self.before != self.after

    @property
    def first_line(self) -> int:
        """The first line that should be another."""
        pairs = zip_longest(self.before.split(b"\n"), self.after.split(b"\n"))
        return next((number for number, (old, new) in enumerate(pairs, start=1) if old != new), 1)


def format_folder(folder: Path, earlier: Path | None = None) -> Iterator[Formatted]:
    """Every file that the loader reads; with comments of an earlier folder that have been lost."""
    languages = language_order(folder)
    for file in content_files(folder):
        name, raw = shown_name(file.path, folder), file.path.read_bytes()
        old = earlier / file.path.relative_to(folder) if earlier else None
        before = old.read_bytes() if old and old.exists() else None
        after, problems = formatted(name, raw, file.holds, languages, before)
        yield Formatted(file.path, name, raw, raw if after is None else after, tuple(problems))


def language_order(folder: Path) -> tuple[str, ...]:
    """Tags in the order wordings stand in, the source language first; as far as they can be read."""
    trees = [read(path.name, path.read_bytes(), "")[0] for path in files(folder, "languages")]
    entries = [item.plain for tree in trees if tree is not None for item in located_items(tree)[0]]
    known = [each for each in entries if isinstance(each, dict) and isinstance(each.get("tag"), str)]
    return tuple(str(each["tag"]) for each in sorted(known, key=lambda each: each.get("source") != "true"))


def formatted(name: str, raw: bytes, holds: Holds, languages: tuple[str, ...],
              earlier: bytes | None = None) -> tuple[bytes | None, list[Problem]]:
    """The file in the one way to write it; None and what to mend first where it cannot be read for certain."""
    source_language = languages[0] if languages else ""
    tree, problems = read(name, raw, source_language)
    errors = [each for each in problems if each.severity == "error" and _rule(each) not in MENDED]
    if errors or tree is None:
        return None, errors
    said = _remarks(name, raw, tree)
    old = read(name, earlier, source_language)[0] if earlier else None
    if old is not None and old.complete:
        said = with_earlier(said, tree.root, _remarks(name, earlier or b"", old), old.root)
    text = Writer(said, languages).text(tree.root, holds)
    if text.encode() == raw:
        return raw, []
    again, _ = read(name, text.encode(), source_language)
    same = again is not None and again.complete and _in_any_order(again.plain()) == _in_any_order(tree.plain())
    if not same or Counter(said.lines()) != Counter(each.text.rstrip() for each in comments(text)):
        return None, [Problem(Place(name), "format-unsure")]
    return text.encode(), []


def _remarks(name: str, raw: bytes, tree: Tree) -> Remarks:
    source = decode(name, raw)[0]
    return remarks(check_characters(source)[0], tree.root) if source else Remarks()


def _rule(problem: Problem) -> str:
    """Its rule, or the rule of those it stands for."""
    return problem.values["rule"] if problem.rule == "more" else problem.rule


def _in_any_order(plain: Plain) -> Plain:
    """Equal for equal content, whatever order fields stand in, and whether a block ends in a line end or not."""
    if isinstance(plain, str):
        return plain.removesuffix("\n") if block(plain) else plain
    if isinstance(plain, dict):
        return {key: _in_any_order(plain[key]) for key in sorted(plain)}
    return [_in_any_order(each) for each in plain] if isinstance(plain, list) else plain
