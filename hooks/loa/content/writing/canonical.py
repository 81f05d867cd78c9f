"""A tree, what it holds and its comments -> the lines of the one way to write it.

Fields stand in the order of their model, languages in the order of the site, text in straight quotes or in blocks, and
lists of words in brackets. What a tool wrote in another order or style comes out the same, whatever it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from loa.content.reading import Mapping, Node, Path, Scalar, Sequence
from loa.content.writing import scalars
from loa.content.writing.comments import Remarks
from loa.model.fields import ByLanguage, Group, Holds, Many, Table, fields

INDENT = "  "
ROOT: Path = ()


@dataclass(frozen=True)
class Writer:
    """Knows the comments of one file, and the order of languages."""

    remarks: Remarks
    languages: tuple[str, ...]

    def text(self, root: Node, holds: Holds) -> str:
        """The whole file."""
        said = self._line_of(root, holds, ROOT)
        if isinstance(root, Scalar) and not root.text:
            lines = []  # nothing but comments
        else:
            lines = [said] if said is not None else self._lines_in(root, holds, ROOT)
        beside, below = self.remarks.beside[ROOT], self.remarks.below[ROOT] if said is not None else []
        return "".join(f"{line}\n" for line in _without_blank_ends([*beside, *below, *lines]))

    def _lines_in(self, node: Node, holds: Holds | None, path: Path) -> list[str]:
        """What a mapping or a list holds, at the left margin."""
        if isinstance(node, Mapping):
            lines = self._fields(node, holds, path)
        else:
            lines = self._items(node, holds, path) if isinstance(node, Sequence) else []
        return [*lines, *self.remarks.below[path]]

    def _fields(self, node: Mapping, holds: Holds | None, path: Path) -> list[str]:
        # What stands above the first field of a file speaks of the file, whichever field comes first then.
        top = (next(iter(node.entries)),) if path == ROOT else None
        lines = [*self.remarks.before[top]] if top else []
        for key in self._ordered(node, holds):
            inner = (*path, key)
            lines += [] if inner == top else self.remarks.before[inner]
            lines += self._said(f"{scalars.name(key)}:", node.entries[key], _inside(holds, key), inner)
        return lines

    def _items(self, node: Sequence, holds: Holds | None, path: Path) -> list[str]:
        of = holds.of if isinstance(holds, Many) else None
        apart = path == ROOT and _stands_apart(of)
        lines: list[str] = []
        for number, item in enumerate(node.items):
            above, said = self._item(item, of, (*path, number))
            lines += _single_blanks(["", *above] if apart and number else above)
            lines += said
        return lines

    def _item(self, node: Node, holds: Holds | None, path: Path) -> tuple[list[str], list[str]]:
        """The comments above an item, and the item."""
        above = self.remarks.before[path]
        if self._line_of(node, holds, path) is not None or isinstance(node, Scalar):
            return above, self._said("-", node, holds, path)
        inside = self._lines_in(node, holds, path)
        # A comment on the first field finds no room between it and the dash.
        hoisted = list(takewhile(lambda line: not line or line.startswith("#"), inside))
        first, *rest = inside[len(hoisted) :]
        return [*above, *self.remarks.beside[path], *hoisted], [f"- {first}", *_indented(rest)]

    def _said(self, head: str, node: Node, holds: Holds | None, path: Path) -> list[str]:
        """A value behind its name or its dash."""
        line, (beside, *others) = self._line_of(node, holds, path), self.remarks.beside[path] or [""]
        note = f"  {beside}" if beside else ""
        if line is not None:
            return [*others, *self.remarks.below[path], f"{head} {line}{note}"]
        block = scalars.block(node.text) if isinstance(node, Scalar) else None
        if block:
            return [*others, f"{head} {scalars.BLOCK}{note}", *_indented(block)]
        return [*others, f"{head}{note}", *_indented(self._lines_in(node, holds, path))]

    def _line_of(self, node: Node, holds: Holds | None, path: Path) -> str | None:
        """A value on one line; None where it takes several."""
        if isinstance(node, Scalar):
            return None if scalars.block(node.text) else scalars.written(node.text, holds)
        if isinstance(node, Mapping):
            if node.entries and (not _on_one_line(holds) or self.remarks.within(path)):
                return None
            return self._in_braces(node, holds, path)
        if node.items and (not _on_one_line(holds) or self.remarks.within(path)):
            return None
        of = holds.of if isinstance(holds, Many) else None
        inner = [self._line_of(item, of, (*path, number)) for number, item in enumerate(node.items)]
        return None if None in inner else f"[{', '.join(map(str, inner))}]"

    def _in_braces(self, node: Mapping, holds: Holds | None, path: Path) -> str | None:
        pairs = []
        for key in self._ordered(node, holds):
            inside = _inside(holds, key)
            one_line = ByLanguage(inside.of) if isinstance(inside, ByLanguage) else inside
            value = self._braced(node.entries[key], one_line, (*path, key))
            if value is None:
                return None
            pairs.append(f"{scalars.name(key)}: {value}")
        return "{" + ", ".join(pairs) + "}"

    def _braced(self, node: Node, holds: Holds | None, path: Path) -> str | None:
        """Inside braces everything is on one line."""
        if isinstance(node, Mapping) and node.entries:
            return self._in_braces(node, holds, path)
        return self._line_of(node, holds, path)

    def _ordered(self, node: Mapping, holds: Holds | None) -> list[str]:
        known = self.languages if isinstance(holds, ByLanguage) else ()
        if isinstance(holds, Group):
            known = tuple(each.name for each in fields(holds.model))
        rank = {key: number for number, key in enumerate(known)}
        return sorted(node.entries, key=lambda key: rank.get(key, len(rank)))


def _inside(holds: Holds | None, key: str) -> Holds | None:
    if isinstance(holds, Group):
        return next((each.holds for each in fields(holds.model) if each.name == key), None)
    return holds.of if isinstance(holds, (ByLanguage, Table)) else None


def _on_one_line(holds: Holds | None) -> bool:
    return holds.model.ON_ONE_LINE if isinstance(holds, Group) else isinstance(holds, Many) and holds.one_line


def _stands_apart(of: Holds | None) -> bool:
    """Records are parted by a blank line, unless they are lines themselves."""
    if not isinstance(of, Group) or of.model.ON_ONE_LINE:
        return False
    first = fields(of.model)[0].holds
    return not _on_one_line(first)


def _single_blanks(lines: list[str]) -> list[str]:
    return [line for before, line in zip([None, *lines], lines, strict=False) if line or before != ""]


def _indented(lines: list[str]) -> list[str]:
    return [INDENT + line if line else line for line in lines]


def _without_blank_ends(lines: list[str]) -> list[str]:
    said = [number for number, line in enumerate(lines) if line]
    return lines[said[0] : said[-1] + 1] if said else []
