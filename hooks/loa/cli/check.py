"""`loa check`: everything that is wrong with content and pages, for people, pipelines and programs."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from loa.build.advice import notices
from loa.build.edition import Findings, find
from loa.build.fix import fix_files, fixes_told
from loa.build.tell import catalogue, said
from loa.cli.project import inputs
from loa.errors import UsageError
from loa.errors.brevity import shorten
from loa.errors.formats import FOR_PROGRAMS, FORMATS, counted
from loa.errors.wording import languages

TERMINAL = "text"


def add_to(commands: argparse._SubParsersAction) -> None:
    """Declare the command."""
    check = commands.add_parser("check", help="tell every problem of content and pages, and build nothing")
    check.add_argument("--lang", choices=sorted(languages()), metavar="LANGUAGE",
                       help=f"tell problems in {' or '.join(sorted(languages()))} (default: the computer's language)")
    check.add_argument("--format", action="append", type=_output, metavar="FORMAT[=FILE]", dest="outputs",
                       help=f"one of {', '.join(FORMATS)} (default: {TERMINAL}); several write several files")
    check.add_argument("--summary", type=Path, metavar="FILE",
                       help="add a Markdown summary to this file, such as $GITHUB_STEP_SUMMARY")
    check.add_argument("--fix", action="store_true",
                       help="first mend what is safe: encoding, composed Unicode, spaces, invisible characters")
    check.set_defaults(run=_check)


def _output(text: str) -> tuple[str, Path | None]:
    name, _, file = text.partition("=")
    if name not in FORMATS:
        raise argparse.ArgumentTypeError(f"{name} is none of {', '.join(FORMATS)}")
    return name, Path(file) if file else None


def _check(options: argparse.Namespace) -> int:
    wanted = inputs()
    language = options.lang or catalogue(os.environ)
    if options.fix:
        for fixed in fix_files(wanted):
            print(fixes_told(fixed, language), file=sys.stderr)
    found = find(wanted)
    everything = [*found.problems, *notices(found, wanted)]
    problems = shorten(everything)
    for name, file in options.outputs or [(TERMINAL, None)]:
        written = FORMATS[name](everything if name in FOR_PROGRAMS else problems, language)
        if file is not None:
            _write(file, f"{written}\n", append=False)
        elif name == TERMINAL:
            last = counted(everything, language) if found.broken else _size(found, language)
            print("\n".join(filter(None, (written, last))), file=sys.stderr if found.broken else sys.stdout)
        elif written:
            print(written)
    if options.summary:
        _write(options.summary, FORMATS["markdown"](problems, language) + "\n\n", append=True)
    return 1 if found.broken else 0


def _write(file: Path, text: str, *, append: bool) -> None:
    try:
        with file.open("a" if append else "w", encoding="utf-8") as output:
            output.write(text)
    except OSError:
        raise UsageError(str(file), "file-unwritable", {"file": str(file)}) from None


def _size(found: Findings, language: str) -> str:
    """The last line: how much there is, and that nothing is wrong with it."""
    edition = found.edition
    if edition is None:
        return said("check-sound", language)
    return said("check-size", language, records=len(edition.site.by_id), pages=len(edition.plan.pages),
                languages=len(edition.languages))
