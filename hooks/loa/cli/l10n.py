"""`loa l10n`: the state of translations, accepting them, and tables for translators out and back in."""

from __future__ import annotations

import argparse
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from loa.build.l10n import accept, chosen, counted, current
from loa.build.l10n_tables import export, import_table
from loa.cli.project import inputs
from loa.content.l10n.states import Finding
from loa.errors import UsageError
from loa.model.site import Site
from loa.pages.review import recordings

SHOWN = 300
"""Letters of a block that are shown."""

STATES = ("stale", "mismatch", "missing", "new")


def add_to(commands: argparse._SubParsersAction) -> None:
    """Declare the commands."""
    l10n = commands.add_parser("l10n", help="translations: fresh, stale or missing")
    actions = l10n.add_subparsers(required=True, metavar="action")
    status = actions.add_parser("status", help="show which translations no longer say what their originals say")
    _choice(status)
    status.set_defaults(run=_status)
    taking = actions.add_parser("accept", help="remember that translations say what their originals say")
    _choice(taking)
    taking.add_argument("--by", metavar="NAME", type=_composed, help="who has read both")
    taking.add_argument("--touched", action="store_true", help="only those that were changed or written since")
    taking.add_argument("--despite-differences", action="store_true",
                        help="also where numbers, links, values or structure differ; somebody has looked")
    taking.set_defaults(run=_accept)
    out = actions.add_parser("export", help="write what is to be translated into a table for a translator")
    out.add_argument("file", metavar="FILE", type=Path, help="a name that ends in .xlsx or .docx")
    _choice(out)
    out.add_argument("--all", action="store_true", help="also what is fresh")
    out.set_defaults(run=_export)
    back = actions.add_parser("import", help="take a table back from a translator: all of it, or nothing")
    back.add_argument("file", metavar="FILE", type=Path)
    back.add_argument("--by", metavar="NAME", type=_composed, help="who has translated it")
    back.add_argument("--despite-differences", action="store_true", help="as in `accept`")
    back.set_defaults(run=_import)


def _choice(command: argparse.ArgumentParser) -> None:
    command.add_argument("owners", metavar="PAGE", nargs="*",
                         help="record, page or `ui`: message:2k, about (default: all)")
    command.add_argument("--lang", metavar="LANGUAGE", action="append", default=[], help="only this language")


def _status(options: argparse.Namespace) -> int:
    site, found = current(inputs())
    found = chosen(found, options.owners, options.lang)
    source = site.source_language.tag
    for each in found:
        if each.state in STATES:
            _tell(each, source)
    _count(found)
    if not options.owners:
        _audio(site, options.lang)
    return 0


def _accept(options: argparse.Namespace) -> int:
    taken = accept(inputs(), options.owners, options.lang, options.by,
                   despite=options.despite_differences, touched=options.touched)
    for each in taken.refused:
        print(f"not accepted: {each.tag} {each.unit.name}")
        _differences(each)
    print(f"{len(taken.accepted)} texts accepted, {len(taken.refused)} not")
    return 1 if taken.refused else 0


def _export(options: argparse.Namespace) -> int:
    if len(options.lang) != 1:
        raise UsageError("--lang", "l10n-one-language", {})
    count = export(inputs(), options.file, options.owners, options.lang[0], every=options.all)
    print(f"{count} texts written to {options.file}")
    return 0


def _import(options: argparse.Namespace) -> int:
    done = import_table(inputs(), options.file, options.by, despite=options.despite_differences)
    for file in done.files:
        print(f"changed: {file}")
    print(f"{len(done.written)} texts written, {len(done.accepted)} accepted")
    return 0


def _tell(each: Finding, source: str) -> None:
    touched = " (translation changed too)" if each.state == "stale" and each.touched else ""
    print(f"{each.state}: {each.tag} {each.unit.name}{touched}")
    if each.state == "stale":
        for block in each.changed or (each.unit.wordings[source],):
            print(f"    {source}: {_short(block)}")
        print(f"    {each.tag}: {_short(each.unit.wordings[each.tag])}")
    _differences(each)


def _differences(each: Finding) -> None:
    for one in each.differences:
        print(f"    {one.sign}: only in the original {', '.join(one.only_source) or '–'}; "
              f"only in the translation {', '.join(one.only_translation) or '–'}")


def _count(found: Iterable[Finding]) -> None:
    for tag, states in counted(found).items():
        print(f"{tag}: " + ", ".join(f"{states.get(state, 0)} {state}" for state in ("fresh", *STATES)))


def _audio(site: Site, tags: list[str]) -> None:
    """What somebody could read out."""
    for language in site.published_languages:
        if not tags or language.tag in tags:
            recorded, unrecorded = recordings(site, language.tag)
            print(f"{language.tag}: {len(recorded)} recordings; not read out: {', '.join(unrecorded) or '–'}")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


def _composed(text: str) -> str:
    """Some terminals send marks apart from their letters."""
    return unicodedata.normalize("NFC", text)
