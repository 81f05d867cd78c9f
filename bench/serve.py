"""The shipped content, served -> seconds from an edit until it shows in every language."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ADDRESS = "127.0.0.1:8765"
PAUSE = 1.0
"""Seconds between two edits, as a person takes longer than MkDocs to look again."""
PATIENCE = 60.0
"""Seconds after which something is broken, not slow."""


def latencies(project: Path, folder: Path, times: int = 5) -> tuple[float, ...]:
    """Change the name of the site in both languages, again and again, in a copy of the project."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("content", "docs", "overrides"):
        shutil.copytree(project / name, folder / name)
    shutil.copy(project / "mkdocs.yml", folder)
    (folder / "hooks").symlink_to(project / "hooks")
    settings = folder / "content" / "site.yml"
    pages = (f"http://{ADDRESS}/", f"http://{ADDRESS}/en/")
    with _served(folder):
        _wait_for("Loa", pages)
        return tuple(_seconds_until_shown(settings, f"Thu nghiem {number}", pages) for number in range(times))


def _seconds_until_shown(settings: Path, name: str, pages: Sequence[str]) -> float:
    lines = settings.read_text("utf-8").splitlines()
    start = lines.index("name:")
    lines[start + 1 : start + 3] = [f'  vi: "{name}"', f'  en: "{name}"']
    time.sleep(PAUSE)
    settings.write_text("\n".join(lines) + "\n", "utf-8")
    saved = time.perf_counter()
    _wait_for(name, pages)
    return time.perf_counter() - saved


def _wait_for(text: str, pages: Sequence[str]) -> None:
    end = time.perf_counter() + PATIENCE
    while not all(text in _read(page) for page in pages):
        if time.perf_counter() > end:
            raise SystemExit(f"{text} did not show within {PATIENCE:.0f} s")
        time.sleep(0.02)


def _read(page: str) -> str:
    try:
        with urllib.request.urlopen(page, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
            return answer.read().decode()
    except (urllib.error.URLError, ConnectionError):
        return ""


@contextmanager
def _served(folder: Path) -> Iterator[None]:
    command = [Path(sys.executable).with_name("loa"), "serve", "--address", ADDRESS]
    with (folder / "serve.log").open("w") as log:
        server = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, start_new_session=True)
        try:
            yield
        finally:
            os.killpg(server.pid, signal.SIGINT)
            server.wait()
