"""Jobs -> bytes in the cache, made on every core, for Typst and Pillow let threads work side by side."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import TypeVar

from loa.build.cache import Cache
from loa.typeset.press import DoesNotFitError, Press

Job = TypeVar("Job")
Progress = Callable[[int, int], None]
"""Told how many of how many are done."""


def fill(
    lacking: Mapping[Job, str],
    make: Callable[[Press, Job], bytes],
    new_press: Callable[[], Press],
    kept: Cache,
    progress: Progress,
) -> list[tuple[Job, str]]:
    """Make what is lacking, under its keys; the jobs that do not fit, each with the field that is too long."""
    cores = os.cpu_count() or 1
    presses: SimpleQueue[Press] = SimpleQueue()
    for _ in range(min(cores, len(lacking))):
        presses.put(new_press())

    def one(job: Job) -> str | None:
        press = presses.get()
        try:
            kept.put(lacking[job], make(press, job))
        except DoesNotFitError as error:
            return error.field
        finally:
            presses.put(press)
        return None

    too_long = []
    with ThreadPoolExecutor(cores) as threads:
        for done, (job, field) in enumerate(zip(lacking, threads.map(one, lacking), strict=True), start=1):
            progress(done, len(lacking))
            too_long += [(job, field)] if field is not None else []
    return too_long
