"""A built site and its budgets -> measures: what was measured, in words and values, and what it breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from audit.browser import SCHEMES, WIDTHS, barriers, loads
from audit.budgets import Budgets
from audit.built import Built
from audit.codes import wrong_codes
from audit.lighthouse import score
from audit.links import dead_links
from audit.search import weigh_search
from audit.server import served
from audit.twin import beside_twin
from audit.validity import invalid
from audit.weight import Weight, parts, weigh


@dataclass(frozen=True)
class Measure:
    """One thing measured; `values` is None where this machine could not."""

    said: str
    values: Any = None
    broken: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = field(default=())
    """A table, its head first."""


NOT_MEASURED = Measure("not measured: its checker is not on this machine")


def weight(site: Built, budgets: Budgets) -> Measure:
    """Every page, told by the heaviest of each kind."""
    weights = [weigh(page, site) for page in site.pages]
    heaviest = {each.page.kind: each for each in sorted(weights, key=lambda each: each.brotli)}
    by_kind = {kind: heaviest[kind] for kind in sorted(heaviest, key=lambda kind: -heaviest[kind].brotli)}
    shares = {kind: parts(each.page) for kind, each in by_kind.items()}
    largest = {kind: max(share, key=share.__getitem__) for kind, share in shares.items()}
    rows = (("heaviest of its kind", "brotli", "gzip", "requests", "script", "elements", "heaviest part"), *(
        (each.page.name, str(each.brotli), str(each.gzip), str(each.requests), str(each.script), str(each.elements),
         f"{largest[kind]} {shares[kind][largest[kind]]}") for kind, each in by_kind.items()))
    values = {kind: {"page": each.page.name, "brotli": each.brotli, "gzip": each.gzip, "requests": each.requests,
                     "script": each.script, "elements": each.elements, "parts": shares[kind],
                     "heaviest_part": largest[kind]} for kind, each in by_kind.items()}
    return Measure(f"{len(weights)} pages", values, tuple(over_budget(weights, budgets)), rows)


def over_budget(weights: list[Weight], budgets: Budgets) -> Iterator[str]:
    """Pages that cost more than they may, and what of."""
    for each in weights:
        budget = budgets.of(each.page.kind)
        for name in ("brotli", "gzip", "script", "requests"):
            cost, most = getattr(each, name), getattr(budget, name)
            if cost > most:
                yield f"{each.page.name}: {name} {cost}, at most {most}"


def search(site: Built, budgets: Budgets) -> Measure:
    """What a phone fetches when somebody searches, in each language."""
    weights = weigh_search(site)
    broken = tuple(f"{each.lang}: {name} {getattr(each, name)}, at most {most}" for each in weights
                   for name, most in vars(budgets.search).items() if getattr(each, name) > most)
    values = {each.lang: {"script": each.script, "index": each.index, "largest_part": each.part} for each in weights}
    return Measure("; ".join(f"{each.lang}: {each.whole} bytes" for each in weights), values, broken)


def requests(site: Built, budgets: Budgets) -> Measure:
    """One page of each kind and language, loaded cold in Chromium."""
    pages = site.one_of_each_kind
    with served(site.folder) as address:
        loaded = loads([address + page.path for page in pages])
    more = [f"{page.name}: {len(load.asked)} requests" for page, load in zip(pages, loaded, strict=True)
            if len(load.asked) > budgets.of(page.kind).requests]
    foreign = [f"{page.name}: asks {url}" for page, load in zip(pages, loaded, strict=True)
               for url in load.asked if not url.startswith(address)]
    said = [f"{page.name}: {text}" for page, load in zip(pages, loaded, strict=True) for text in load.said]
    values = {page.name: len(load.asked) for page, load in zip(pages, loaded, strict=True)}
    most = max(values.values())
    return Measure(f"{len(pages)} pages loaded cold: {sum(each == 1 for each in values.values())} with one request, "
                   f"none with more than {most}", values, (*more, *foreign, *said))


def axe(site: Built, budgets: Budgets) -> Measure:
    """Every page, in both schemes, narrow and wide."""
    with served(site.folder) as address:
        found = barriers([address + page.path for page in site.pages])
    broken = tuple(f"{page.name}: {each}" for page, each_found in zip(site.pages, found, strict=True)
                   for each in each_found)
    states = len(SCHEMES) * len(WIDTHS)
    return Measure(f"{len(site.pages)} pages in {states} states: {len(broken)} violations",
                   {"pages": len(site.pages), "states": states, "violations": len(broken)}, broken)


def html(site: Built, budgets: Budgets) -> Measure:
    """Every file of HTML, stubs included."""
    errors = invalid(site.folder)
    if errors is None:
        return NOT_MEASURED
    files = sum(1 for _ in site.folder.rglob("*.html"))
    return Measure(f"{files} files: {len(errors)} errors", {"files": files, "errors": len(errors)}, errors)


def links(site: Built, budgets: Budgets) -> Measure:
    """Every link inside, with its anchor."""
    checked, dead = dead_links(site)
    return Measure(f"{checked} links inside: {len(dead)} dead", {"checked": checked, "dead": len(dead)}, dead)


def codes(site: Built, budgets: Budgets) -> Measure:
    """Every QR code, as a phone reads it."""
    read, wrong = wrong_codes(site)
    return Measure(f"{read} codes read: {len(wrong)} wrong", {"read": read, "wrong": len(wrong)}, wrong)


def lighthouse(site: Built, budgets: Budgets) -> Measure:
    """One page of each kind and language."""
    scored = score(site.folder, site.one_of_each_kind)
    if scored is None:
        return NOT_MEASURED
    values = {each.page.name: {**each.scores, "shift": each.shift} for each in scored}
    broken = tuple(f"{each.page.name}: {' / '.join(map(str, each.scores.values()))}, shift {each.shift}; "
                   f"{'; '.join(each.short)}" for each in scored if not each.perfect)
    lowest = " / ".join(str(min(each.scores[name] for each in scored)) for name in scored[0].scores)
    return Measure(f"{len(scored)} pages, {len(scored) - len(broken)} perfect; lowest {lowest}", values, broken)


def twin(site: Built, budgets: Budgets) -> Measure:
    """One page of each kind and language, beside stock MkDocs with the same words."""
    pairs = beside_twin([weigh(page, site) for page in site.one_of_each_kind])
    ours, theirs = sum(pair.ours for pair in pairs), sum(pair.twin for pair in pairs)
    values = {"ours": ours, "twin": theirs, "share": round(ours / theirs, 4),
              "pages": {pair.page.name: {"ours": pair.ours, "twin": pair.twin, "twin_requests": pair.twin_requests,
                                         "share": round(pair.share, 4)} for pair in pairs}}
    broken = tuple(f"{pair.page.name}: {pair.ours} of {pair.twin} bytes, {pair.share:.1%}"
                   for pair in pairs if pair.share > budgets.twin_share)
    return Measure(f"{len(pairs)} pages: {ours:,} bytes beside {theirs:,}, {ours / theirs:.1%}; "
                   f"{len(broken)} above {budgets.twin_share:.1%}", values, broken)


MEASURES: Mapping[str, Callable[[Built, Budgets], Measure]] = MappingProxyType({
    each.__name__: each for each in (weight, search, links, codes, html, requests, twin, axe, lighthouse)
})
"""Quick ones first."""

