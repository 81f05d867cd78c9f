"""`loa kit`: the campaign kit, which the next build takes into the site."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from loa.build.kit import make_kit
from loa.build.shelf import finished_kit, lay
from loa.cli.project import inputs
from loa.paper.formats import BANNER_CM, BANNER_WIDTHS


def add_to(commands: argparse._SubParsersAction) -> None:
    """Declare the command."""
    kit = commands.add_parser("kit", help="make posters, screens, words and pictures, for the next build to take in")
    kit.add_argument("folder", nargs="?", type=Path, help="lay them into this folder as well")
    kit.add_argument("--banner-cm", type=_banner_width, default=BANNER_CM, metavar="CM",
                     help=f"width of banners in centimetres (default: {BANNER_CM})")
    kit.set_defaults(run=_kit)


def _banner_width(text: str) -> int:
    """Centimetres that a banner may have: it must hold a code, and end before PDF does."""
    if not text.isdecimal() or int(text) not in BANNER_WIDTHS:
        allowed = f"{BANNER_WIDTHS.start} to {BANNER_WIDTHS.stop - 1}"
        raise argparse.ArgumentTypeError(f"{text!r} is no width of a banner → give whole centimetres, {allowed}")
    return int(text)


def _kit(options: argparse.Namespace) -> int:
    if options.folder and not options.folder.is_dir():
        print(f"loa: there is no folder {options.folder} → make it first, or name none", file=sys.stderr)
        return 2
    wanted = inputs()
    made = make_kit(wanted, _progress if sys.stderr.isatty() else _silent, options.banner_cm)
    if options.folder:
        lay(finished_kit(wanted), options.folder)
    average = made.bytes // max(1, made.pictures)
    print(f"{made.sheets} sheets for paper, {made.sheets_anew} files of them made anew")
    print(f"{made.screens} pictures for screens, {made.screens_anew} of them made anew")
    print(f"{made.pictures} share pictures, {made.anew} of them made anew: {made.bytes:,} bytes, {average:,} each")
    return 0


def _progress(done: int, of: int) -> None:
    """A bar on a terminal, which the last step wipes away."""
    if of == 0:
        return
    filled = 30 * done // of
    bar = "█" * filled + "░" * (30 - filled)
    print(f"\r{bar} {done}/{of}" if done < of else "\r\033[K", end="", file=sys.stderr, flush=True)


def _silent(done: int, of: int) -> None:
    """In a log a bar would be a thousand lines."""
