"""What a picture says -> the values its template takes: words tied for the layout, drawings as the steps of a pen."""

from __future__ import annotations

import dataclasses
import json

from loa.qr.matrix import matrix
from loa.qr.runs import runs
from loa.screens.share import Share
from loa.typeset.means import Means

PHONE = "phone"

TIED = ("kicker", "title", "lead")
"""Texts that may take several lines."""


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
        icon = vars(means.icon(share.strip.icon))
        said["strip"] |= {"text": means.glue(share.strip.text), "icon": icon}
    said |= {
        "font": font,
        "number": share.number.replace(" ", "\u00a0"),
        "icon": vars(means.icon(share.icon)),
        "phone": vars(means.icon(PHONE)) if share.number else None,
        "code": vars(runs(matrix(share.payload))) if share.payload else None,
    }
    return json.dumps(said, ensure_ascii=False, sort_keys=True)
