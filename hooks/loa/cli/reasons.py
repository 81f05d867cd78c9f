"""`--why-vi TEXT` -> `--why vi TEXT`: which languages there are is known only once the content is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

WHY = re.compile(r"--why-(?P<language>[A-Za-z0-9-]+)(=(?P<text>.*))?", re.DOTALL)


def spelled_out(arguments: Sequence[str]) -> list[str]:
    """The words of a command as argparse takes them."""
    return [word for argument in arguments for word in _spelled_out(argument)]


def _spelled_out(argument: str) -> Iterator[str]:
    found = WHY.fullmatch(argument)
    if not found:
        yield argument
        return
    yield from ("--why", found["language"])
    if found["text"] is not None:
        yield found["text"]
