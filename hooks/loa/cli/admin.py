"""`loa admin`: a form for people without git, beside the built site."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from loa.build.admin import write_admin
from loa.build.admin_host import ask_for_repository, repository_of
from loa.build.tell import catalogue
from loa.cli.project import inputs
from loa.errors.wording import languages


def add_to(commands: argparse._SubParsersAction) -> None:
    """Declare the command."""
    admin = commands.add_parser("admin", help="write a form for people without git into site/admin/")
    admin.add_argument("folder", nargs="?", type=Path, help="where to write it (default: site/admin)")
    ask_for_repository(admin)
    admin.add_argument("--lang", choices=sorted(languages()), metavar="LANGUAGE",
                       help="language of names and hints (default: the computer's language)")
    admin.set_defaults(run=_admin)


def _admin(options: argparse.Namespace) -> int:
    wanted = inputs()
    folder = options.folder or wanted.root / "site/admin"
    size = write_admin(wanted, folder, repository_of(options), options.lang or catalogue(os.environ))
    print(f"{folder}: {size:,} bytes")
    if options.folder is None and wanted.admin is None:
        print("the next build leaves it out; to have each build lay it, set LOA_ADMIN", file=sys.stderr)
    return 0
