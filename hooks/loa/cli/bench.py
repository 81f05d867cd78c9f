"""`loa bench`: how long things take on this machine, next to what they may take."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from loa.build.bench import bench_kit
from loa.cli.project import inputs


def add_to(commands: argparse._SubParsersAction) -> None:
    """Declare the command."""
    bench = commands.add_parser("bench", help="measure on this machine, and hold against the budgets")
    what = bench.add_subparsers(required=True, metavar="what")
    of_kit = what.add_parser("kit", help="speed, memory and downloads of the campaign kit, on a quiet machine")
    of_kit.set_defaults(run=kit)


def kit(options: argparse.Namespace) -> int:
    """Print each figure as it is measured."""
    broken = False
    for figure in bench_kit(inputs(), [str(Path(sys.executable).with_name("loa")), "kit"]):
        verdict = "" if figure.kept else "  ← over budget"
        print(f"{figure.what:32} {figure.value:8.1f} {figure.unit:2} of {figure.most:6g}{verdict}", flush=True)
        print(f"{'':32} {figure.said}")
        broken |= not figure.kept
    return 1 if broken else 0
