"""`loa l10n`: the state of translations, accepting them, and tables for translators out and back in."""

from __future__ import annotations

import argparse
import os
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from loa.build.l10n import accept, chosen, counted, current
from loa.build.l10n_before import earlier
from loa.build.l10n_tables import export, import_table
from loa.build.tell import catalogue, said
from loa.cli.project import inputs
from loa.content.l10n.states import Finding
from loa.content.l10n.told import differing, told
from loa.errors import UsageError
from loa.errors.wording import languages
from loa.model.site import Site
from loa.pages.review import recordings

STATES = ("stale", "mismatch", "missing", "new")


def add_to(commands: argparse._SubParsersAction) -> None:
    """Declare the commands."""
    l10n = commands.add_parser("l10n", help="translations: fresh, stale or missing")
    actions = l10n.add_subparsers(required=True, metavar="action")
    status = actions.add_parser("status", help="show which translations no longer say what their originals say")
    _choice(status)
    _told_in(status)
    status.set_defaults(run=_status)
    taking = actions.add_parser("accept", help="remember that translations say what their originals say")
    _choice(taking)
    _told_in(taking)
    taking.add_argument("--by", metavar="NAME", type=_composed, help="who has read both")
    taking.add_argument("--touched", action="store_true", help="only those that were changed or written since")
    taking.add_argument("--despite-differences", action="store_true",
                        help="also where numbers, links, values or structure differ; somebody has looked")
    taking.set_defaults(run=_accept)
    out = actions.add_parser("export", help="write what is to be translated into a table for a translator")
    out.add_argument("file", metavar="FILE", type=Path, help="a name that ends in .xlsx or .docx")
    _choice(out)
    _told_in(out)
    out.add_argument("--all", action="store_true", help="also what is fresh")
    out.set_defaults(run=_export)
    back = actions.add_parser("import", help="take a table back from a translator: all of it, or nothing")
    back.add_argument("file", metavar="FILE", type=Path)
    back.add_argument("--by", metavar="NAME", type=_composed, help="who has translated it")
    back.add_argument("--despite-differences", action="store_true", help="as in `accept`")
    _told_in(back)
    back.set_defaults(run=_import)


def _choice(command: argparse.ArgumentParser) -> None:
    command.add_argument("owners", metavar="PAGE", nargs="*",
                         help="record, page or `ui`: message:2k, about (default: all)")
    command.add_argument("--lang", metavar="LANGUAGE", action="append", default=[], help="only this language")


def _told_in(command: argparse.ArgumentParser) -> None:
    """Here `--lang` chooses translations, so the language of what is told has a name of its own."""
    command.add_argument("--tell", choices=sorted(languages()), metavar="LANGUAGE", default=catalogue(os.environ),
                         help=f"tell it in {' or '.join(sorted(languages()))} (default: the computer's language)")


def _status(options: argparse.Namespace) -> int:
    wanted = inputs()
    content, found = current(wanted)
    found = tuple(chosen(found, options.owners, options.lang))
    known = earlier(wanted, content, found)
    for each in found:
        if each.state in STATES:
            _print(told(each, content.site.source_language.tag, known, options.tell))
    _count(found, options.tell)
    if not options.owners:
        _audio(content.site, options.lang, options.tell)
    return 0


def _accept(options: argparse.Namespace) -> int:
    taken = accept(inputs(), options.owners, options.lang, options.by,
                   despite=options.despite_differences, touched=options.touched)
    for each in taken.refused:
        print(f"{said('l10n-refused', options.tell)}: {each.tag} {each.unit.name}")
        _print(differing(each, options.tell))
    print(said("l10n-accepted", options.tell, accepted=len(taken.accepted), refused=len(taken.refused)))
    return 1 if taken.refused else 0


def _export(options: argparse.Namespace) -> int:
    if len(options.lang) != 1:
        raise UsageError("--lang", "l10n-one-language", {})
    count = export(inputs(), options.file, options.owners, options.lang[0], options.tell, every=options.all)
    print(said("l10n-exported", options.tell, count=count, file=options.file))
    return 0


def _import(options: argparse.Namespace) -> int:
    done = import_table(inputs(), options.file, options.by, despite=options.despite_differences)
    for file in done.files:
        print(f"{said('l10n-file', options.tell)}: {file}")
    print(said("l10n-imported", options.tell, written=len(done.written), accepted=len(done.accepted)))
    return 0


def _count(found: Iterable[Finding], language: str) -> None:
    for tag, states in counted(found).items():
        each = (f"{said(f'l10n-{state}', language)} {states.get(state, 0)}" for state in ("fresh", *STATES))
        print(f"{tag}: {', '.join(each)}")


def _audio(site: Site, tags: list[str], language: str) -> None:
    """What somebody could read out."""
    for each in site.published_languages:
        if not tags or each.tag in tags:
            recorded, unrecorded = recordings(site, each.tag)
            names = ", ".join(unrecorded) or "–"
            print(f"{each.tag}: {said('l10n-recordings', language, count=len(recorded), names=names)}")


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _composed(text: str) -> str:
    """Some terminals send marks apart from their letters."""
    return unicodedata.normalize("NFC", text)
