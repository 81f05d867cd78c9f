"""Hand-written pages -> the same pages, each with its head in the one way to write it; their text is never touched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from loa.content.prose import FENCE
from loa.content.writing.format import Formatted, formatted
from loa.errors import Problem
from loa.model.fields import Group
from loa.model.prose import ProseHead

HEAD = Group(ProseHead)


def format_pages(docs: Path, languages: tuple[str, ...]) -> Iterator[Formatted]:
    """Every page of every language; what has no head is told by `loa check`."""
    for tag in languages:
        for path in sorted((docs / tag).rglob("*.md")):
            name, raw = path.relative_to(docs.parent).as_posix(), path.read_bytes()
            after, problems = formatted_page(name, raw, languages)
            yield Formatted(path, name, raw, raw if after is None else after, tuple(problems))


def formatted_page(name: str, raw: bytes, languages: tuple[str, ...]) -> tuple[bytes | None, list[Problem]]:
    """One page; None where it must stay as it is."""
    fence = FENCE.encode()
    first, *lines = raw.split(b"\n")
    if first != fence or fence not in lines:
        return None, []
    end = lines.index(fence)
    # A blank first line keeps the line numbers of the head those of the file.
    head, problems = formatted(name, b"\n".join([b"", *lines[:end], b""]), HEAD, languages)
    return None if head is None else b"\n".join([fence, head.strip(b"\n"), *lines[end:]]), problems
