"""Comments of an earlier text and those of today's -> today's, with what a tool has dropped where it stood.

Forms and scripts that save YAML know nothing of comments. Records are told by their ids, whatever their order is now.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from loa.content.reading import Mapping, Node, Path, Scalar
from loa.content.writing.comments import Remarks, Said

NAMES = ("id", "tag", "code")


def with_earlier(now: Remarks, tree: Node, earlier: Remarks, earlier_tree: Node) -> Remarks:
    """Comments whose value is still there come back, unless they stand elsewhere in the file."""
    told = Counter(line for said in (now.before, now.beside, now.below) for lines in said.values() for line in lines)
    paths = {named: path for path, named in _named(tree)}
    names = dict(_named(earlier_tree))
    return Remarks(*(
        _joined(mine, theirs, paths, names, told)
        for mine, theirs in ((now.before, earlier.before), (now.beside, earlier.beside), (now.below, earlier.below))
    ))


def _joined(mine: Said, theirs: Said, paths: dict[Path, Path], names: dict[Path, Path], told: Counter[str]) -> Said:
    joined = Said({path: list(lines) for path, lines in mine.items()})
    for path, lines in theirs.items():
        here = paths.get(names.get(path, ("",)))
        lost = [line for line in lines if not line or not told[line]]
        if here is not None and any(lost):
            joined[here] = [*lost, *joined[here]]
    return joined


def _named(node: Node, path: Path = (), named: Path = ()) -> Iterator[tuple[Path, Path]]:
    """Each path with the one that says ids instead of numbers; what is empty has none, for nothing can stand in it."""
    if isinstance(node, Scalar):
        yield path, named
        return
    if isinstance(node, Mapping):
        steps = [(key, key, value) for key, value in node.entries.items()]
    else:
        steps = [(number, _name(item, number), item) for number, item in enumerate(node.items)]
    if steps:
        yield path, named
    for step, name, inner in steps:
        yield from _named(inner, (*path, step), (*named, name))


def _name(item: Node, number: int) -> str | int:
    known = item.entries if isinstance(item, Mapping) else {}
    found = next((known[name] for name in NAMES if name in known), None)
    return f"={found.text}" if isinstance(found, Scalar) else number
