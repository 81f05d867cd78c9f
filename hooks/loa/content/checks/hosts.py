"""Addresses in the content: a link goes over https to a host the site trusts; some hosts are named nowhere.

What is only printed, as the address of an app that is gone, may be any address but a forbidden one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from loa.content.checks.walk import Step, Walked
from loa.content.located import Located
from loa.content.spot import spot_in_field, spot_in_page
from loa.content.torn import told
from loa.errors import Place, Problem
from loa.model.guides import App
from loa.model.knowledge import Fund
from loa.model.light_markdown import without_code
from loa.model.record import Part, Url
from loa.model.settings import Profile, Settings
from loa.model.site import Site
from loa.model.words import RichWords

IS_ADDRESS = Url.__metadata__
LINK = re.compile(r"""(?:\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?|<)(?P<address>https?://[^\s<>()"]+)""", re.MULTILINE)


def check(site: Site, walk: Sequence[Walked], located: Mapping[str, Located]) -> Iterator[Problem]:
    """Addresses in fields, in Markdown and on hand-written pages; the owner's own, in settings, are trusted."""
    settings = site.settings
    if settings.name is None:
        return  # `site.yml` is wrong, so nobody knows which hosts it trusts
    for record in walk:
        if not isinstance(record.part, (Profile, Settings)):
            yield from _in_record(record, located[record.owner], settings)
    for prose in site.prose:
        for start, address in _links(prose.body):
            yield from _problems(address, True, spot_in_page(prose.place, prose.body, start), settings)


def _in_record(record: Walked, located: Located, settings: Settings) -> Iterator[Problem]:
    for path, value, metadata in record.values:
        if isinstance(value, RichWords):
            yield from _in_texts(value, path, located, settings)
        elif metadata and any(mark in IS_ADDRESS for mark in metadata):
            yield from told(_in_field(record.part, path, str(value), located, settings))


def _in_field(part: Part, path: tuple[Step, ...], address: str, located: Located,
              settings: Settings) -> Iterator[Problem]:
    yield from _problems(address, _is_link(part, path), located.place_of(path), settings, ".".join(map(str, path)))


def _is_link(part: Part, path: tuple[Step, ...]) -> bool:
    """Whether readers can follow it: not what an app or a fund says was its address at the time."""
    if path != ("url",):
        return True
    if isinstance(part, App):
        return part.url_status == "link"
    return not isinstance(part, Fund) or part.status == "current"


def _in_texts(words: RichWords, path: tuple[Step, ...], located: Located, settings: Settings) -> Iterator[Problem]:
    for tag, text in words.root.items():
        for start, address in _links(text):
            place = spot_in_field(located, (*path, tag), text, start)
            yield from _problems(address, True, place, settings, ".".join(map(str, (*path, tag))))


def _links(markdown: str) -> Iterator[tuple[int, str]]:
    for match in LINK.finditer(without_code(markdown)):
        yield match.start("address"), match["address"]


def _problems(address: str, link: bool, place: Place, settings: Settings, field: str = "") -> Iterator[Problem]:
    host = urlsplit(address).hostname or ""
    slots = {"value": address, "host": host}
    if within(host, settings.never_link):
        yield Problem(place, "url-forbidden", slots, field)
    elif link and not address.startswith("https://"):
        yield Problem(place, "url-insecure", slots, field)
    elif link and not within(host, settings.trusted_hosts):
        yield Problem(place, "url-untrusted", slots, field)


def within(host: str, hosts: tuple[str, ...]) -> bool:
    """Whether a host is one of these, or below one of them."""
    return any(host == each or host.endswith(f".{each}") for each in hosts)
