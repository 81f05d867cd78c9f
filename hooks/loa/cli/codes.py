"""`loa codes`: give out, retire, list, check, draw and lock permanent short codes."""

from __future__ import annotations

import argparse
import csv
import os
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from loa.build.code_lists import HEAD, Row, check_codes, list_codes
from loa.build.codes import add_codes, retire_code
from loa.build.drawings import draw_codes
from loa.build.inputs import day
from loa.build.printed import record_printed
from loa.build.tell import catalogue, said, told
from loa.cli.project import inputs
from loa.errors import UsageError


def add_to(commands: argparse._SubParsersAction) -> None:
    """Declare the commands."""
    codes = commands.add_parser("codes", help="permanent short codes")
    actions = codes.add_subparsers(required=True, metavar="action")
    add = actions.add_parser("add", help="give a code to every page that lacks one")
    add.set_defaults(run=_add)
    retire = actions.add_parser("retire", help="let a code explain what replaces its page",
                                usage="loa codes retire CODE --instead PAGE --why-LANGUAGE TEXT …")
    retire.add_argument("code", metavar="CODE")
    retire.add_argument("--instead", metavar="PAGE", required=True, help="id of the page that replaces it")
    retire.add_argument("--why", metavar=("LANGUAGE", "TEXT"), nargs=2, action="append", default=[], type=_composed,
                        help="the reason, for readers, once per language: --why-vi TEXT --why-en TEXT")
    retire.set_defaults(run=_retire)
    listing = actions.add_parser("list", help="show all codes and where they lead")
    listing.add_argument("--lacking", action="store_true", help="pages that have no code yet, instead")
    listing.add_argument("--csv", action="store_true", help="for a spreadsheet")
    listing.set_defaults(run=_list)
    check = actions.add_parser("check", help="find every promise on paper that the registry breaks")
    check.add_argument("--base", metavar="FILE", help="an earlier codes.yml that must still be contained in today's; "
                                                      "- reads it from a pipe, such as git show main:content/codes.yml")
    check.set_defaults(run=_check)
    printed = actions.add_parser("printed", help="lock codes, and those of sheets, that go to print")
    printed.add_argument("things", metavar="SHEET", nargs="+",
                         help="a sheet of the kit: 2k/vi/ap-phich-a4, 2k/vi/poster-a4-press, or its file; or a code")
    printed.add_argument("--where", required=True, type=_composed, help="on what, and how many: “A3 posters, 10,000”")
    printed.add_argument("--on", metavar="DATE", help="day it went to print, as 2022-09-12 (default: today)")
    printed.set_defaults(run=_printed)
    draw = actions.add_parser("draw", help="write codes as SVG and PNG files")
    draw.add_argument("folder", metavar="FOLDER", type=Path)
    draw.add_argument("codes", metavar="CODE", nargs="*", help="which codes (default: all that are in use)")
    draw.set_defaults(run=_draw)


def _composed(text: str) -> str:
    """Some terminals send marks apart from their letters."""
    return unicodedata.normalize("NFC", text)


def _add(options: argparse.Namespace) -> int:
    added = add_codes(inputs())
    _table(Row(code.code, code.lang, code.target, "added", "", "", "") for code in added)
    print(said("codes-added", catalogue(os.environ), count=len(added)))
    return 0


def _retire(options: argparse.Namespace) -> int:
    code = retire_code(inputs(), options.code, options.instead, dict(options.why))
    print(said("codes-retired", catalogue(os.environ), code=code.code, target=code.target, tag=code.lang,
               instead=options.instead))
    return 0


def _list(options: argparse.Namespace) -> int:
    rows = list_codes(inputs(), options.lacking)
    if options.csv:
        csv.writer(sys.stdout, lineterminator="\n").writerows(row.cells() for row in (HEAD, *rows))
    else:
        _table(rows)
    return 0


def _check(options: argparse.Namespace) -> int:
    verdict = check_codes(inputs(), _base(options.base) if options.base else None)
    if verdict.problems:
        print(told(verdict.problems, catalogue(os.environ)), file=sys.stderr)
    if verdict.broken:
        return 1
    print(said("codes-sound", catalogue(os.environ), codes=verdict.codes, printed=verdict.printed))
    return 0


def _base(file: str) -> tuple[str, bytes]:
    if file == "-":
        return file, sys.stdin.buffer.read()
    try:
        return file, Path(file).read_bytes()
    except OSError:
        raise UsageError("--base", "file-unreadable", {"file": file}) from None


def _printed(options: argparse.Namespace) -> int:
    wanted = inputs()
    on = day(options.on, "--on") if options.on is not None else wanted.now
    locked = record_printed(wanted, options.things, options.where, on)
    for promise in locked:
        print(f"{promise.code}: {promise.payload}, version {promise.version}-{promise.level}, {promise.target}")
    for sheet in dict.fromkeys((each.sheet, each.edition, each.sha256) for each in locked if each.sheet):
        print("{}: edition of {}, SHA-256 {}".format(*sheet))
    print(said("codes-locked", catalogue(os.environ), count=len(locked)))
    return 0


def _draw(options: argparse.Namespace) -> int:
    written = draw_codes(inputs(), options.folder, options.codes)
    print(said("codes-drawn", catalogue(os.environ), count=len(written), folder=options.folder))
    return 0


def _table(rows: Iterator[Row] | Sequence[Row]) -> None:
    """In columns, the longest last."""
    lines = [row.cells() for row in rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True) if width)
        print("  ".join(cells).rstrip())
