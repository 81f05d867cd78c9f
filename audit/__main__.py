"""The built site -> a table of what it costs and whom it shuts out, and `build/audit.json`.

    make audit
    .venv/bin/python -m audit [measure …] [--site FOLDER]

Exit codes: 0 every budget kept, 1 one broken.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from audit.budgets import read_budgets
from audit.built import Built
from audit.measures import MEASURES, Measure
from audit.tools import PROJECT

SHOWN = 20
"""Lines of one list; all of them stand in the file."""


def main() -> int:
    """Measure, tell as it comes, write."""
    parser = argparse.ArgumentParser(prog="python -m audit", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("measures", nargs="*", choices=[*MEASURES, []], default=[], metavar="measure",
                        help=f"only these of {', '.join(MEASURES)}; nothing is written then")
    parser.add_argument("--site", type=Path, default=PROJECT / "site", help="another built folder")
    options = parser.parse_args()
    site, budgets = Built(options.site.resolve()), read_budgets()
    done = {}
    for name in options.measures or MEASURES:
        done[name] = MEASURES[name](site, budgets)
        print("\n".join(told(name, done[name])), flush=True)
    if not options.measures:
        write(PROJECT / "build" / "audit.json", site, done)
    return 1 if any(measure.broken for measure in done.values()) else 0


def told(name: str, measure: Measure) -> Iterator[str]:
    """One measure in lines."""
    yield f"{name:11} {measure.said}"
    yield from (f"  {line}" for line in table(measure.rows))
    yield from (f"  broken: {each}" for each in measure.broken[:SHOWN])
    if len(measure.broken) > SHOWN:
        yield f"  … and {len(measure.broken) - SHOWN} more"


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Columns as wide as they need; numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.rjust(width) if 0 < index < len(row) - 1 else cell.ljust(width)
                 for index, (cell, width) in enumerate(zip(row, widths, strict=True)))
        yield "  ".join(cells).rstrip()


def write(path: Path, site: Built, done: Mapping[str, Measure]) -> None:
    """Measured values alone, dated by the edition; `null` is what this machine could not measure."""
    content = {
        "day": site.manifest["generated_for"],
        "address": site.address,
        "measured": {name: measure.values for name, measure in done.items()},
        "broken": {name: list(measure.broken) for name, measure in done.items()},
    }
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
