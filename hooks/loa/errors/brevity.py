"""A long list of problems -> one a person can read: at most five of a rule in a file, then how many more there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from loa.errors import Problem

AT_MOST = 5


def shorten(problems: Iterable[Problem]) -> list[Problem]:
    """The problems in reading order; what is left out is counted where the sixth would have stood.

    A list that was shortened before may pass again, on its own or among others.
    """
    shown: list[Problem] = []
    left_out: defaultdict[tuple[str, str], list[Problem]] = defaultdict(list)
    counts: defaultdict[tuple[str, str], int] = defaultdict(int)
    for problem in sorted(problems, key=lambda problem: (problem.place, problem.rule)):
        kind = problem.place.file, problem.rule
        counts[kind] += 1
        if problem.rule == "more" or counts[kind] <= AT_MOST:
            shown.append(problem)
        else:
            left_out[kind].append(problem)
    shown += [counted(rest) for rest in left_out.values()]
    return sorted(shown, key=lambda problem: (problem.place, problem.rule))


def counted(rest: list[Problem]) -> Problem:
    """One problem that stands for all that are left out."""
    first = rest[0]
    return Problem(first.place, "more", {"count": str(len(rest)), "rule": first.rule}, severity=first.severity)
