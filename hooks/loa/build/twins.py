"""Inputs -> the site built from them in a folder of its own, so that nobody's `site/` is touched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from loa.build.inputs import Inputs

OURS = ("overrides", "hooks", "mkdocs.yml")
KEPT = ("share", "pictures")
"""What a build keeps for the next one, each under a digest of all it was made from."""

NOT_ASKED = ("CI", "LOA_ADMIN", "LOA_CONTENT", "LOA_PREVIEW", "LOA_PROFILE")
"""Variables that ask for another site than this one."""


def build_apart(inputs: Inputs, program: Path, folder: Path) -> Path | None:
    """The finished site; None where it could not be built.

    `program` is the project whose templates and sentences are used: what an older content lacks of these comes from it.
    """
    folder.mkdir(parents=True)
    for name in OURS:
        (folder / name).symlink_to(program / name)
    (folder / "docs").symlink_to(inputs.docs)
    shutil.copytree(inputs.content, folder / "content")
    interface = program / "content" / "ui"
    if interface.is_dir():
        shutil.copytree(interface, folder / "content" / "ui", dirs_exist_ok=True)
    for name in KEPT:
        if (program / "build" / name).is_dir():
            shutil.copytree(program / "build" / name, folder / "build" / name, copy_function=_lent)
    environ = {name: value for name, value in os.environ.items() if name not in NOT_ASKED}
    environ |= {"LOA_TODAY": inputs.today.isoformat(), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")]
    built = subprocess.run(command, env=environ, capture_output=True)  # noqa: S603 - no shell; words of our own
    return folder / "site" if built.returncode == 0 else None


def _lent(source: str, target: str) -> None:
    """The same file under another name, for builds replace files and never change them; a copy on another disk."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
