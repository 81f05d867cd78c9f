"""The sentences that pages need are listed, and the list is what templates and code ask for."""

import ast
import re
import typing

import jinja2
import pytest
from jinja2 import nodes

from loa.content.l10n.states import State
from loa.model import audit, contacts, dates, documents, events, fact, guides, knowledge, places, record
from loa.model.interface import needed_keys
from loa.model.record import Part
from loa.model.site import KINDS
from loa.pages.plan import LISTS
from loa.pages.stale import PARTS
from loa.paper.airing import AiringLabels

ASKS = {"ui", "empty", "text", "say", "choices"}


def literal(model: type[Part], field: str) -> tuple[str, ...]:
    """The values a field may have."""
    annotation = model.model_fields[field].annotation
    found = [annotation, *typing.get_args(annotation)]
    return typing.get_args(next(each for each in found if typing.get_origin(each) is typing.Literal))


FACETS = ("year", "level", "issuer")

FAMILIES = {
    "audit.limit.": typing.get_args(audit.Limit),
    "audit.state.": typing.get_args(audit.State),
    "audience.": typing.get_args(record.Audience),
    "cost.": literal(contacts.Contact, "cost"),
    "day.": typing.get_args(contacts.Weekday),
    "document_kind.": typing.get_args(documents.DocumentKind),
    "event.": literal(events.Event, "kind"),
    "force.": typing.get_args(documents.Force),
    "kind.": tuple(kind.plural for kind in KINDS),
    "l10n.part.": tuple({*PARTS.values(), "text"}),
    "l10n.state.": typing.get_args(State),
    "level.": typing.get_args(places.Level),
    "material.": literal(events.Material, "kind"),
    "news_kind.": literal(knowledge.News, "kind"),
    "relation.": literal(documents.Relation, "kind"),
    "relation_back.": literal(documents.Relation, "kind"),
    "schedule.": tuple(AiringLabels.__dataclass_fields__),
    "state.": typing.get_args(dates.State),
    "status.": typing.get_args(fact.Status),
    "store.": literal(guides.Store, "platform"),
    "topic.": (*literal(guides.Guide, "topic"), *literal(knowledge.Question, "topic")),
    "verdict.": literal(knowledge.FactCheck, "verdict"),
    "home.campaigns_": ("running", "upcoming", "ended"),
    "documents.by_": FACETS,
    "documents.": FACETS,
}
"""Beginnings of keys that a field's value is added to."""

IN_FAMILIES = {f"{family}{value}" for family, values in FAMILIES.items() for value in values}
OF_LISTS = {f"{name}.{part}" for name, _ in LISTS for part in ("title", "lead")}


@pytest.fixture(scope="module")
def asked(project) -> set[str]:
    """Texts that are certainly keys: what templates give to `ui` and its like."""
    found = set()
    environment = jinja2.Environment()
    for path in sorted((project / "overrides").rglob("*.html")):
        tree = environment.parse(path.read_text("utf-8"))
        for call in tree.find_all(nodes.Call):
            name = getattr(call.node, "name", getattr(call.node, "attr", ""))
            if name in ASKS and call.args:
                found |= set(beginnings(call.args[0]))
        for item in tree.find_all(nodes.Getitem):
            if getattr(item.node, "name", "") == "ui":
                found |= set(beginnings(item.arg))
    return found


def beginnings(key: nodes.Node) -> typing.Iterator[str]:
    """The key, or how it begins where a value follows; either way where a template chooses."""
    if isinstance(key, nodes.Const):
        yield str(key.value)
    elif isinstance(key, nodes.Concat):
        yield from beginnings(key.nodes[0])
    elif isinstance(key, nodes.CondExpr):
        yield from (*beginnings(key.expr1), *beginnings(key.expr2))


@pytest.fixture(scope="module")
def mentioned(project) -> set[str]:
    """Every text of templates and code that could be a key or its beginning."""
    environment = jinja2.Environment()
    texts = [str(const.value) for path in (project / "overrides").rglob("*.html")
             for const in environment.parse(path.read_text("utf-8")).find_all(nodes.Const)]
    for path in (project / "hooks/loa").rglob("*.py"):
        texts += [node.value for node in ast.walk(ast.parse(path.read_text("utf-8")))
                  if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return set(texts)


def test_every_sentence_that_templates_ask_for_is_listed(asked):
    assert set() == {key for key in asked if not (key in needed_keys() or key in FAMILIES)}


def test_every_value_a_field_may_have_has_its_sentence():
    assert set() == IN_FAMILIES - needed_keys()


def test_every_list_has_its_title_and_lead():
    assert set() == OF_LISTS - needed_keys()


def test_every_sentence_listed_is_of_use(mentioned):
    assert set() == needed_keys() - mentioned - IN_FAMILIES - OF_LISTS


def test_the_shipped_sentences_are_those_listed_and_shorter_names_for_menus(project):
    shipped = re.findall(r'(?m)^([\w.-]+): "', (project / "content/ui/vi.yml").read_text("utf-8"))

    assert needed_keys() == {key for key in shipped if key in needed_keys() or not key.startswith("menu.")}


def test_the_list_is_sorted_and_names_each_key_once(project):
    lines = (project / "hooks/loa/model/interface.txt").read_text("utf-8").splitlines()

    assert sorted(needed_keys()) == lines
