"""How build time grows with content, next to stock MkDocs with the same pages; how long a check and an edit take.

    make bench
    .venv/bin/python bench/run.py [communes …] [--check] [--search]
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from math import log
from pathlib import Path

from communes import TODAY, generate
from measure import Cost, cost_of
from plain import write_plain
from serve import latencies

from loa.cli.project import icons

PROJECT = Path(__file__).parents[1]
BENCH = PROJECT / "build" / "bench"
SIZES = (500, 1000, 2000, 3321)
"""Numbers of communes; the country has 3,321."""
CHECKED = (500, 2500)
"""Communes whose localities and contacts make the 1,000 and 5,000 records that are checked, all of them anew."""

ENVIRON = {"LOA_TODAY": TODAY.isoformat(), "NO_MKDOCS_2_WARNING": "1"}


@dataclass(frozen=True)
class Row:
    """One size, built by us and by stock MkDocs."""

    communes: int
    pages: int
    ours: Cost
    plain: Cost

    def __str__(self) -> str:
        ours, plain = _columns(self.ours, self.pages), _columns(self.plain, self.pages)
        return f"{self.communes:8} {self.pages:7} | {ours} | {plain} | {self.ratio:9.2f}"

    @property
    def ratio(self) -> float:
        """Our time over that of stock MkDocs, in processor seconds."""
        return self.ours.cpu / self.plain.cpu


COLUMNS = f"{'s':>7} {'CPU s':>7} {'ms/page':>8} {'MB':>7}"
TITLES = f"""\
                 | {"Loa":^32} | {"MkDocs, Material, static-i18n":^32} |
communes   pages | {COLUMNS} | {COLUMNS} | CPU ratio"""


def main() -> None:
    """Measure each size and print as it comes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("communes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--check", action="store_true", help="only say how long checks take")
    parser.add_argument("--search", action="store_true",
                        help="with the search plugin of MkDocs, whose index static-i18n joins in quadratic time")
    options = parser.parse_args()
    if not options.check:
        build(options)
    for communes in CHECKED:
        check = checked(communes)
        print(f"loa check of {2 * communes} records: {check.wall:.1f} s, {check.cpu:.1f} s CPU, "
              f"{check.megabytes:.0f} MB")


def build(options: argparse.Namespace) -> None:
    """Builds of each size, and edits."""
    print(TITLES)
    rows = [measured(communes, search=options.search) for communes in options.communes]
    if len(rows) > 1:
        print(f"from {rows[0].communes} to {rows[-1].communes} communes CPU time grows like pages^{growth(rows):.2f}")
    seconds = ", ".join(f"{each:.1f}" for each in latencies(PROJECT, BENCH / "serve"))
    print(f"an edit of the shipped content shows in all languages after {seconds} s")


def measured(communes: int, *, search: bool) -> Row:
    """Build one size: ours from nothing, then the same pages with stock MkDocs."""
    ours = BENCH / str(communes)
    plain = BENCH / f"{communes}-plain"
    generate(communes, ours, PROJECT, icons())
    ours_cost = cost_of([_tool("loa"), "build"], ours, ENVIRON)
    write_plain(ours / "build" / "docs", plain, search=search)
    plain_cost = cost_of([_tool("mkdocs"), "build", "--quiet"], plain, ENVIRON)
    row = Row(communes, len(list((plain / "docs").rglob("*.md"))), ours_cost, plain_cost)
    print(row, flush=True)
    return row


def checked(communes: int) -> Cost:
    """Check one size without building it."""
    folder = BENCH / f"{communes}-check"
    generate(communes, folder, PROJECT, icons())
    return cost_of([_tool("loa"), "check"], folder, ENVIRON)


def growth(rows: list[Row]) -> float:
    """The exponent that leads from the first size to the last; 1 is linear."""
    first, last = rows[0], rows[-1]
    return log(last.ours.cpu / first.ours.cpu) / log(last.pages / first.pages)


def _columns(cost: Cost, pages: int) -> str:
    return f"{cost.wall:7.1f} {cost.cpu:7.1f} {1000 * cost.cpu / pages:8.2f} {cost.megabytes:7.0f}"


def _tool(name: str) -> Path:
    return Path(sys.executable).with_name(name)


if __name__ == "__main__":
    main()
