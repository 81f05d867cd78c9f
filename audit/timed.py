"""The built site and its budgets -> measures of time, each beside something that meets the same machine."""

from __future__ import annotations

from audit import slow as slow_line
from audit.budgets import Budgets
from audit.built import Built
from audit.lighthouse import score
from audit.measure import NOT_MEASURED, Measure
from audit.twin import beside_twin, built_twin
from audit.weight import weigh


def lighthouse(site: Built, budgets: Budgets) -> Measure:
    """One page of each kind and language."""
    scored = score(site, site.one_of_each_kind)
    if scored is None:
        return NOT_MEASURED
    values = {each.page.name: {**each.scores, "shift": round(each.shift, 4), "loads": each.loads,
                               "without": list(each.without)} for each in scored}
    broken = tuple(f"{each.page.name}: {' / '.join(map(str, each.scores.values()))}, shift {each.shift:.3f}; "
                   f"{'; '.join(each.short)}" for each in scored if not each.perfect)
    lowest = {name: min(each.scores[name] for each in scored) for name in scored[0].scores}
    hidden = sum(bool(each.without) for each in scored)
    return Measure(f"{len(scored)} pages, {len(scored) - len(broken)} perfect; lowest "
                   f"{' / '.join(map(str, lowest.values()))}; {hidden} not judged by audits that ask for what they are "
                   "meant not to give: is-crawlable of pages kept from search engines, robots-txt of those that may "
                   "speak to nobody", {"lowest": lowest, "pages": values}, broken)


def slow(site: Built, budgets: Budgets) -> Measure:
    """The pages people need first, on a slow line."""
    line = budgets.slow
    pages = [page for page in site.one_of_each_kind if page.kind in line.kinds]
    seen = slow_line.paced(site, built_twin(), pages, line)
    rows = tuple(slow_line.told(seen))
    values = {each.page.name: {"ours": each.ours, "bare": each.bare, "ratio": round(each.ratio, 3), "twin": each.twin,
                               "complete": each.ours_complete, "bare_complete": each.bare_complete,
                               "shift": round(each.shift, 4)} for each in seen}
    broken = [f"{each.page.name}: {each.ratio:.2f} times its bare text, at most {line.ratio}"
              for each in seen if each.ratio > line.ratio]
    broken += [f"{each.page.name}: moved by {each.shift:.5f} while it came" for each in seen if each.shift > 0]
    worst = max(each.ratio for each in seen)
    return Measure(f"{len(seen)} pages at {line.round_trip * 1000:.0f} ms, {line.bits / 1000:.0f} kbit/s, medians of "
                   f"{line.rounds}: readable within {worst:.2f} times their bare text", values, tuple(broken), rows)


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
