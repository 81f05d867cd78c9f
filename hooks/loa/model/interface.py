"""`interface.txt` -> the keys of all sentences that templates and code ask the interface for; tests keep it in step."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def needed_keys() -> frozenset[str]:
    """What the source language must say; an older content folder may lack some of it."""
    return frozenset(files("loa.model").joinpath("interface.txt").read_text("utf-8").split())
