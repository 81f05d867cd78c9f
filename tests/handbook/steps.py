"""A page of the handbook -> the steps it tells, as things that can be done: edits, commands, and what they answer.

Edits are blocks marked `diff`: `--- file`, then lines that stand in it, lines with a minus that go, and lines with a
plus that come. A line `…` skips whatever is between, and `…` inside a line stands for any text.
"""

import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

BLOCK = re.compile(r"^```(?P<kind>sh|diff|text)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
ASSIGNED = re.compile(r"(?P<name>LOA_[A-Z]+)=(?P<value>\S*)")


@dataclass(frozen=True)
class Step:
    """One block of a page."""

    kind: str
    body: str


@dataclass(frozen=True)
class Command:
    """`LOA_PROFILE=ninh-binh loa check`, taken apart."""

    words: tuple[str, ...]
    environment: Mapping[str, str]


def steps(page: str, stands_for: Mapping[str, str]) -> tuple[Step, ...]:
    """The blocks of a page, with what an editor writes in place of words in capitals."""
    for word, value in stands_for.items():
        page = page.replace(word, value)
    return tuple(Step(match["kind"], match["body"]) for match in BLOCK.finditer(page))


def commands(body: str) -> Iterator[Command]:
    """The lines of a block for terminals."""
    for line in body.splitlines():
        words = shlex.split(line)
        found = [ASSIGNED.fullmatch(word) for word in words]
        count = next(index for index, match in enumerate(found) if match is None)
        environment = {match["name"]: match["value"] for match in found[:count] if match}
        yield Command(tuple(words[count:]), environment)


def edit(body: str, root: Path) -> None:
    """Do what a block says to a file; fails where its lines are not there any more."""
    name, *lines = body.splitlines()
    path = root / name.removeprefix("--- ")
    before = path.read_text("utf-8").splitlines() if path.exists() else []
    path.write_text("\n".join(_edited(before, lines)) + "\n", "utf-8")


def _edited(before: list[str], lines: list[str]) -> list[str]:
    old = [line for line in lines if not line.startswith("+")]
    after, at = ([], 0) if old else (list(before), len(before))
    for line in lines:
        if line.startswith("+"):
            after.append(line[1:])
        elif line.strip() != "…":
            found = _next(before, at, line[1:])
            after += before[at:found] + ([] if line.startswith("-") else [before[found]])
            at = found + 1
    return after + before[at:]


def _next(before: list[str], start: int, wanted: str) -> int:
    pattern = re.compile(re.escape(wanted).replace("…", ".*"))
    found = next((index for index in range(start, len(before)) if pattern.fullmatch(before[index])), None)
    assert found is not None, f"the handbook speaks of a line that is not there: {wanted}"
    return found
