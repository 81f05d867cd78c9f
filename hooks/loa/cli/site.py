"""`loa stage`, `loa build`, `loa compress`, `loa serve`."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from loa.build.edition import check_edition
from loa.build.pictures import with_pictures
from loa.build.stage import stage
from loa.cli.project import inputs, project_root
from loa.finish.compress import BEST, compress


def add_to(commands: argparse._SubParsersAction) -> None:
    """Declare the commands."""
    staging = commands.add_parser("stage", help="write the rendered Markdown tree that the site's engine builds")
    staging.add_argument("folder", nargs="?", type=Path, help="where to write it (default: build/docs)")
    staging.set_defaults(run=_stage)
    build = commands.add_parser("build", help="build site/")
    build.set_defaults(run=_build)
    compressing = commands.add_parser("compress", help="write .br and .gz beside each text file of the built site")
    compressing.add_argument("folder", nargs="?", type=Path, help="which folder (default: site)")
    compressing.add_argument("--quality", type=int, choices=range(BEST + 1), default=BEST, metavar="0-11",
                             help="of brotli; 9 is quick (default: %(default)s)")
    compressing.set_defaults(run=_compress)
    serve = commands.add_parser("serve", help="show the site on this computer; edits appear at once")
    serve.add_argument("--address", default="127.0.0.1:8000", help="host and port (default: %(default)s)")
    serve.set_defaults(run=_serve)


def _stage(options: argparse.Namespace) -> int:
    wanted = inputs(staged=options.folder)
    stage(with_pictures(check_edition(wanted).edition, wanted), wanted)
    print(wanted.staged)
    return 0


def _build(options: argparse.Namespace) -> int:
    return _engine("build")


def _compress(options: argparse.Namespace) -> int:
    folder = options.folder or project_root() / "site"
    if not folder.is_dir():
        print(f"loa: there is no folder {folder} → build the site first, with `loa build`", file=sys.stderr)
        return 2
    saved = compress(folder, options.quality)
    print(f"{saved.files} files, {saved.plain:,} bytes: {saved.brotli:,} in brotli, {saved.gzip:,} in gzip")
    return 0


def _serve(options: argparse.Namespace) -> int:
    return _engine("serve", "--dev-addr", options.address)


def _engine(*words: str) -> int:
    """Hand over to MkDocs as a program of its own: the package does not import it."""
    inputs()  # a variable that can't be used is wrong usage, told before anything starts
    command = [sys.executable, "-m", "mkdocs", *words, "--config-file", str(project_root() / "mkdocs.yml")]
    environ = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    engine = subprocess.Popen(command, env=environ)  # noqa: S603 - no shell; the words are our own
    while True:
        try:
            return 1 if engine.wait() else 0
        except KeyboardInterrupt:
            continue  # MkDocs has been interrupted as well, and is tidying up
