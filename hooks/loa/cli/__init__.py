"""Words typed by people -> calls of `loa.build`; exit codes: 0 done, 1 content problems, 2 wrong usage."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType

from loa.build.tell import catalogue, told
from loa.cli.reasons import spelled_out
from loa.errors import ContentError, UsageError
from loa.errors.wording import wording

DECLARED_IN: Mapping[str, str] = MappingProxyType({
    "check": "check",
    "fmt": "fmt",
    "new": "new",
    "schema": "schema",
    "admin": "admin",
    "diff": "diff",
    "due": "upkeep",
    "links": "upkeep",
    "stage": "site",
    "build": "site",
    "compress": "site",
    "serve": "site",
    "kit": "kit",
    "bench": "bench",
    "codes": "codes",
    "l10n": "l10n",
})
"""Commands and their modules of this room, in the order of the help."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; problems of the content are told, never traced."""
    words = spelled_out(sys.argv[1:] if arguments is None else arguments)
    options = parser(words).parse_args(words)
    language = getattr(options, "tell", catalogue(os.environ))
    try:
        return options.run(options)
    except UsageError as error:
        for problem in error.problems:
            said = wording(problem, language)
            print(f"loa: {problem.place.file}: {said.what} → {said.do}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # whoever was reading has seen enough, as in `loa codes list | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except ContentError as error:
        print(told(error.problems, language), file=sys.stderr)
        return 1


def parser(words: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The whole command line, or as much of it as these words ask for: a check need not load what draws posters."""
    top = argparse.ArgumentParser(prog="loa", description="One set of checked facts, every channel of a campaign.")
    commands = top.add_subparsers(required=True, metavar="command")
    asked = DECLARED_IN.get(words[0]) if words else None
    for module in (asked,) if asked else dict.fromkeys(DECLARED_IN.values()):
        import_module(f"{__name__}.{module}").add_to(commands)
    return top
