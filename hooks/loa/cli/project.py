"""The folder a command is run in -> the project and its inputs."""

from __future__ import annotations

import dataclasses
import datetime as dt
import importlib.util
import os
import sys
from pathlib import Path

from loa.build.inputs import Inputs, read_inputs


def project_root() -> Path:
    """The nearest folder upwards that holds `mkdocs.yml`."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").exists():
            return folder
    print("loa: no mkdocs.yml here or above → run the command inside the project", file=sys.stderr)
    raise SystemExit(2)


def inputs(staged: Path | None = None) -> Inputs:
    """The inputs of the project around the current folder."""
    wanted = read_inputs(project_root(), icons(), os.environ, today())
    return dataclasses.replace(wanted, staged=staged.absolute()) if staged else wanted


def today() -> dt.date:
    """The computer's day: the one place where the command line looks at the clock."""
    return dt.datetime.now().astimezone().date()


def icons() -> Path:
    """Where the theme package keeps its icons; found without importing it."""
    package = importlib.util.find_spec("material")
    locations = package.submodule_search_locations if package else None
    if not locations:
        print("loa: the package mkdocs-material is not installed → run `make .venv`", file=sys.stderr)
        raise SystemExit(2)
    return Path(locations[0]) / "templates" / ".icons" / "material"
