"""`loa fmt`: content files in the one way to write them, so that a change of one value is a change of one line."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from loa.build.order import disorder, put_in_order
from loa.build.tell import catalogue, said, told
from loa.cli.project import inputs
from loa.errors.wording import languages


def add_to(commands: argparse._SubParsersAction) -> None:
    """Declare the command."""
    fmt = commands.add_parser("fmt", help="write content files in their one common form; no value changes")
    fmt.add_argument("files", nargs="*", type=Path, metavar="FILE", help="which ones (default: all)")
    fmt.add_argument("--check", action="store_true", help="only tell which files would change")
    fmt.add_argument("--base", metavar="BASE", help="branch, commit or folder whose comments come back where a tool, "
                                                    "such as the form in /admin/, has dropped them")
    fmt.add_argument("--lang", choices=sorted(languages()), metavar="LANGUAGE",
                     help=f"tell problems in {' or '.join(sorted(languages()))} (default: the computer's language)")
    fmt.set_defaults(run=_fmt)


def _fmt(options: argparse.Namespace) -> int:
    found = put_in_order(inputs(), options.files, options.base, only_look=options.check)
    others = [file for file in found if file.differs]
    problems = [problem for file in found for problem in file.problems]
    problems += [disorder(file) for file in others] if options.check else []
    language = options.lang or catalogue(os.environ)
    if problems:
        print(told(problems, language), file=sys.stderr)
    for file in [] if options.check else others:
        print(file.name)
    print(said("fmt-check" if options.check else "fmt-written", language, files=len(found), others=len(others)))
    return 1 if problems else 0
