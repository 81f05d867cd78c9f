"""What a picture says -> the values its template takes: words tied for the layout, drawings as the steps of a pen."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from loa.qr.matrix import QUIET_ZONE, Matrix, matrix
from loa.screens.share import Share
from loa.typeset.outlines import Outline

PHONE = "phone"

TIED = ("kicker", "title", "lead")
"""Texts that may take several lines."""


@dataclass(frozen=True)
class Means:
    """What a layout draws from: icons by name, and the words that belong together."""

    icon: Callable[[str], Outline]
    glue: Callable[[str], str]


def words(share: Share) -> str:
    """Everything that must be written in letters."""
    strip = share.strip.text if share.strip else ""
    rest = (share.number, strip, share.site, share.sample, share.address)
    return "\n".join((share.kicker, share.title, share.lead, *rest))


def icon_names(share: Share) -> tuple[str, ...]:
    """The icons its template draws."""
    return (share.icon, *((PHONE,) if share.number else ()), *((share.strip.icon,) if share.strip else ()))


def text_of(share: Share, field: str) -> str:
    """What a field says."""
    said = getattr(share, field)
    return said if isinstance(said, str) else said.text


def plate(share: Share, font: str, means: Means) -> str:
    """The values as the template reads them; equal values give equal text."""
    said = dataclasses.asdict(share)
    said |= {name: means.glue(said[name]) for name in TIED}
    if share.strip:
        icon = dataclasses.asdict(means.icon(share.strip.icon))
        said["strip"] |= {"text": means.glue(share.strip.text), "icon": icon}
    said |= {
        "font": font,
        "number": share.number.replace(" ", "\u00a0"),
        "icon": dataclasses.asdict(means.icon(share.icon)),
        "phone": dataclasses.asdict(means.icon(PHONE)) if share.number else None,
        "code": _code(matrix(share.payload)) if share.payload else None,
    }
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def _code(modules: Matrix) -> dict[str, object]:
    """Side of a code in modules, its quiet zone counted in, and its dark runs: column, row, length."""
    return {"side": len(modules.rows) + 2 * QUIET_ZONE, "runs": [
        (column + QUIET_ZONE, row + QUIET_ZONE, length)
        for row, cells in enumerate(modules.rows) for column, length in _runs(cells)
    ]}


def _runs(cells: Sequence[bool]) -> Iterator[tuple[int, int]]:
    column = 0
    for dark, group in groupby(cells):
        length = len(tuple(group))
        if dark:
            yield column, length
        column += length
