"""Site -> for every translated text whether it still says what its original says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from loa.content.l10n.blocks import changed_blocks, signature
from loa.content.l10n.signs import Difference, Notation, differences
from loa.content.l10n.units import Unit, units
from loa.model.l10n import Accepted, Pairs
from loa.model.site import Site

State = Literal["fresh", "new", "stale", "mismatch", "missing"]
"""`new`: nobody has accepted it yet, or both sides were changed in the same places since somebody did; `stale`: the
original has changed since; `mismatch`: it lacks a number, a link, a value or a block of its original."""


@dataclass(frozen=True)
class Finding:
    """One text in one language."""

    unit: Unit
    tag: str
    state: State
    changed: tuple[str, ...] = ()
    """Of a stale one the blocks of the original that are new; none where blocks were only taken out or moved."""
    differences: tuple[Difference, ...] = ()
    was: str = ""
    """Of a stale one the signature of the original that was accepted; "" where several come into question."""
    touched: bool = False
    """Whether a stale translation has been changed as well since it was accepted, though nobody has accepted that."""


def findings(site: Site) -> Iterator[Finding]:
    """Every text in every language that is published or in work, the source language aside."""
    source = site.source_language
    marks = notations(site)
    remembered = {(each.of, each.lang): each for each in site.accepted}
    tags = [each.tag for each in site.languages if not each.source and each.status != "wanted"]
    every = tuple(units(site))
    items = Counter((unit.owner, unit.field) for unit in every)
    for unit in every:
        for tag in (each for each in tags if each in unit.wordings or not unit.own):
            lock = remembered.get((unit.owner, tag))
            known = lock.pairs.get(unit.field, ()) if lock else ()
            whole = len(known) == items[unit.owner, unit.field]
            yield _finding(unit, tag, known, whole, (marks[source.tag], marks[tag]))


def notations(site: Site) -> Mapping[str, Notation]:
    """Language tag -> how it writes numbers; as the source does, where nobody has said, for so it is shown."""
    original = site.ui[site.source_language.tag]
    return {each.tag: Notation.of(each, {**original, **site.ui.get(each.tag, {})}) for each in site.languages}


def _finding(unit: Unit, tag: str, known: Pairs, whole: bool, notations: tuple[Notation, Notation]) -> Finding:
    """Against what was accepted of its field; `whole` where nothing has been put into the list or taken out since."""
    original, translation = unit.wordings[notations[0].language.tag], unit.wordings.get(tag)
    if translation is None:
        return Finding(unit, tag, "missing")
    pair = pair_of(original, translation)
    if pair in known:
        return Finding(unit, tag, "fresh")
    differing = tuple(differences(original, translation, *notations))
    originals, touched = frozenset(left for left, _ in known), pair[1] not in (right for _, right in known)
    if known and pair[0] not in originals and (whole or not touched) and not _followed(pair, known):
        return Finding(unit, tag, "stale", changed_blocks(original, originals), differing,
                       _origin(pair[1], known), touched)
    if differing:
        return Finding(unit, tag, "mismatch", (), differing, touched=touched)
    return Finding(unit, tag, "fresh" if pair[0] in originals else "new", touched=touched)


def pair_of(original: str, translation: str) -> tuple[str, str]:
    """What is remembered of two texts that say the same."""
    return signature(original), signature(translation)


def _origin(translation: str, known: Pairs) -> str:
    """What an item was translated from: of a list, what was accepted with this very translation."""
    found = {left for left, right in known if right == translation} if len(known) > 1 else {known[0][0]}
    return found.pop() if len(found) == 1 else ""


def _followed(pair: tuple[str, str], known: Pairs) -> bool:
    """Whether each block of the original that is new has a new one beside it: people change both in one go.

    A typo mended in another block of the translation is no answer to a change of the original.
    """
    originals = {each for left, _ in known for each in left.split(".")}
    translations = {each for _, right in known for each in right.split(".")}
    lefts, rights = (each.split(".") for each in pair)
    return pair[1] not in (right for _, right in known) and len(lefts) == len(rights) and all(
        right not in translations for left, right in zip(lefts, rights, strict=True) if left not in originals)


def by_owner(found: Iterable[Finding]) -> Mapping[tuple[str, str], tuple[Finding, ...]]:
    """(owner, language) -> its findings, in order."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for each in found:
        groups.setdefault((each.unit.owner, each.tag), []).append(each)
    return {key: tuple(group) for key, group in groups.items()}


def accepted_pairs(group: Iterable[Finding], names: Container[str], source: str,
                   lock: Accepted | None) -> Mapping[str, Pairs]:
    """What is remembered of one owner once the texts of these names are accepted.

    A list of which some items are left out keeps what was known of them.
    """
    pairs: dict[str, Pairs] = {}
    left_out = {each.unit.field for each in group if each.unit.name not in names and each.state != "fresh"}
    for each in group:
        if each.state == "fresh" or (each.unit.name in names and each.state != "missing"):
            pair = pair_of(each.unit.wordings[source], each.unit.wordings[each.tag])
            pairs[each.unit.field] = (*pairs.get(each.unit.field, ()), pair)
    for field in left_out:
        known = lock.pairs.get(field, ()) if lock else ()
        if known:
            pairs[field] = (*pairs.get(field, ()), *(each for each in known if each not in pairs.get(field, ())))
    return pairs
