"""`loa kit`: the campaign kit, which the next build takes into the site."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from loa.build.kit import make_kit
from loa.build.made import Made
from loa.build.shelf import finished_kit, lay
from loa.cli.project import inputs
from loa.paper.formats import BANNER_CM, BANNER_WIDTHS

SUMMARY_WIDTH = 100
BAR_WIDTH = 30


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
    made = make_kit(wanted, bar if sys.stderr.isatty() else _silent, options.banner_cm)
    if options.folder:
        lay(finished_kit(wanted), options.folder)
    print("\n".join(summary(made)))
    return 0


def summary(made: Made) -> Iterator[str]:
    """What each sort holds, kind by kind, and how much of it was made in this run."""
    for sort, held in made.held.items():
        anew = "" if held.anew is None else f", {held.anew:,} of them made anew"
        yield f"{held.files:,} files for {sort}{anew}: {held.bytes:,} bytes, {held.bytes // max(1, held.files):,} each"
        kinds = ", ".join(f"{number} {kind}" for kind, number in held.kinds.items())
        yield from wrap(kinds, SUMMARY_WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
    yield f"{made.zips:,} zips, the heaviest {made.heaviest:,} bytes"


def bar(sort: str, done: int, of: int) -> None:
    """One bar for all of it, which the last step wipes away."""
    filled = BAR_WIDTH * done // of
    bar = "█" * filled + "░" * (BAR_WIDTH - filled)
    print(f"\r\033[K{bar} {done}/{of} {sort}" if done < of else "\r\033[K", end="", file=sys.stderr, flush=True)


def _silent(sort: str, done: int, of: int) -> None:
    """In a log a bar would be a thousand lines."""
