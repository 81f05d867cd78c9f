"""Hand-written pages in `docs/<language>/` -> `Prose`: a head of a few fields, then Markdown."""

from __future__ import annotations

from pathlib import Path

from loa.content.located import located_mapping
from loa.content.reading import read
from loa.content.reading.characters import check_characters
from loa.content.reading.decode import decode
from loa.content.reading.source import Source
from loa.content.reading.unseen import cleaned
from loa.content.spot import spot_in_field
from loa.content.validate import validate
from loa.errors import Place, Problem
from loa.model.prose import Prose, ProseHead

FENCE = "---"


def read_prose(docs: Path, tags: tuple[str, ...]) -> tuple[tuple[Prose, ...], list[Problem]]:
    """Every page of every language; folders that are no language (`files/`) are left alone."""
    pages: list[Prose] = []
    problems: list[Problem] = []
    for tag in tags:
        for path in sorted((docs / tag).rglob("*.md")):
            name = path.relative_to(docs.parent).as_posix()
            prose, found = _page(name, path, tag, path.relative_to(docs / tag).with_suffix("").as_posix())
            problems += found
            if prose is not None:
                pages.append(prose)
    return tuple(pages), problems


def _page(name: str, path: Path, tag: str, where: str) -> tuple[Prose | None, list[Problem]]:
    source, problems = decode(name, path.read_bytes())
    if source is None:
        return None, problems
    lines = source.text.split("\n")
    if lines[0] != FENCE or FENCE not in lines[1:]:
        return None, [*problems, Problem(Place(name), "prose-head-missing")]
    end = lines.index(FENCE, 1)
    # A blank first line keeps the line numbers of the head those of the file.
    tree, more = read(name, "\n".join(["", *lines[1:end]]).encode(), "")
    problems += more
    located, more = located_mapping(tree) if tree is not None else (None, [])
    problems += more
    if located is None:
        return None, problems
    head, more = validate(located, ProseHead)
    problems += more
    if head is None:
        return None, problems
    # The head was looked at when it was read; blank lines in its place keep the line numbers.
    source, more = check_characters(Source(name, "\n" * (end + 1) + "\n".join(lines[end + 1 :])))
    problems += more
    body = cleaned(source.text)
    place = Place(name, len(body) - len(body.lstrip("\n")) + 1)
    begins = {f"{field}_place": spot_in_field(located, (field,), getattr(head, field), 0)
              for field in ("title", "description")}
    return Prose(**head.model_dump(), **begins, lang=tag, path=where.removesuffix("/index"), body=body.strip("\n"),
                 place=place), problems
