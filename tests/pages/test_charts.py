"""A series of readings as bars: in order, inside the chart, with dates that leave each other room."""

from decimal import Decimal
from itertools import pairwise

import pytest

from loa.model.dates import PartialDate
from loa.model.knowledge import Reading
from loa.model.words import Words
from loa.pages.views.progress import HEIGHT, WIDTH, chart


@pytest.fixture
def drawn(record):
    """`drawn("%", (date, value), …, target=…)` is the chart of an indicator."""

    def make(unit, *readings, target=None):
        series = tuple(Reading.model_construct(day=PartialDate(2024, month), value=Decimal(value), source=None)
                       for month, value in readings)
        return chart(record("indicator:i", unit=Words({"vi": unit}), readings=series, target=target))

    return make


def test_bars_stand_in_the_order_of_their_dates_and_inside_the_chart(drawn):
    bars = drawn("tờ", (6, "30"), (5, "10"), (7, "20")).bars

    assert [Decimal(10), Decimal(30), Decimal(20)] == [bar.reading.value for bar in bars]
    assert [53, 160, 107] == [bar.height for bar in bars]
    assert {HEIGHT} == {bar.y + bar.height for bar in bars}
    assert all(0 <= left.x < left.x + left.width <= right.x for left, right in pairwise(bars))
    assert bars[-1].x + bars[-1].width <= WIDTH


@pytest.mark.parametrize(("value", "height"), [("0", 0), ("50", 80), ("100", 160), ("104.2", 160)])
def test_a_percentage_is_drawn_against_a_hundred_and_never_out_of_the_chart(drawn, value, height):
    [bar] = drawn("%", (5, value)).bars

    assert height == bar.height


def test_a_target_beyond_every_reading_is_inside_the_chart_too(drawn):
    assert 0 == drawn("tờ", (5, "10"), target=Decimal(40)).target_y
    assert 32 == drawn("%", (5, "10"), target=Decimal(80)).target_y


@pytest.mark.parametrize(("readings", "dated"), [
    (1, [True]), (3, [True, True, True]), (4, [True, False, True, False]), (6, [True, False, True, False, True, False]),
])
def test_dates_below_the_bars_leave_each_other_room(drawn, readings, dated):
    assert dated == [bar.dated for bar in drawn("tờ", *((month + 1, "10") for month in range(readings))).bars]


def test_an_indicator_without_readings_has_no_bars(drawn):
    assert ((), None) == (drawn("%").bars, drawn("%").target_y)
