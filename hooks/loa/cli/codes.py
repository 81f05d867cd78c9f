"""`loa codes`: give out, retire, list and check permanent short codes."""

from __future__ import annotations

import argparse

from loa.build.codes import add_codes
from loa.cli.project import inputs


def add_to(commands: argparse._SubParsersAction) -> None:
    """Declare the commands."""
    codes = commands.add_parser("codes", help="permanent short codes")
    actions = codes.add_subparsers(required=True, metavar="action")
    add = actions.add_parser("add", help="give a code to every page that lacks one")
    add.set_defaults(run=_add)


def _add(options: argparse.Namespace) -> int:
    added = add_codes(inputs())
    print(f"{len(added)} codes added")
    return 0
