"""Inputs -> the state of every translation, and the memory of what people accepted, changed on disk."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from loa.build.inputs import Inputs
from loa.build.replace import replace
from loa.content.l10n.lock import FILE, lock_text, texts
from loa.content.l10n.states import Finding, accepted_pairs, by_owner, findings
from loa.content.l10n.units import INTERFACE, PROSE
from loa.content.load import Content, load, read_content
from loa.errors import ContentError, UsageError
from loa.model.l10n import Accepted
from loa.model.site import Site


@dataclass(frozen=True)
class Taken:
    """What was accepted, and what could not be, for it lacks something its original has."""

    accepted: tuple[Finding, ...]
    refused: tuple[Finding, ...]


def current(inputs: Inputs) -> tuple[Content, tuple[Finding, ...]]:
    """The content, and the state of every translated text in it; other mistakes of it don't hinder translators."""
    content = read_content(inputs.content, inputs.docs, inputs.now)
    if not content.plannable:
        raise ContentError(content.problems)
    return content, tuple(findings(content.site))


def sound(inputs: Inputs) -> tuple[Content, tuple[Finding, ...]]:
    """The same of content without errors: what is left out for a mistake must not be forgotten."""
    content = load(inputs.content, inputs.docs, inputs.now)
    return content, tuple(findings(content.site))


def chosen(found: Iterable[Finding], owners: Collection[str], tags: Collection[str]) -> tuple[Finding, ...]:
    """Those of the records, pages and languages somebody named; all where nothing is named."""
    found = tuple(found)
    known = {each.unit.owner for each in found}
    wanted = {_owner(name, known) for name in owners}
    spoken = {each.tag for each in found}
    for tag in sorted(set(tags) - spoken):
        values = {"language": tag, "languages": ", ".join(sorted(spoken)) or "–"}
        raise UsageError("--lang", "l10n-language", values)
    return tuple(each for each in found if (not wanted or each.unit.owner in wanted or _kind(each) in wanted)
                 and (not tags or each.tag in tags))


def accept(inputs: Inputs, owners: Collection[str], tags: Collection[str], by: str | None = None, *,
           despite: bool = False, touched: bool = False) -> Taken:
    """Remember that translations say what their originals say today; what nobody can have read is never accepted.

    With `touched` only those whose translation was changed as well, or that are new. Numbers, links, values and
    structure must agree, unless `despite` says that somebody has looked.
    """
    content, found = sound(inputs)
    pending = [each for each in chosen(found, owners, tags) if each.state not in ("fresh", "missing")
               and (not touched or each.touched or each.state == "new")]
    refused = tuple(each for each in pending if each.differences and not despite)
    taken = tuple(each for each in pending if each not in refused)
    remember(inputs, content.site, found, taken, by)
    return Taken(taken, refused)


def remember(inputs: Inputs, site: Site, found: Iterable[Finding], taken: Collection[Finding], by: str | None) -> None:
    """Write the memory anew, whole; what is no longer there is forgotten."""
    lock = {(each.of, each.lang): each for each in site.accepted}
    names = {(each.unit.name, each.tag) for each in taken}
    entries = []
    for (owner, tag), group in by_owner(found).items():
        was, mine = lock.get((owner, tag)), {name for name, each in names if each == tag}
        if was and not any(each.unit.name in mine for each in group):
            entries.append(was)
            continue
        pairs = texts(accepted_pairs(group, mine, site.source_language.tag, was))
        if pairs:
            entries.append(Accepted(lang=tag, of=owner, day=inputs.now, by=by, texts=pairs))
    path = inputs.content / FILE
    data = lock_text(entries).encode()
    if not path.exists() or path.read_bytes() != data:
        replace(path, data)


def counted(found: Iterable[Finding]) -> Mapping[str, Mapping[str, int]]:
    """Language -> state -> how many texts."""
    counts: dict[str, dict[str, int]] = {}
    for each in found:
        states = counts.setdefault(each.tag, {})
        states[each.state] = states.get(each.state, 0) + 1
    return counts


def _owner(name: str, known: Collection[str]) -> str:
    """`message:2k` as it is, `about` for `page:about`, `ui` for the whole interface."""
    if name in known or any(each.partition(":")[0] == name for each in known):
        return name
    if f"{PROSE}:{name}" in known:
        return f"{PROSE}:{name}"
    guess = next(iter(get_close_matches(name, [*known, INTERFACE], n=1)), "")
    raise UsageError("PAGE", "page-unknown", {"found": name, "guess": guess})


def _kind(each: Finding) -> str:
    return each.unit.owner.partition(":")[0]
