"""Files of one sort -> each made once, on every core, kept under a name for what it is made from, and laid out."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from queue import SimpleQueue
from typing import Generic, TypeVar

from loa.build.cache import Cache
from loa.build.outputs import Output
from loa.errors import ContentError, Problem
from loa.typeset.press import DoesNotFitError, Press

Job = TypeVar("Job")


@dataclass(frozen=True)
class Laid:
    """What has been laid into the site: what lists tell of it, and how much it is."""

    outputs: tuple[Output, ...]
    files: int
    bytes: int

    @property
    def kinds(self) -> Mapping[str, int]:
        """How many of each kind are listed, in order of their names."""
        return dict(sorted(Counter(each.kind for each in self.outputs).items()))


@dataclass(frozen=True)
class Batch(Generic[Job]):
    """Jobs, and the names under which what they give is kept from one build to the next."""

    named: Mapping[Job, str]
    kept: Cache
    make: Callable[[Press, Job], bytes]
    new_press: Callable[[], Press]
    path: Callable[[Job], str]
    """Where the file lies in the site."""
    output: Callable[[Job, bytes], Output | None]
    """What lists say of the file; None where they do not name it."""
    too_long: Callable[[Sequence[tuple[Job, str]]], Iterable[Problem]]
    """What is told of jobs that do not fit, each with the field that is too long."""

    @cached_property
    def lacking(self) -> Mapping[Job, str]:
        """What has not been made before."""
        return {job: key for job, key in self.named.items() if key not in self.kept}

    def fill(self, step: Callable[[], object]) -> tuple[Problem, ...]:
        """Make what is lacking, with a step for each file, and tell which texts do not fit.

        Typst and Pillow let threads work side by side.
        """
        cores = os.cpu_count() or 1
        presses: SimpleQueue[Press] = SimpleQueue()
        for _ in range(min(cores, len(self.lacking))):
            presses.put(self.new_press())

        def one(job: Job) -> str | None:
            press = presses.get()
            try:
                self.kept.put(self.lacking[job], self.make(press, job))
            except DoesNotFitError as error:
                return error.field
            finally:
                presses.put(press)
            return None

        too_long = []
        with ThreadPoolExecutor(cores) as threads:
            for job, field in zip(self.lacking, threads.map(one, self.lacking), strict=True):
                step()
                too_long += [(job, field)] if field is not None else []
        return tuple(self.too_long(too_long))

    def lay(self, put: Callable[[str, bytes], object]) -> Laid:
        """Put everything into the site, and forget what nothing asks for any more."""
        sizes: list[int] = []

        def each_output() -> Iterator[Output]:
            for job, key in self.named.items():
                data = self.kept.get(key)
                put(self.path(job), data)
                sizes.append(len(data))
                output = self.output(job, data)
                if output is not None:
                    yield output

        outputs = tuple(each_output())
        self.kept.keep_only(self.named.values())
        return Laid(outputs, len(sizes), sum(sizes))


def stop_at(problems: Iterable[Problem]) -> None:
    """Raise a ContentError with each of them once, if there are any."""
    found = {(problem.place, problem.rule, *problem.values.values()): problem for problem in problems}
    if found:
        raise ContentError(tuple(found.values()))
