"""A message -> its short texts: the short message with marks and without, and the line that runs over a screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loa.messages.sms import Sms, fitting, sms, unmarked
from loa.messages.told import Told
from loa.model.gateways import Gateway

MOST_PARTS = 3
"""Of a short message with marks; each part is paid for."""

BETWEEN = " • "
"""Between the parts of a line that runs over a screen."""


@dataclass(frozen=True)
class Brief:
    """The short texts of one message in one language."""

    marked: Sms | None
    """None where nobody has written how long a part is."""
    unmarked: Sms | None
    ticker: str


def brief(told: Told, call: str, link: str, standard: Gateway | None) -> Brief:
    """The fullest text that `MOST_PARTS` carry, and the same for gateways that take no marks."""
    ticker = BETWEEN.join(part.rstrip(".") for part in (told.title, told.formula, call, link) if part)
    if standard is None:
        return Brief(None, None, ticker)
    marked = fitting((" ".join(_sentences(gist, call, link)) for gist in _gists(told)), MOST_PARTS, standard)
    return Brief(marked, sms(unmarked(marked.text), standard), ticker)


def _gists(told: Told) -> Iterator[str]:
    """What the message says, from its fullest to its barest form; points that belong together are told all or not."""
    names = ", ".join(point.title for point in told.points)
    if told.inseparable:
        yield f"{told.title}: {'. '.join(f'{point.title}: {point.text}' for point in told.points)}"
    elif told.formula:
        yield f"{told.title}: {told.formula}"
    elif names:
        yield f"{told.title}: {names}"
    yield told.title


def _sentences(gist: str, call: str, link: str) -> Iterator[str]:
    for sentence in filter(None, (gist, call)):
        yield sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
    yield link
