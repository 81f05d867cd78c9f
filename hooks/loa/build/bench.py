"""Inputs -> how long the campaign kit takes, whether it needs ever more memory, and how heavy its downloads are."""

from __future__ import annotations

import dataclasses
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from loa.build.batch import Batch
from loa.build.cache import Cache, digest
from loa.build.edition import planned_edition
from loa.build.inputs import Inputs
from loa.build.kit import MOST_OF_A_BUNDLE
from loa.build.outputs import kit_in
from loa.build.paper import paper
from loa.build.share_pictures import MOST_BYTES, PICTURE
from loa.build.sheets import Job
from loa.build.studio import means, style
from loa.paper.formats import BANNER_CM, POSTER_A4, POSTERS
from loa.paper.sheet import Number, Sheet

ROUNDS = 3
"""How often each poster is made; the median counts."""

HAIR = 0.01
"""Millimetres that change every measure of a layout, and not its looks."""

PLACES = 34
"""Provinces of the country."""

FEW = 12
"""Places after which memory is looked at first; until then Typst fills the memory it keeps of layouts."""

GROWTH = 1.1
"""The most that memory may be after all places, as a multiple of what it was after a few."""


@dataclass(frozen=True)
class Figure:
    """One thing measured, and the most that it may be."""

    what: str
    value: float
    most: float
    unit: str
    said: str = ""

    @property
    def kept(self) -> bool:
        """Whether it is within its budget."""
        return self.value <= self.most


def bench_kit(inputs: Inputs, command: Sequence[str]) -> Iterator[Figure]:
    """Each figure as it is measured; `command` makes the kit of the folder it is run in."""
    content, edition = planned_edition(inputs)
    sheets = paper(edition, content, inputs, style(inputs), means(inputs), BANNER_CM)
    yield from _posters(sheets)
    yield _places(sheets, inputs.root / "build" / "bench" / "places")
    folder = _empty_project(inputs)
    yield _run("whole kit, nothing made before", command, folder, 60)
    yield _run("whole kit, nothing changed", command, folder, 2)
    yield from _downloads(folder / "build" / "kit")


def _posters(sheets: Batch[Job]) -> Iterator[Figure]:
    """One at a time on one core, in a process that has made one already.

    Typst remembers what it has laid out, so each time the sheet is a hair wider, and all of it is laid out anew.
    """
    jobs = [job for job in sheets.named if job.format == POSTER_A4 and job.inks == "screen" and not job.preview]
    press = sheets.new_press()
    sheets.make(press, jobs[0])
    took = {job: statistics.median(_milliseconds(sheets.make, press, _wider(job, times))
                                   for times in range(1, ROUNDS + 1)) for job in jobs}
    slowest = max(took, key=took.__getitem__)
    yield Figure("A4 poster, warm, median", statistics.median(took.values()), 50, "ms", f"{len(jobs)} posters")
    yield Figure("A4 poster, warm, slowest", took[slowest], 50, "ms", f"{slowest.sheet.subject} {slowest.sheet.lang}")


def _wider(job: Job, times: int) -> Job:
    return dataclasses.replace(job, format=dataclasses.replace(job.format, width=job.format.width + times * HAIR))


def _milliseconds(work: Callable[..., object], *arguments: object) -> float:
    """Time on the processor, which other work on the machine does not change."""
    start = time.process_time()
    work(*arguments)
    return (time.process_time() - start) * 1000


def _places(sheets: Batch[Job], folder: Path) -> Figure:
    """The posters of one subject in every language, for ever more places that are made up."""
    national = [job for job in sheets.named if job.format in POSTERS and not job.preview and not job.sheet.locality]
    subject = next(job.sheet.subject for job in national if job.sheet.subject.startswith("message:"))
    wanted = [job for job in national if job.sheet.subject == subject]
    shutil.rmtree(folder, ignore_errors=True)
    start, memory = time.perf_counter(), []
    for places in (range(1, FEW + 1), range(FEW + 1, PLACES + 1)):
        jobs = [dataclasses.replace(job, sheet=_of_place(job.sheet, place)) for place in places for job in wanted]
        named = {job: digest(str(places), job.path) for job in jobs}
        dataclasses.replace(sheets, named=named, kept=Cache(folder)).fill(lambda: None)
        memory.append(_peak_memory())
    few, all_of_them = memory
    said = (f"{len(wanted) * PLACES} posters of {PLACES} places, {time.perf_counter() - start:.1f} s; "
            f"{few:.0f} MB after {FEW}, {all_of_them:.0f} MB after all")
    shutil.rmtree(folder)
    return Figure("memory after all places", all_of_them / few, GROWTH, "×", said)


def _of_place(sheet: Sheet, place: int) -> Sheet:
    """The sheet with values that no other place has."""
    name = f"{sheet.site} {place}"
    return dataclasses.replace(sheet, locality=f"place-{place}", place=name, kicker=f"{sheet.kicker} · {name}",
                               numbers=(Number(name, f"1900 {9000 + place}", ""), *sheet.numbers[:1]))


def _peak_memory() -> float:
    """Megabytes that this process has needed at most."""
    import resource  # here, for not every system has it

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _empty_project(inputs: Inputs) -> Path:
    """The project without anything that was made before."""
    folder = inputs.root / "build" / "bench" / "kit"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in ("mkdocs.yml", "content", "docs", "overrides"):
        (folder / name).symlink_to(inputs.root / name)
    return folder


def _run(what: str, command: Sequence[str], folder: Path, most: float) -> Figure:
    """How long a command takes by the wall; on a busy machine its processor seconds say more."""
    start, before = time.perf_counter(), os.times()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - no shell; our own words
    wall, after = time.perf_counter() - start, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Figure(what, wall, most, "s", f"{cpu:.1f} s of processor time on {os.cpu_count()} cores")


def _downloads(kit: Path) -> Iterator[Figure]:
    """The heaviest of each sort."""
    found = kit_in(kit)
    if found is None:
        raise FileNotFoundError(kit)
    pictures = {path.relative_to(kit).as_posix(): path.stat().st_size for path in kit.rglob(PICTURE)}
    for what, sizes, most in (
        ("A4 poster", {each.path: each.bytes for each in found.outputs if each.kind == POSTER_A4.kind}, 100_000),
        ("share picture", pictures, MOST_BYTES),
        ("zip", {each.path: each.bytes for each in found.bundles}, MOST_OF_A_BUNDLE),
    ):
        path = max(sizes, key=sizes.__getitem__)
        yield Figure(f"heaviest {what}", sizes[path] / 1000, most / 1000, "kB", path)
