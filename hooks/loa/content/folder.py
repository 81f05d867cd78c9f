"""Files of the content folder -> located records, and everything found wrong on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from loa.content.located import Located, located_items, located_mapping
from loa.content.reading import read, without_symptoms
from loa.content.torn import torn
from loa.content.validate import validate
from loa.errors import Problem
from loa.model.record import Part


@dataclass
class Reading:
    """What has been read so far; lives only while `load` runs."""

    folder: Path
    source: str
    """Tag of the source language."""
    problems: list[Problem] = field(default_factory=list)
    located: dict[str, Located] = field(default_factory=dict)
    """`kind:id` -> where the record stands, also for wrong ones; `kind:1`, `kind:2`… where records have no id."""
    unread: set[str] = field(default_factory=set)
    """Kinds of which a part could not be read at all: nobody knows which ids it held."""
    torn: dict[str, Part] = field(default_factory=dict)
    """`kind:id` -> what could be read of a record that is wrong."""

    def records(self, kind: str, plural: str, model: type[Part], key: str | None) -> tuple:
        """The records of one kind, from `<plural>.yml` and from the files of `<plural>/`."""
        items = [item for path in files(self.folder, plural) for item in self._items(path, kind)]
        owners = [self._remember(kind, key, item, number) for number, item in enumerate(items, start=1)]
        records = [self._validated(item, model, owner) for item, owner in zip(items, owners, strict=True)]
        return tuple(record for record in records if record is not None)

    def mapping(self, path: Path, owner: str) -> Located | None:
        """The one record of a file that holds fields."""
        tree, problems = read(shown_name(path, self.folder), path.read_bytes(), self.source)
        self.problems += problems
        if tree is None:
            return None
        located, problems = located_mapping(tree)
        self.problems += problems
        if located is not None:
            self.located[owner] = located
        return located

    def validated(self, owner: str, model: type[Part]) -> Part | None:
        """The record under a name, if it is one."""
        return self._validated(self.located[owner], model, owner) if owner in self.located else None

    def _items(self, path: Path, kind: str) -> tuple[Located, ...]:
        tree, problems = read(shown_name(path, self.folder), path.read_bytes(), self.source)
        self.problems += problems
        if tree is None or not tree.complete:
            self.unread.add(kind)
        if tree is None:
            return ()
        items, problems = located_items(tree)
        self.problems += problems
        return items

    def _validated(self, item: Located, model: type[Part], owner: str | None) -> Part | None:
        record, problems = validate(item, model)
        self.problems += without_symptoms(problems, self.problems) if problems else ()
        if record is None and owner is not None and (rest := torn(item, model)) is not None:
            self.torn[owner] = rest
        return record

    def _remember(self, kind: str, key: str | None, item: Located, number: int) -> str | None:
        """Under which name its place is kept; None of a record that has no name of its own."""
        name = item.plain.get(key) if key and isinstance(item.plain, dict) else None if key else str(number)
        if not isinstance(name, str):
            return None
        first = self.located.setdefault(f"{kind}:{name}", item)
        if first is not item:
            rule, slot = ("code-twice", "code") if key == "code" else ("id-twice", "id")
            values = {slot: name, "first": str(first.place_of(()))}
            self.problems.append(Problem(item.place_of((key or "",)), rule, values, key or ""))
        return f"{kind}:{name}" if first is item else None


def files(folder: Path, plural: str) -> Iterator[Path]:
    """`contacts.yml`, and every file of `contacts/` for those who split a long list."""
    single = folder / f"{plural}.yml"
    if single.exists():
        yield single
    yield from sorted((folder / plural).rglob("*.yml"))


def shown_name(path: Path, folder: Path) -> str:
    """How a file is named to editors: from the content folder's own name on."""
    return path.relative_to(folder.parent).as_posix()
