"""The built site and its budgets -> measures that a browser takes."""

from __future__ import annotations

from collections.abc import Iterator

from audit.barriers import axe_version, barriers
from audit.browser import Loaded, loads
from audit.budgets import Budgets
from audit.built import Built, Page
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
        loaded = loads([address + page.path for page in pages], alone=True)
    broken = by_page(pages, [list(_asks_too_much(page, load, address, budgets))
                             for page, load in zip(pages, loaded, strict=True)])
    values = {page.name: {"later_scripts": load.scripts, "later_pictures": load.pictures,
                          "words_of_later_scripts": len(load.lacking)}
              for page, load in zip(pages, loaded, strict=True)}
    single = sum(len(load.asked) == 1 for load in loaded)
    scripts, pictures = sum(load.scripts for load in loaded), sum(load.pictures for load in loaded)
    return Measure(f"{len(pages)} pages, cold: one request until they can be read; {single} ask for nothing more, the "
                   f"others for {scripts} scripts and {pictures} lazy pictures", values, broken)


def _asks_too_much(page: Page, load: Loaded, address: str, budgets: Budgets) -> Iterator[str]:
    later = budgets.later.get(page.kind, 0)
    if load.scripts > later:
        yield f"{load.scripts} scripts later, at most {later}"
    if len(load.asked) > 1 + load.scripts + load.pictures:
        yield f"asks for neither script nor picture: {', '.join(load.asked)}"
    if not later:
        yield from (f"cannot be read with the first answer: {line}" for line in load.lacking)
    yield from (f"asks {url}" for url in load.asked if not url.startswith(address))
    yield from load.said


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
