"""The built site and its budgets -> measures that need no browser: every page, every file."""

from __future__ import annotations

from collections.abc import Iterator

from audit.budgets import Budgets
from audit.built import Built
from audit.codes import wrong_codes
from audit.links import dead_links
from audit.measure import NOT_MEASURED, Measure, by_page
from audit.pictures import heavy_pictures
from audit.search import weigh_search
from audit.structure import senseless
from audit.validity import invalid
from audit.weight import Weight, parts, weigh


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


def pictures(site: Built, budgets: Budgets) -> Measure:
    """Every picture, as a phone would take it."""
    broken = by_page(site.pages, [list(heavy_pictures(site, page, budgets.picture)) for page in site.pages])
    count = sum(len(page.document.xpath("//img")) for page in site.pages)
    return Measure(f"{count} pictures: {len(broken)} too heavy, too early or without a size",
                   {"pictures": count, "faults": len(broken)}, broken)


def sense(site: Built, budgets: Budgets) -> Measure:
    """Every page as it is read aloud: languages, headings, landmarks, names of links."""
    broken = by_page(site.pages, [list(senseless(page)) for page in site.pages])
    return Measure(f"{len(site.pages)} pages read aloud: {len(broken)} faults",
                   {"pages": len(site.pages), "faults": len(broken)}, broken)


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
