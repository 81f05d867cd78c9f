"""Site -> every address outside it that readers can follow, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from loa.content.checks.hosts import LINK
from loa.content.checks.walk import Step, owners, values
from loa.model.guides import App
from loa.model.knowledge import Fund
from loa.model.light_markdown import without_code
from loa.model.record import Part, Url
from loa.model.settings import Profile, Settings
from loa.model.site import Site
from loa.model.words import RichWords

Spot = tuple[str, tuple[Step, ...]]
"""A record or hand-written page, and the field."""

IS_ADDRESS = Url.__metadata__


def outside_links(site: Site) -> Mapping[str, tuple[Spot, ...]]:
    """Address -> where it is used, sorted; what is only printed for the record is nobody's to follow."""
    found: dict[str, list[Spot]] = {}
    for address, spot in _links(site):
        found.setdefault(address, []).append(spot)
    return {address: tuple(found[address]) for address in sorted(found)}


def _links(site: Site) -> Iterator[tuple[str, Spot]]:
    for owner, part in owners(site):
        if isinstance(part, Settings | Profile):
            continue  # the site's own address, which may be a sample
        for path, value, metadata in values(part):
            if isinstance(value, RichWords):
                for tag, text in value.root.items():
                    yield from ((address, (owner, (*path, tag))) for address in _in_text(text))
            elif any(mark in IS_ADDRESS for mark in metadata) and _is_followed(part, path):
                yield str(value), (owner, path)
    for page in site.prose:
        yield from ((address, (f"docs:{page.lang}/{page.path}", ())) for address in _in_text(page.body))


def _is_followed(part: Part, path: tuple[Step, ...]) -> bool:
    """Not what an app or a fund that is over says was its address at the time."""
    if path != ("url",):
        return True
    if isinstance(part, App):
        return part.url_status == "link"
    return not isinstance(part, Fund) or part.status == "current"


def _in_text(text: str) -> Iterator[str]:
    return (match["address"] for match in LINK.finditer(without_code(text)))
