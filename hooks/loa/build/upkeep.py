"""Inputs -> what has to be looked after from week to week: reviews that are due, and outside links that died."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from loa.build.asking import Answer, Ask, ask, ask_all
from loa.build.edition import whole_edition
from loa.build.inputs import Inputs
from loa.build.replace import replace
from loa.content.entries import Written, bare, quoted, read_entries, with_entries
from loa.content.links import Spot, outside_links
from loa.content.load import Content, load
from loa.errors import Place, Problem, UsageError
from loa.model.links import SeenLink
from loa.pages.review import due

LOCK = "links.lock.yml"
HEAD = "# Written by `loa links refresh`: which outside links answered, and when. Not for editing.\n"
PATIENCE = 14
"""Days a link may be silent before it is more than a bad day of its host."""


@dataclass(frozen=True)
class Refreshed:
    """What a look at all links found."""

    links: tuple[SeenLink, ...]
    problems: tuple[Problem, ...]


def due_problems(inputs: Inputs) -> tuple[Problem, ...]:
    """Records whose review is overdue, as warnings, or soon due, as notices; the longest overdue first."""
    content = load(inputs.content, inputs.docs, inputs.now)
    edition = whole_edition(content, inputs)
    return tuple(_due(each.id, each.record.review_by, inputs.today, content)
                 for each in due(edition) if each.when != "later")


def _due(name: str, day: dt.date, today: dt.date, content: Content) -> Problem:
    days = (today - day).days
    place = content.place_of(name, ("review_by",))
    if days > 0:
        return Problem(place, "due-over", {"id": name, "day": str(day), "days": str(days)}, "review_by", "warning")
    return Problem(place, "due-soon", {"id": name, "day": str(day), "days": str(-days)}, "review_by", "notice")


def refresh_links(inputs: Inputs, one: Ask = ask) -> Refreshed:
    """Ask for every outside link, and write the lock anew, whole or not at all.

    Raises UsageError where no host at all can be found: then it is this computer that has no network.
    """
    content = load(inputs.content, inputs.docs, inputs.now)
    path = inputs.content / LOCK
    before = {link.url: link for link in read_lock(path, content.site.source_language.tag)}
    links = outside_links(content.site)
    answers = ask_all(links, one)
    if answers and all(answer.state == "silent" for answer in answers.values()):
        raise UsageError("loa links refresh", "network-missing", {"count": str(len(answers))})
    seen = tuple(_seen(url, answers[url], before.get(url), inputs.now) for url in links)
    replace(path, (HEAD + with_entries("", map(_entry, seen))).encode())
    return Refreshed(seen, tuple(_problems(seen, links, content, inputs.now)))


def read_lock(path: Path, source: str) -> tuple[SeenLink, ...]:
    """The links as they were last seen; none where nobody has looked yet."""
    return read_entries(path.name, path.read_bytes(), SeenLink, source) if path.exists() else ()


def _seen(url: str, answer: Answer, before: SeenLink | None, day: dt.date) -> SeenLink:
    alive = day if answer.state in ("alive", "moved") else before.alive if before else None
    return SeenLink(url=url, seen=day, state=answer.state, answer=answer.said, alive=alive, to=answer.to)


def _entry(link: SeenLink) -> Written:
    said = {"url": quoted(link.url), "seen": str(link.seen), "state": bare(link.state), "answer": quoted(link.answer)}
    said |= {"alive": str(link.alive)} if link.alive else {}
    return said | ({"to": quoted(link.to)} if link.to else {})


def _problems(seen: tuple[SeenLink, ...], links: Mapping[str, tuple[Spot, ...]], content: Content,
              day: dt.date) -> Iterator[Problem]:
    for link in seen:
        values = {"url": link.url, "answer": link.answer, "alive": str(link.alive or "")}
        for owner, path in links[link.url]:
            place = _place(owner, path, content)
            if link.state == "gone" or (link.state == "silent" and _long_silent(link, day)):
                yield Problem(place, "outside-link-dead", values, severity="warning")
            elif link.state in ("silent", "refused"):
                yield Problem(place, "outside-link-unsure", values, severity="notice")
            elif link.state == "moved":
                yield Problem(place, "outside-link-moved", {"url": link.url, "to": link.to or ""}, severity="notice")


def _long_silent(link: SeenLink, day: dt.date) -> bool:
    return link.alive is None or (day - link.alive).days > PATIENCE


def _place(owner: str, path: tuple, content: Content) -> Place:
    if owner in content.located:
        return content.place_of(owner, path)
    return Place(f"docs/{owner.removeprefix('docs:')}.md")
