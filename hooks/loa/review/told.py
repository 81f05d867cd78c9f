"""Changes and a language -> what terminals, summaries of pipelines and programs read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from loa.errors import Problem
from loa.errors.formats import escaped, github, gitlab
from loa.errors.wording import catalogue, tell, wording
from loa.review.change import Change, Changes, Weight

SIGNS: Mapping[Weight, str] = MappingProxyType({"stop": "✗", "act": "☐", "tell": "·"})
MOST = 40
"""Entries of a topic that a summary shows; GitHub refuses summaries of more than a megabyte."""

Writer = Callable[[Changes, Sequence[Problem], str], str]


def text(changes: Changes, problems: Sequence[Problem], language: str) -> str:
    """Topic by topic, what must not be published first."""
    lines = [tell(problem, language) for problem in problems]
    for topic, found in changes.by_topic.items():
        lines += ["", word(language, f"topic-{topic}")]
        for change in found:
            said = wording(change.problem, language)
            lines.append(f"  {SIGNS[change.weight]} {said.what}")
            lines += [f"      → {said.do}"] if change.weight != "tell" else []
    return "\n".join([*lines, "", counted(changes, language)]).strip("\n")


def markdown(changes: Changes, problems: Sequence[Problem], language: str) -> str:
    """A list to tick off, for the page of a pipeline or a pull request."""
    lines = [f"### {word(language, 'diff-title')}: {counted(changes, language)}", ""]
    lines += [f"> {escaped(wording(problem, language).what)}\n" for problem in problems]
    for topic, found in changes.by_topic.items():
        lines += [f"#### {word(language, f'topic-{topic}')} ({len(found)})", ""]
        lines += [_item(change, language) for change in found[:MOST]]
        if len(found) > MOST:
            lines.append(f"- {word(language, 'diff-more').format(count=len(found) - MOST)}")
        lines.append("")
    return "\n".join(lines).rstrip("\n")


def _item(change: Change, language: str) -> str:
    said = wording(change.problem, language)
    if change.weight == "tell":
        return f"- {escaped(said.what)}"
    mark = f"**{word(language, 'diff-stop')}** " if change.weight == "stop" else ""
    return f"- [ ] {mark}{escaped(said.what)} → {escaped(said.do)}"


def as_json(changes: Changes, problems: Sequence[Problem], language: str) -> str:
    """Everything, for programs."""
    said = {
        "stops": len(changes.stops),
        "topics": {topic: len(found) for topic, found in changes.by_topic.items()},
        "changes": [_entry(change, language) for change in changes.all],
        "not_compared": [wording(problem, language).what for problem in problems],
    }
    return json.dumps(said, ensure_ascii=False, indent=2)


def _entry(change: Change, language: str) -> Mapping[str, object]:
    said = wording(change.problem, language)
    return {
        "topic": change.topic, "weight": change.weight, "rule": change.rule, "subject": change.subject,
        "field": change.field, "before": change.before, "after": change.after, "file": change.place.file,
        "line": change.place.line, "what": said.what, "do": said.do,
    }


def _annotations(changes: Changes, problems: Sequence[Problem], language: str) -> str:
    return github(tuple(_asked(changes, problems)), language)


def _code_quality(changes: Changes, problems: Sequence[Problem], language: str) -> str:
    return gitlab(tuple(_asked(changes, problems)), language)


def _asked(changes: Changes, problems: Sequence[Problem]) -> Iterator[Problem]:
    """What somebody must do something about."""
    yield from problems
    yield from (change.problem for change in changes.all if change.weight != "tell")


def counted(changes: Changes, language: str) -> str:
    """How much there is to read, and to do."""
    acts = sum(change.weight == "act" for change in changes.all)
    slots = {"count": len(changes.all), "acts": acts, "stops": len(changes.stops)}
    return word(language, "diff-count" if changes.all else "diff-none").format(**slots)


def word(language: str, name: str) -> str:
    """A heading in the reviewer's language."""
    return catalogue(language).words[name]


FORMATS: Mapping[str, Writer] = MappingProxyType({
    "text": text, "markdown": markdown, "json": as_json, "github": _annotations, "gitlab": _code_quality,
})
