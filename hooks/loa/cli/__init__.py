"""Words typed by people -> calls of `loa.build`; exit codes: 0 done, 1 content problems, 2 wrong usage."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from loa.build.tell import catalogue, told
from loa.cli import codes, site
from loa.errors import ContentError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; problems of the content are told, never traced."""
    options = parser().parse_args(arguments)
    try:
        return options.run(options)
    except ContentError as error:
        print(told(error.problems, catalogue(os.environ)), file=sys.stderr)
        return 1


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = argparse.ArgumentParser(prog="loa", description="One set of checked facts, every channel of a campaign.")
    commands = top.add_subparsers(required=True, metavar="command")
    site.add_to(commands)
    codes.add_to(commands)
    return top
