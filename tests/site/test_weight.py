"""What a page costs somebody on a slow phone: one answer, with styles, script and drawings inside it."""

import dataclasses

import pytest

from audit.budgets import read_budgets
from audit.built import Built
from audit.counted import over_budget
from audit.weight import parts, weigh

BUDGETS = read_budgets()


@pytest.fixture(scope="module")
def built(built_site):
    """The shipped site as the audit reads it."""
    return Built(built_site)


def test_every_page_keeps_its_budget(built):
    weights = [weigh(page, built) for page in built.pages]

    assert weights
    assert [] == list(over_budget(weights, BUDGETS))


def test_every_kind_that_has_a_budget_of_its_own_exists(built):
    assert set() == {*BUDGETS.list_kinds, *BUDGETS.later} - {page.kind for page in built.pages}


def test_a_page_over_its_budget_is_told_with_what_it_costs(built):
    home = weigh(built.pages[0], built)
    heavy = dataclasses.replace(home, requests=2)

    assert [f"{home.page.name}: requests 2, at most 1"] == list(over_budget([heavy], BUDGETS))


def test_parts_of_a_page_make_up_the_whole(built):
    home = built.pages[0]
    share = parts(home)

    assert weigh(home, built).brotli == sum(share.values())
    assert {"styles", "data", "script", "QR", "icons", "text"} == share.keys()
    assert all(size > 0 for size in share.values())
