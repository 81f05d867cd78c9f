"""A revision of git, or a folder -> the content and hand-written pages that a proposal is compared with."""

from __future__ import annotations

import dataclasses
import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from loa.build.inputs import Inputs
from loa.errors import UsageError


@contextmanager
def base_inputs(base: str, inputs: Inputs) -> Iterator[Inputs]:
    """The same inputs with the content of the base, which lies in a folder of its own meanwhile.

    Everything else (the program, templates, the day) is that of today, so that nothing but content differs.
    """
    folder = Path(base)
    if base and (folder / "content").is_dir():
        yield _of(folder.absolute(), inputs)
        return
    with TemporaryDirectory(prefix="loa-base-") as name:
        _unpack(base, inputs, Path(name))
        yield _of(Path(name), inputs)


def _of(folder: Path, inputs: Inputs) -> Inputs:
    return dataclasses.replace(inputs, content=folder / "content", docs=folder / "docs")


def _unpack(base: str, inputs: Inputs, folder: Path) -> None:
    """`git archive` of the content; it needs no network and touches no file of the working tree."""
    if not base or base.startswith("-"):
        raise UsageError("BASE", "diff-base-unknown", {"base": base})
    parts = {"content": inputs.content, "docs": inputs.docs}
    for name, path in parts.items():
        top, inside, *_ = _git(path, "rev-parse", "--show-toplevel", "--show-prefix", base=base).decode().splitlines()
        found = _git(Path(top), "archive", "--format=tar", f"{base}:{inside.rstrip('/')}", base=base)
        with tarfile.open(fileobj=io.BytesIO(found)) as archive:
            archive.extractall(folder / name, filter="data")


def _git(folder: Path, *words: str, base: str) -> bytes:
    try:
        done = subprocess.run(["git", *words], cwd=folder, capture_output=True)  # noqa: S603, S607 - no shell
    except OSError:
        done = None
    if done is None or done.returncode:
        raise UsageError("BASE", "diff-base-unknown", {"base": base})
    return done.stdout
