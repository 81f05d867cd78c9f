"""The files of a project -> the same files with what is safe to mend mended, and a line for each of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from loa.build.inputs import Inputs
from loa.build.replace import replace
from loa.content.mend import mended
from loa.errors.wording import catalogue


@dataclass(frozen=True)
class Fixed:
    """One file that was written anew."""

    file: str
    done: Mapping[str, int]


def fix_files(inputs: Inputs) -> Iterator[Fixed]:
    """Mend every content file and hand-written page; each is written whole or not at all."""
    for path in _files(inputs):
        better = mended(path.read_bytes(), is_yaml=path.suffix == ".yml")
        if better is not None:
            replace(path, better.raw)
            base = inputs.content.parent if path.is_relative_to(inputs.content) else inputs.docs.parent
            yield Fixed(path.relative_to(base).as_posix(), better.done)


def fixes_told(fixed: Fixed, language: str) -> str:
    """`content/contacts.yml: mended: special spaces (2)`."""
    words = catalogue(language).words
    done = ", ".join(f"{words[f'fixed-{rule}']} ({count})" for rule, count in fixed.done.items())
    return f"{fixed.file}: {words['fixed']}: {done}"


def _files(inputs: Inputs) -> Iterator[Path]:
    """Links are left alone: what they lead to may be anybody's."""
    for folder, pattern in ((inputs.content, "*.yml"), (inputs.docs, "*.md")):
        yield from (path for path in sorted(folder.rglob(pattern)) if path.is_file() and not path.is_symlink())
