"""Problems and a language -> what terminals, GitHub, GitLab, summaries of pipelines and programs read.

GitHub shows ten annotations of a severity for each step and drops the rest, so what matters most comes first.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from loa.errors import Place, Problem, Severity
from loa.errors.wording import catalogue, tell, visible, wording

Writer = Callable[[Sequence[Problem], str], str]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "notice")
"""The gravest first."""

URGENT = ("phone-", "number-", "cost-", "url-", "link-", "html-", "code-", "printed-", "date-")
"""How rules begin whose breach sends people to a wrong number, a wrong address or on a wrong day."""

CODE_QUALITY = MappingProxyType({"error": "major", "warning": "minor", "notice": "info"})
MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]()#+!|~>-])")


def important_first(problems: Iterable[Problem]) -> list[Problem]:
    """Errors, warnings, notices; the first of a kind in a file before any second; what could hurt before the rest."""
    seen: Counter[tuple[str, str]] = Counter()
    ranked = []
    for problem in sorted(problems, key=lambda each: (each.place, each.rule)):
        kind = problem.place.file, problem.rule
        urgency = SEVERITIES.index(problem.severity), seen[kind], not problem.rule.startswith(URGENT)
        seen[kind] += 1
        ranked.append((urgency, problem))
    return [problem for _, problem in sorted(ranked, key=lambda each: each[0])]


def counted(problems: Iterable[Problem], language: str) -> str:
    """`2 errors, 1 notice` in a language; what there is none of is not said."""
    counts = Counter(problem.severity for problem in problems)
    words = catalogue(language).words
    said = [words[f"count-{severity}"].format(count=counts[severity]) for severity in SEVERITIES if counts[severity]]
    return ", ".join(said) or words["count-none"]


def text(problems: Sequence[Problem], language: str) -> str:
    """One problem a line: errors, warnings, notices, each in reading order."""
    ordered = sorted(problems, key=lambda each: (SEVERITIES.index(each.severity), each.place, each.rule))
    return "\n".join(tell(problem, language) for problem in ordered)


def github(problems: Sequence[Problem], language: str) -> str:
    """Annotations, which GitHub shows beside the lines of a change; no token is needed, so forks get them too."""
    lines = []
    for problem in important_first(problems):
        said = wording(problem, language)
        lines.append(annotation(problem.severity, problem.place, said.what, f"{said.what}\n→ {said.do}"))
    return "\n".join(lines)


def annotation(severity: Severity, place: Place, title: str, message: str) -> str:
    """One workflow command of GitHub."""
    spot = {"file": place.file, "line": str(place.line), "col": str(place.column)}
    if place.end_column is not None:
        spot["endColumn"] = str(place.end_column)
    properties = ",".join(f"{name}={_property(value)}" for name, value in {**spot, "title": title}.items())
    return f"::{severity} {properties}::{_data(message)}"


def gitlab(problems: Sequence[Problem], language: str) -> str:
    """A Code Quality report. A finding keeps its fingerprint when lines above it are added or removed."""
    seen: Counter[str] = Counter()
    findings = []
    for problem in important_first(problems):
        said = wording(problem, language)
        same = json.dumps([problem.place.file, problem.rule, problem.field, dict(problem.values)], sort_keys=True)
        seen[same] += 1
        findings.append(finding(problem.severity, problem.place, problem.rule, f"{said.what} → {said.do}",
                                f"{same}{seen[same]}"))
    return _json(findings)


def finding(severity: Severity, place: Place, rule: str, message: str, same: str) -> dict[str, object]:
    """One entry of a Code Quality report; `same` is what makes it the same finding in another version."""
    return {
        "description": message,
        "check_name": rule,
        "fingerprint": hashlib.sha256(same.encode()).hexdigest(),
        "severity": CODE_QUALITY[severity],
        "location": {"path": place.file, "lines": {"begin": place.line}},
    }


def markdown(problems: Sequence[Problem], language: str) -> str:
    """A summary with a table, for the page of a pipeline."""
    words = catalogue(language).words
    lines = [f"### {words['title']}: {counted(problems, language)}", ""]
    if problems:
        lines += [f"| {words['where']} | {words['what']} | {words['do']} |", "| --- | --- | --- |"]
    for problem in important_first(problems):
        said, severity = wording(problem, language), catalogue(language).severities[problem.severity]
        where = f"{escaped(problem.place.file)}:{problem.place.line}"
        lines.append(f"| {where} | **{severity}**: {escaped(said.what)} | {escaped(said.do)} |")
    return "\n".join(lines)


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, in one line."""
    return MARKDOWN_SIGNS.sub(r"\\\1", visible(text).replace("&", "&amp;")).replace("<", "&lt;")


def as_json(problems: Sequence[Problem], language: str) -> str:
    """Everything, for programs."""
    counts = Counter(problem.severity for problem in problems)
    return _json({
        "counts": {severity: counts[severity] for severity in SEVERITIES},
        "problems": [_entry(problem, language) for problem in important_first(problems)],
    })


def _entry(problem: Problem, language: str) -> Mapping[str, object]:
    said, place = wording(problem, language), problem.place
    return {
        "file": place.file, "line": place.line, "column": place.column, "end_column": place.end_column,
        "severity": problem.severity, "rule": problem.rule, "field": problem.field, "values": dict(problem.values),
        "what": said.what, "do": said.do,
    }


FORMATS: Mapping[str, Writer] = MappingProxyType({
    "text": text, "github": github, "gitlab": gitlab, "markdown": markdown, "json": as_json,
})


FOR_PROGRAMS = frozenset(("gitlab", "json"))
"""Formats that want all problems; people want a few of each kind."""


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
