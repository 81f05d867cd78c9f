"""A style sheet and a page -> the rules that concern the page: no page pays for what only others show.

A rule concerns a page that has every element and every class its selector asks for. What stands in `:is()`, `:not()`
and the like, ids, attributes and states are not looked at, so a rule may stay that is of no use, and none goes that is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import tinycss2
from tinycss2.ast import Node

SCRIPTED = frozenset({".js"})
"""What scripts add to a page."""

OPENING = re.compile(r"<([a-z][a-z0-9]*)(?:[^<>]*?\sclass=\"([^\"]*)\")?")


@dataclass(frozen=True)
class Selector:
    """One selector of a rule; or the head of an at-rule, which asks for nothing."""

    text: str
    needs: frozenset[str] = frozenset()
    """Elements as `table`, classes as `.card`."""


@dataclass(frozen=True)
class Rule:
    """Styles for some selectors, or rules under a condition such as `@media print`."""

    selectors: tuple[Selector, ...]
    body: str = ""
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """A style sheet, rule by rule."""

    rules: tuple[Rule, ...]
    names: frozenset[str]
    """Every element and class that any rule asks for."""

    def concern(self, html: str) -> frozenset[str]:
        """What of it a page has; pages of equal concern get equal styles."""
        return self.names & (SCRIPTED | _names(html))

    def fitted(self, concern: frozenset[str]) -> str:
        """The rules for pages that have these elements and classes."""
        return "".join(_fitted(self.rules, concern))


def sheet(css: str) -> Sheet:
    """Take a minified style sheet apart."""
    rules = tuple(_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))
    return Sheet(rules, frozenset().union(*_needs(rules)))


def _rules(nodes: Iterable[Node]) -> Iterator[Rule]:
    for node in nodes:
        body = tinycss2.serialize(node.content or ())
        if node.type == "qualified-rule":
            yield Rule(tuple(map(_selector, _split(node.prelude))), body)
        else:
            head = (Selector(f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}"),)
            inside = node.lower_at_keyword in ("media", "supports")
            yield Rule(head, rules=tuple(_rules(_parsed(node)))) if inside else Rule(head, body)


def _selector(tokens: list[Node]) -> Selector:
    return Selector(tinycss2.serialize(tokens).strip(), frozenset(_asked(tokens)))


def _parsed(node: Node) -> list[Node]:
    return tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)


def _split(prelude: list[Node]) -> Iterator[list[Node]]:
    """The selectors of a list."""
    selector: list[Node] = []
    for node in prelude:
        if node == ",":
            yield selector
            selector = []
        else:
            selector.append(node)
    yield selector


def _asked(selector: list[Node]) -> Iterator[str]:
    """Elements and classes in a selector: names at its top level that follow no colon."""
    before = None
    for token in selector:
        if token.type == "ident" and before != ":":
            yield f".{token.value}" if before == "." else token.lower_value
        before = token


def _needs(rules: Iterable[Rule]) -> Iterator[frozenset[str]]:
    for rule in rules:
        yield from (selector.needs for selector in rule.selectors)
        yield from _needs(rule.rules)


def _fitted(rules: Iterable[Rule], concern: frozenset[str]) -> Iterator[str]:
    for rule in rules:
        heads = [selector.text for selector in rule.selectors if selector.needs <= concern]
        body = "".join(_fitted(rule.rules, concern)) if rule.rules else rule.body
        if heads and body:
            yield f"{','.join(heads)}{{{body}}}"


def _names(html: str) -> set[str]:
    """Elements and classes of a page."""
    names = set()
    for element, classes in set(OPENING.findall(html)):
        names.add(element)
        names.update(f".{name}" for name in classes.split())
    return names
