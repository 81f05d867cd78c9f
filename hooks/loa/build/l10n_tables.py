"""Translations out to translators in a table, and back into `content/` and `docs/`: all of it, or nothing."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import replace as changed
from itertools import groupby
from pathlib import Path

from loa.build.inputs import Inputs
from loa.build.l10n import chosen, remember, sound
from loa.build.l10n_before import earlier
from loa.build.l10n_files import packed, unpacked
from loa.build.replace import replace
from loa.build.templates import templates
from loa.content.l10n.pages import page_text
from loa.content.l10n.rewrite import Edit, with_sentences, with_wordings
from loa.content.l10n.states import Finding, findings, notations
from loa.content.l10n.table import Returned, behind, head, returned, rows
from loa.content.l10n.units import INTERFACE, PROSE
from loa.content.load import Content, load
from loa.errors import ContentError, UsageError
from loa.model.site import Site


@dataclass(frozen=True)
class Imported:
    """What came back: written, and of these accepted; the rest follows an original that has changed meanwhile."""

    written: tuple[Returned, ...]
    accepted: tuple[Finding, ...]
    files: tuple[str, ...]


def export(inputs: Inputs, path: Path, owners: Collection[str], tag: str, language: str, *, every: bool = False) -> int:
    """Write the texts that are to be translated in one language, or all of them; says how many.

    What is to do with each is told in `language`.
    """
    content, found = sound(inputs)
    source = content.site.source_language.tag
    wanted = [each for each in chosen(found, owners, [tag]) if every or each.state != "fresh"]
    table = (head(source, tag), *rows(wanted, source, earlier(inputs, content, wanted), language))
    replace(path, packed(table, path.suffix, templates(inputs)))
    return len(wanted)


def import_table(inputs: Inputs, path: Path, by: str | None = None, *, despite: bool = False) -> Imported:
    """Take a table back; raises ContentError with all that is wrong in it, or would be wrong in the content."""
    content = load(inputs.content, inputs.docs, inputs.now)
    site, found = content.site, tuple(findings(content.site))
    taken, problems = returned(path.name, unpacked(path), found, notations(site), site.source_language.tag,
                               despite=despite)
    if problems:
        raise ContentError(problems)
    texts = dict(_files(taken, content, inputs))
    after = _tried(texts, inputs)
    after = changed(after, accepted=tuple(behind(each, [one for one in taken if not one.current])
                                          for each in after.accepted))
    for file, text in texts.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        replace(file, text.encode())
    names = {(each.finding.unit.name, each.finding.tag) for each in taken if each.current}
    states = tuple(findings(after))
    accepted = tuple(each for each in states if (each.unit.name, each.tag) in names)
    remember(inputs, after, states, accepted, by)
    return Imported(taken, accepted, tuple(sorted(_shown(file, inputs) for file in texts)))


def _shown(file: Path, inputs: Inputs) -> str:
    above = next(each.parent for each in (inputs.content, inputs.docs) if file.is_relative_to(each))
    return file.relative_to(above).as_posix()


def _tried(texts: Mapping[Path, str], inputs: Inputs) -> Site:
    """The content as it would be, read from a copy with all its checks."""
    with tempfile.TemporaryDirectory() as folder:
        copy = changed(inputs, content=Path(folder) / inputs.content.name, docs=Path(folder) / inputs.docs.name)
        shutil.copytree(inputs.content, copy.content)
        shutil.copytree(inputs.docs, copy.docs)
        for file, text in texts.items():
            inside = file.relative_to(inputs.content) if file.is_relative_to(inputs.content) else None
            target = copy.content / inside if inside else copy.docs / file.relative_to(inputs.docs)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode())
        return load(copy.content, copy.docs, inputs.now).site


def _files(taken: Iterable[Returned], content: Content, inputs: Inputs) -> Iterator[tuple[Path, str]]:
    """(file, its new text) of everything that came back."""
    by_kind = {INTERFACE: [], PROSE: [], "record": []}
    for each in taken:
        kind = each.finding.unit.owner.partition(":")[0]
        by_kind[kind if kind in by_kind else "record"].append(each)
    yield from _records(by_kind["record"], content, inputs)
    yield from _interface(by_kind[INTERFACE], content.site, inputs)
    yield from _pages(by_kind[PROSE], content.site, inputs)


def _records(taken: list[Returned], content: Content, inputs: Inputs) -> Iterator[tuple[Path, str]]:
    def file_of(each: Returned) -> str:
        return content.place_of(each.finding.unit.owner).file

    for file, group in groupby(sorted(taken, key=file_of), file_of):
        path = inputs.content.parent / file
        edits = [Edit(_entry(each), each.finding.unit.path, each.finding.tag, each.text) for each in group]
        yield path, with_wordings(_text(path), edits)


def _entry(each: Returned) -> str | None:
    kind, _, name = each.finding.unit.owner.partition(":")
    return None if kind == "site" else name


def _interface(taken: list[Returned], site: Site, inputs: Inputs) -> Iterator[tuple[Path, str]]:
    order = list(site.ui[site.source_language.tag])
    for tag in dict.fromkeys(each.finding.tag for each in taken):
        path = inputs.content / "ui" / f"{tag}.yml"
        sentences = {str(each.finding.unit.path[0]): each.text for each in taken if each.finding.tag == tag}
        yield path, with_sentences(_text(path), sentences, order)


def _pages(taken: list[Returned], site: Site, inputs: Inputs) -> Iterator[tuple[Path, str]]:
    names = dict.fromkeys((each.finding.unit.owner.partition(":")[2], each.finding.tag) for each in taken)
    for name, tag in names:
        original = next(each for each in site.prose if (each.id, each.lang) == (name, site.source_language.tag))
        written = next((each for each in site.prose if (each.id, each.lang) == (name, tag)), None)
        path = inputs.docs / tag / f"{(written or original).path}.md"
        mine = {each.finding.unit.path: each.text for each in taken
                if (each.finding.unit.owner, each.finding.tag) == (f"{PROSE}:{name}", tag)}
        text = page_text(_text(path) if written else None, original, written, mine)
        if text is None:
            raise UsageError("FILE", "l10n-page-part", {"id": name, "language": tag})
        yield path, text


def _text(path: Path) -> str:
    return path.read_bytes().decode()
