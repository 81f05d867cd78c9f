"""Measures -> `content/audit.yml`, from which the accessibility page says what was looked at, when, and what was found.

Only what was measured is written; the page has no sentence that a line of this file does not stand for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from audit.built import Built
from audit.measure import Measure

HEAD = "# What `make audit` found the last time. It writes this file; the accessibility page says what stands here.\n"
LIMITS = ("machine", "one-browser", "no-readers", "one-of-a-kind")
"""What no run of ours can see: sentences of the interface under `audit.limit.`."""


def write_statement(path: Path, site: Built, done: Mapping[str, Measure]) -> None:
    """Write the file, where the pages were looked at."""
    if done["axe"].values is not None:
        path.write_text(HEAD + "\n".join(lines(site.manifest["generated_for"], done)) + "\n", "utf-8")


def lines(day: str, done: Mapping[str, Measure]) -> Iterator[str]:
    """One record in YAML, in the form of `loa fmt`."""
    seen, walked, read = done["axe"].values, done["keyboard"].values, done["sense"].values
    yield f"- day: {day}"
    yield f"  pages: {seen['pages']}"
    yield f"  kinds: {seen['kinds']}"
    yield f'  axe: "{seen["axe"]}"'
    yield f"  states: [{', '.join(seen['states'])}]"
    yield f"  barriers: {seen['violations'] + read['faults']}"
    yield f"  walked: {walked['pages']}"
    yield f"  walk_faults: {walked['faults']}"
    if done["html"].values is not None:
        yield f"  html_errors: {done['html'].values['errors']}"
    if done["lighthouse"].values is not None:
        yield f"  lighthouse: {done['lighthouse'].values['lowest']['accessibility']}"
    yield f"  limits: [{', '.join(LIMITS)}]"
