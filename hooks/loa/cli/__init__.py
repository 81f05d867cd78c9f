"""Words typed by people -> calls of `loa.build`; exit codes: 0 done, 1 content problems, 2 wrong usage."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from loa.build.tell import catalogue, told
from loa.cli import codes, kit, site
from loa.errors import ContentError, UsageError
from loa.errors.wording import wording


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; problems of the content are told, never traced."""
    options = parser().parse_args(codes.spelled_out(sys.argv[1:] if arguments is None else arguments))
    try:
        return options.run(options)
    except UsageError as error:
        for problem in error.problems:
            said = wording(problem, catalogue(os.environ))
            print(f"loa: {problem.place.file}: {said.what} → {said.do}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # whoever was reading has seen enough, as in `loa codes list | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except ContentError as error:
        print(told(error.problems, catalogue(os.environ)), file=sys.stderr)
        return 1


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = argparse.ArgumentParser(prog="loa", description="One set of checked facts, every channel of a campaign.")
    commands = top.add_subparsers(required=True, metavar="command")
    site.add_to(commands)
    kit.add_to(commands)
    codes.add_to(commands)
    return top
