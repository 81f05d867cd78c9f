"""Problems -> the lines a person reads on a terminal, in the language of their computer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from loa.errors import Problem
from loa.errors.wording import catalogue as sentences
from loa.errors.wording import languages, tell


def catalogue(environ: Mapping[str, str]) -> str:
    """The catalogue to tell problems in: `LOA_LANG`, else the computer's language, else English."""
    for name in ("LOA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        tag = environ.get(name, "")[:2].lower()
        if tag in languages():
            return tag
    return ELSEWHERE


ELSEWHERE = "en"
"""The catalogue for computers in a language we have none for."""


def said(name: str, language: str, **slots: object) -> str:
    """A line that tells what was done; `name` is an entry of the catalogue's table of reports."""
    return sentences(language).words[name].format(**slots)


def told(problems: Iterable[Problem], language: str) -> str:
    """One problem a line."""
    return "\n".join(tell(problem, language) for problem in problems)
