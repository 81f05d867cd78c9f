"""A command -> how long it takes, by the wall and on the processor, and how much memory it needs at most."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What a command took, its own commands included."""

    wall: float
    cpu: float
    """Seconds on the processor: the number to trust on a machine that is busy with other things."""
    megabytes: float


def cost_of(command: Sequence[str | Path], folder: Path, environ: dict[str, str]) -> Cost:
    """Run a command; its output is shown only if it fails, and then ends the measurement."""
    start = time.perf_counter()
    log = folder / "bench.log"
    with log.open("w") as output:
        running = subprocess.Popen(command, cwd=folder, env={**os.environ, **environ}, stdout=output, stderr=output)
        _, status, used = os.wait4(running.pid, 0)
    wall = time.perf_counter() - start
    if status:
        raise SystemExit(f"{' '.join(map(str, command))} failed in {folder}:\n{log.read_text('utf-8')[-3000:]}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
