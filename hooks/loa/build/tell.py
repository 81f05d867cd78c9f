"""Problems -> the lines a person reads on a terminal, in the language of their computer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from loa.errors import Problem
from loa.errors.wording import tell


def catalogue(environ: Mapping[str, str]) -> str:
    """The catalogue to tell problems in: `LOA_LANG`, else the computer's language, else English."""
    for name in ("LOA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        tag = environ.get(name, "")[:2].lower()
        if tag in CATALOGUES:
            return tag
    return CATALOGUES[-1]


CATALOGUES = ("vi", "en")
"""Languages problems are told in; the last one is told to everybody else."""


def told(problems: Iterable[Problem], language: str) -> str:
    """One problem a line."""
    return "\n".join(tell(problem, language) for problem in problems)
