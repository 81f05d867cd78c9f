"""The built site and its budgets -> measures that a browser takes."""

from __future__ import annotations

from audit.barriers import axe_version, barriers
from audit.browser import loads
from audit.budgets import Budgets
from audit.built import Built
from audit.keyboard import walks
from audit.likeness import changed, read_kept
from audit.look import shots, take
from audit.measure import Measure, by_page
from audit.server import served
from audit.states import STATES


def requests(site: Built, budgets: Budgets) -> Measure:
    """One page of each kind and language, loaded cold in Chromium."""
    pages = site.one_of_each_kind
    with served(site.folder) as address:
        loaded = loads([address + page.path for page in pages])
    more = [f"{page.name}: {len(load.asked)} requests" for page, load in zip(pages, loaded, strict=True)
            if len(load.asked) > budgets.of(page.kind).requests]
    foreign = [f"{page.name}: asks {url}" for page, load in zip(pages, loaded, strict=True)
               for url in load.asked if not url.startswith(address)]
    said = by_page(pages, [load.said for load in loaded])
    values = {page.name: len(load.asked) for page, load in zip(pages, loaded, strict=True)}
    most = max(values.values())
    return Measure(f"{len(pages)} pages loaded cold: {sum(each == 1 for each in values.values())} with one request, "
                   f"none with more than {most}", values, (*more, *foreign, *said))


def axe(site: Built, budgets: Budgets) -> Measure:
    """Every page in every way to look, by axe's rules and ours."""
    with served(site.folder) as address:
        found = barriers([address + page.path for page in site.pages])
    broken = by_page(site.pages, found)
    kinds = len({page.kind for page in site.pages})
    return Measure(f"{len(site.pages)} pages in {len(STATES)} states: {len(broken)} violations",
                   {"pages": len(site.pages), "kinds": kinds, "states": [state.key for state in STATES],
                    "axe": axe_version(), "violations": len(broken)}, broken)


def keyboard(site: Built, budgets: Budgets) -> Measure:
    """One page of each kind and language, walked with Tab."""
    pages = site.one_of_each_kind
    with served(site.folder) as address:
        broken = by_page(pages, walks([address + page.path for page in pages]))
    return Measure(f"{len(pages)} pages walked with Tab: {len(broken)} faults",
                   {"pages": len(pages), "faults": len(broken)}, broken)


def look(site: Built, budgets: Budgets) -> Measure:
    """One page of each kind and language, beside the looks that were kept."""
    with served(site.folder) as address:
        seen = take(shots(site.one_of_each_kind, address))
    other = tuple(changed(seen, read_kept()))
    return Measure(f"{len(seen)} pictures in build/look: {len(other)} look otherwise than those kept",
                   {"pictures": len(seen), "changed": list(other)}, noted=other)
