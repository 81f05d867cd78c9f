"""`loa diff BASE`: what a proposed change does for people, before anybody publishes it."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path

from loa.build.comparing import Comparison, comparison
from loa.build.inputs import Inputs
from loa.build.tell import catalogue
from loa.cli.project import inputs
from loa.errors import UsageError
from loa.errors.wording import languages
from loa.review.told import FORMATS

TERMINAL = "text"
PAGE = "html"
"""The output with pictures, which needs a folder."""


def add_to(commands: argparse._SubParsersAction) -> None:
    """Declare the command."""
    diff = commands.add_parser("diff", help="tell what changes for people since BASE: numbers, pages, paper and more")
    diff.add_argument("base", metavar="BASE", help="a branch or commit of git, or a folder with content/ and docs/")
    diff.add_argument("--lang", choices=sorted(languages()), metavar="LANGUAGE",
                      help=f"tell it in {' or '.join(sorted(languages()))} (default: the computer's language)")
    diff.add_argument("--format", action="append", type=_output, metavar="FORMAT[=FILE]", dest="outputs",
                      help=f"one of {', '.join(FORMATS)} (default: {TERMINAL}), or {PAGE}=FOLDER, with pictures; "
                           "several write several files")
    diff.add_argument("--summary", type=Path, metavar="FILE",
                      help="add a Markdown summary to this file, such as $GITHUB_STEP_SUMMARY")
    diff.add_argument("--allow-removals", action="store_true", help="lists may lose more than a fifth of their entries")
    diff.set_defaults(run=_diff)


def _output(text: str) -> tuple[str, Path | None]:
    name, _, file = text.partition("=")
    if name not in (*FORMATS, PAGE):
        raise argparse.ArgumentTypeError(f"{name} is none of {', '.join((*FORMATS, PAGE))}")
    if name == PAGE and not file:
        raise argparse.ArgumentTypeError(f"{PAGE} needs a folder → {PAGE}=build/review")
    return name, Path(file) if file else None


def _diff(options: argparse.Namespace) -> int:
    language = options.lang or catalogue(os.environ)
    wanted = inputs()
    with comparison(options.base, wanted, language) as compared:
        for name, file in options.outputs or [(TERMINAL, None)]:
            if name == PAGE:
                _report(compared, wanted, language, file)
            else:
                _give(FORMATS[name], compared, language, file)
        if options.summary:
            _write(options.summary, FORMATS["markdown"](compared.changes, compared.problems, language) + "\n\n", "a")
    stops = [stop for stop in compared.changes.stops if not (options.allow_removals and stop.topic == "removal")]
    return 1 if stops else 0


def _report(compared: Comparison, wanted: Inputs, language: str, folder: Path) -> None:
    from loa.build.report import write_report  # what draws sheets is slow to load, and only this needs it

    pictures = write_report(compared, wanted, language, folder)
    print(f"{folder / 'index.html'}: {pictures} pictures")


def _give(writer: Callable, compared: Comparison, language: str, file: Path | None) -> None:
    written = writer(compared.changes, compared.problems, language)
    if file is None:
        print(written)
    else:
        _write(file, f"{written}\n", "w")


def _write(file: Path, text: str, mode: str) -> None:
    try:
        with file.open(mode, encoding="utf-8") as output:
            output.write(text)
    except OSError:
        raise UsageError(str(file), "file-unwritable", {"file": str(file)}) from None
