"""DEMANDS.md says of each of the 164 demands what became of it, and names only what is there."""

import datetime as dt
import re
from collections import Counter
from typing import NamedTuple

import pytest

from loa.content.load import load
from loa.pages.plan import plan

STATES = {"served", "ready", "partly", "not yet", "out of scope"}
PATH = re.compile(r"`/([a-z0-9/-]*?)/?`")
FILE = re.compile(r"`(content/[\w./-]+)`")


class Demand(NamedTuple):
    """One line of the table."""

    number: str
    plan: str
    asked: str
    fit: str
    state: str
    where: str


@pytest.fixture(scope="module")
def text(project):
    return (project / "DEMANDS.md").read_text("utf-8")


@pytest.fixture(scope="module")
def demands(text):
    lines = [line.strip("| \n").split(" | ") for line in text.splitlines() if line.startswith("| D")]
    return [Demand(*cells) for cells in lines]


@pytest.fixture(scope="module")
def paths(project):
    """Where the pages of the shipped content stand."""
    content = load(project / "content", project / "docs", now=dt.date.max)
    return {page.path for page in plan(content.site).pages}


def test_every_demand_stands_once_and_in_order(demands):
    assert [f"D{number}" for number in range(1, 165)] == [demand.number for demand in demands]


def test_every_demand_has_a_fit_and_a_known_state(demands):
    assert {"M": 67, "S": 68, "C": 25, "X": 4} == Counter(demand.fit for demand in demands)
    assert STATES == {demand.state for demand in demands}
    assert {"out of scope"} == {demand.state for demand in demands if demand.fit == "X"}


def test_what_is_served_says_where(demands):
    silent = [demand.number for demand in demands if demand.state == "served" and not demand.where.strip()]

    assert [] == silent


def test_the_states_are_counted_right(text, demands):
    counted = dict(re.findall(r"(?m)^\| ([a-z ]+) \| (\d+) \|$", text))

    assert {state: str(count) for state, count in Counter(demand.state for demand in demands).items()} == counted


def test_every_page_named_is_planned(text, paths):
    named = {path for path in PATH.findall(text) if path != "en"}

    assert len(named) > 40
    assert set() == named - paths


def test_every_content_file_named_is_there(project, text):
    named = set(FILE.findall(text))

    assert len(named) > 15
    assert set() == {name for name in named if not (project / name).exists()}
