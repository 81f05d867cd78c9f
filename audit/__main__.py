"""The built site -> a table of what it costs and whom it shuts out, and `build/audit.json`.

    make audit
    .venv/bin/python -m audit [measure …] [--again] [--site FOLDER]
    .venv/bin/python -m audit look [--width PIXELS …] [--kind KIND …] [--keep]

The second measures only what is named and writes nothing, or with `--again` puts it in the place of what a whole audit
of the same day has found, for mistakes that were mended since; the third takes pictures into `build/look`, and with
`--keep` takes their looks for those that later ones are held against.

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
from audit.likeness import changed, keep, read_kept
from audit.look import FOLDER, WIDTHS, shots, take
from audit.measure import Measure
from audit.measures import MEASURES
from audit.server import served
from audit.statement import write_statement
from audit.tools import PROJECT

RESULTS = PROJECT / "build" / "audit.json"

SHOWN = 20
"""Lines of one list; all of them stand in the file."""


def main() -> int:
    """Measure, tell as it comes, write."""
    options = read_options()
    site, budgets = Built(options.site.resolve()), read_budgets()
    if options.width or options.kind or options.keep:
        return look_only(site, options)
    done = {}
    for name in options.measures or MEASURES:
        done[name] = MEASURES[name](site, budgets)
        print("\n".join(told(name, done[name])), flush=True)
    if options.again:
        done = {**earlier(RESULTS, site), **done}
    if options.again or not options.measures:
        write(RESULTS, site, done)
        write_statement(PROJECT / "content" / "audit.yml", site, done)
    return 1 if any(measure.broken for measure in done.values()) else 0


def read_options() -> argparse.Namespace:
    """What somebody typed."""
    parser = argparse.ArgumentParser(prog="python -m audit", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("measures", nargs="*", choices=[*MEASURES, []], default=[], metavar="measure",
                        help=f"only these of {', '.join(MEASURES)}; nothing is written then")
    parser.add_argument("--again", action="store_true", help="put them in the place of earlier ones of the same day")
    parser.add_argument("--site", type=Path, default=PROJECT / "site", help="another built folder")
    parser.add_argument("--width", type=int, action="append", help="take pictures of this width")
    parser.add_argument("--kind", action="append", help="take pictures of this kind of page")
    parser.add_argument("--keep", action="store_true", help="take the looks of today for those that are right")
    return parser.parse_args()


def look_only(site: Built, options: argparse.Namespace) -> int:
    """Take pictures as asked, and say which of them are new to us."""
    pages = [page for page in site.one_of_each_kind if not options.kind or page.kind in options.kind]
    with served(site.folder) as address:
        seen = take(shots(pages, address, options.width or WIDTHS))
    kept = read_kept()
    print("\n".join(changed(seen, {key: each for key, each in kept.items() if key in seen})))
    print(f"{len(seen)} pictures: {FOLDER / 'index.html'}")
    if options.keep:
        keep({**kept, **seen})
    return 0


def told(name: str, measure: Measure) -> Iterator[str]:
    """One measure in lines."""
    yield f"{name:11} {measure.said}"
    yield from (f"  {line}" for line in table(measure.rows))
    for word, lines in (("broken", measure.broken), ("noted", measure.noted)):
        yield from (f"  {word}: {each}" for each in lines[:SHOWN])
        if len(lines) > SHOWN:
            yield f"  … and {len(lines) - SHOWN} more"


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Columns as wide as they need; numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.rjust(width) if 0 < index < len(row) - 1 else cell.ljust(width)
                 for index, (cell, width) in enumerate(zip(row, widths, strict=True)))
        yield "  ".join(cells).rstrip()


def earlier(path: Path, site: Built) -> dict[str, Measure]:
    """What a whole audit of the same day and address has measured."""
    kept = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    if (kept.get("day"), kept.get("address")) != (site.manifest["generated_for"], site.address):
        raise SystemExit(f"{path} holds no audit of this day and address → run make audit first")
    return {name: Measure("", values, tuple(kept["broken"][name])) for name, values in kept["measured"].items()}


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
