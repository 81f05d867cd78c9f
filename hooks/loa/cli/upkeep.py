"""`loa due` and `loa links refresh`: what somebody has to look after every week."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from loa.build.replace import replace
from loa.build.tell import catalogue
from loa.build.upkeep import LOCK, due_problems, refresh_links
from loa.cli.project import inputs
from loa.errors import Problem, UsageError
from loa.errors.formats import FORMATS
from loa.errors.wording import languages

TERMINAL = "text"


def add_to(commands: argparse._SubParsersAction) -> None:
    """Declare the commands."""
    due = commands.add_parser("due", help="tell whose reviews are overdue, or due within a month")
    _outputs(due)
    due.set_defaults(run=_due)
    links = commands.add_parser("links", help="outside links")
    actions = links.add_subparsers(required=True, metavar="action")
    refresh = actions.add_parser("refresh", help=f"ask for every outside link, and write content/{LOCK} anew")
    _outputs(refresh)
    refresh.set_defaults(run=_refresh)


def _outputs(command: argparse.ArgumentParser) -> None:
    command.add_argument("--lang", choices=sorted(languages()), metavar="LANGUAGE",
                         help=f"tell it in {' or '.join(sorted(languages()))} (default: the computer's language)")
    command.add_argument("--format", action="append", type=_output, metavar="FORMAT[=FILE]", dest="outputs",
                         help=f"one of {', '.join(FORMATS)} (default: {TERMINAL}); several write several files")
    command.add_argument("--summary", type=Path, metavar="FILE",
                         help="add a Markdown summary to this file, such as $GITHUB_STEP_SUMMARY")


def _output(text: str) -> tuple[str, Path | None]:
    name, _, file = text.partition("=")
    if name not in FORMATS:
        raise argparse.ArgumentTypeError(f"{name} is none of {', '.join(FORMATS)}")
    return name, Path(file) if file else None


def _due(options: argparse.Namespace) -> int:
    _tell(due_problems(inputs()), options)
    return 0


def _refresh(options: argparse.Namespace) -> int:
    found = refresh_links(inputs())
    _tell(found.problems, options)
    counts = Counter(link.state for link in found.links)
    said = ", ".join(f"{count} {state}" for state, count in counts.most_common())
    print(f"{len(found.links)} links: {said or 'none'}")
    return 0


def _tell(problems: Sequence[Problem], options: argparse.Namespace) -> None:
    language = options.lang or catalogue(os.environ)
    for name, file in options.outputs or [(TERMINAL, None)]:
        written = FORMATS[name](problems, language)
        if file is not None:
            _write(file, f"{written}\n")
        elif written:
            print(written)
    if options.summary:
        earlier = options.summary.read_text("utf-8") if options.summary.is_file() else ""
        _write(options.summary, f"{earlier}{FORMATS['markdown'](problems, language)}\n\n")


def _write(file: Path, text: str) -> None:
    try:
        replace(file, text.encode())
    except OSError:
        raise UsageError(str(file), "file-unwritable", {"file": str(file)}) from None
