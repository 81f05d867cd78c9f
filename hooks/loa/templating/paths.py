"""The path of an icon -> the same on a coarser grid: a tenth of a unit, which nobody sees in an icon as tall as a line.

Only what a point is away from the one before is written, and every point is rounded by where it really stands, so that
errors do not add up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import dist

STEP = 10
"""Parts of a unit."""
CLOSE = 5
"""Steps between the ends of an arc below which rounding would turn it visibly."""

PATH = re.compile(r'(?<=\bd=")[^"]+(?=")')
COMMAND = re.compile(r"([a-zA-Z])([^a-zA-Z]*)")
NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)"
ARC = re.compile(rf"({NUMBER})[\s,]*({NUMBER})[\s,]*({NUMBER})[\s,]*([01])[\s,]*([01])[\s,]*({NUMBER})[\s,]*({NUMBER})")
ASKED = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2}

Point = tuple[float, float]


def coarse(drawing: str) -> str:
    """Markup of an icon, with each of its paths shortened where that is shorter."""
    return PATH.sub(lambda found: min(found[0], shortened(found[0]), key=len), drawing)


def shortened(path: str) -> str:
    """The data of one path."""
    text, last = "", "z"
    for command, numbers in _coarse(path):
        # A command is left out where it is repeated; after a move that would mean a line.
        repeated = command == last and command not in "mz"
        text += "" if repeated else command
        for place, number in enumerate(numbers):
            text += number if (place == 0 and not repeated) or _parted(text, number) else f" {number}"
        last = command
    return text


def _parted(text: str, number: str) -> bool:
    """Whether one number ends where the next begins, without a space: `1-1`, `.5.5`."""
    return number[0] == "-" or (number[0] == "." and "." in re.split(r"[a-z\s-]", text)[-1])


def _coarse(path: str) -> Iterator[tuple[str, list[str]]]:
    at = begun = drawn = (0.0, 0.0)
    for name, values in _commands(path):
        command = name.lower()
        if command == "z":
            at, drawn = begun, _rounded(begun)
            yield command, []
            continue
        points = _points(command, values, at, (0, 0) if name.isupper() else at)
        # The ends of a nearly whole circle lie so close together that rounding would turn it.
        whole = command == "a" and dist(points[-1], at) * STEP < CLOSE
        steps = [(x * STEP, y * STEP) if whole else _rounded((x, y)) for x, y in points]
        away = [_said((to - start) / STEP) for step in steps for to, start in zip(step, drawn, strict=True)]
        yield from [(command, away)] if command not in "lhva" else _straight_or_round(command, values, away)
        at, drawn = points[-1], steps[-1]
        begun = at if command == "m" else begun


def _points(command: str, values: list[float], at: Point, base: Point) -> list[Point]:
    """Where a command leads, and what draws its line on the way."""
    if command == "h":
        return [(base[0] + values[0], at[1])]
    if command == "v":
        return [(at[0], base[1] + values[0])]
    ends = values[5:] if command == "a" else values
    return [(base[0] + x, base[1] + y) for x, y in zip(ends[::2], ends[1::2], strict=True)]


def _straight_or_round(command: str, values: list[float], away: list[str]) -> Iterator[tuple[str, list[str]]]:
    if command == "a":
        yield "a", [*map(_said, values[:5]), *away]
    elif away[1] == "0":
        yield "h", away[:1]
    elif away[0] == "0":
        yield "v", away[1:]
    else:
        yield "l", away


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    for name, text in COMMAND.findall(path):
        if name in "zZ":
            yield name, []
        elif name in "aA":
            yield from ((name, [float(each) for each in found]) for found in ARC.findall(text))
        else:
            values, many = [float(each) for each in re.findall(NUMBER, text)], ASKED[name.lower()]
            for start in range(0, len(values), many):
                line = {"m": "l", "M": "L"}.get(name, name) if start else name
                yield line, values[start:start + many]


def _rounded(point: Point) -> Point:
    return round(point[0] * STEP), round(point[1] * STEP)


def _said(number: float) -> str:
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    return re.sub(r"^(-?)0\.", r"\1.", text) if text.strip("-0.") else "0"
