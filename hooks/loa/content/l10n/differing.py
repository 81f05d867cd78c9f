"""Translations that somebody once accepted -> warnings where they and their originals now differ in numbers or links.

Never more than a warning: an urgent sentence in the source language waits for no translator.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from loa.content.l10n.states import Finding, findings
from loa.content.l10n.units import INTERFACE, PROSE
from loa.content.located import Located
from loa.errors import Place, Problem
from loa.model.site import Site


def differing(site: Site, located: Mapping[str, Located]) -> Iterator[Problem]:
    """One for each kind of thing that differs; what nobody has accepted yet is told by `loa l10n status`."""
    remembered = {(each.of, each.lang) for each in site.accepted}
    for each in findings(site) if remembered else ():
        if (each.unit.owner, each.tag) not in remembered:
            continue
        for one in each.differences:
            values = {"id": each.unit.owner, "language": each.tag, "sign": one.sign,
                      "original": ", ".join(one.only_source), "translation": ", ".join(one.only_translation)}
            yield Problem(_place(each, site, located), "translation-differs", values,
                          ".".join(map(str, each.unit.path)), "warning")


def _place(found: Finding, site: Site, located: Mapping[str, Located]) -> Place:
    kind, _, name = found.unit.owner.partition(":")
    if kind == PROSE:
        return next(each.place for each in site.prose if (each.id, each.lang) == (name, found.tag))
    if kind == INTERFACE:
        return located[f"{INTERFACE}:{found.tag}"].place_of(found.unit.path)
    return located[found.unit.owner].place_of((*found.unit.path, found.tag))
