"""`loa admin`: a form for people without git, beside the built site."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from loa.build.admin import write_admin
from loa.build.admin_host import LOCAL, Repository
from loa.build.tell import catalogue
from loa.cli.project import inputs
from loa.errors.wording import languages


def add_to(commands: argparse._SubParsersAction) -> None:
    """Declare the command."""
    admin = commands.add_parser("admin", help="write a form for people without git into site/admin/")
    admin.add_argument("folder", nargs="?", type=Path, help="where to write it (default: site/admin)")
    admin.add_argument("--repo", default=LOCAL, metavar="OWNER/NAME",
                       help="repository it saves to (default: none; it then works on a folder of the computer)")
    admin.add_argument("--host", choices=("github", "gitlab"), default="github", help="who keeps it (default: github)")
    admin.add_argument("--address", metavar="URL",
                       help="a GitLab of one's own; for GitHub the relay that people sign in through")
    admin.add_argument("--app", metavar="ID", help="id of the application at GitLab, for signing in without a relay")
    admin.add_argument("--lang", choices=sorted(languages()), metavar="LANGUAGE",
                       help="language of names and hints (default: the computer's language)")
    admin.set_defaults(run=_admin)


def _admin(options: argparse.Namespace) -> int:
    wanted = inputs()
    repository = Repository(options.host, options.repo, options.address, options.app)
    folder = options.folder or wanted.root / "site/admin"
    size = write_admin(wanted, folder, repository, options.lang or catalogue(os.environ))
    print(f"{folder}: {size:,} bytes")
    return 0
