"""Hours of a number are told as people say them, in their own language."""

import pytest

from loa.i18n.hours import hours_text
from loa.i18n.ui import Ui
from loa.model.contacts import Hours

DAYS = {"mon": "T2", "tue": "T3", "wed": "T4", "thu": "T5", "fri": "T6", "sat": "T7", "sun": "CN"}
SENTENCES = {"broadcasts.daily": "hằng ngày", **{f"day.{day}": name for day, name in DAYS.items()}}
UI = Ui("vi", "vi", SENTENCES, SENTENCES)


def hours(days, opens="07:30", closes="17:00"):
    return Hours(days=tuple(days.split()), opens=opens, closes=closes)


@pytest.mark.parametrize(("days", "told"), [
    ("mon tue wed thu fri", "T2–T6"),
    ("mon tue", "T2, T3"),
    ("sun", "CN"),
    ("fri mon tue wed sun", "T2–T4, T6, CN"),
    ("sun sat fri thu wed tue mon", "hằng ngày"),
])
def test_days_that_follow_each_other_are_told_together(days, told):
    assert f"{told}: 07:30–17:00" == hours_text([hours(days)], UI)


def test_several_stretches_stand_in_one_line():
    assert "T2–T6: 07:30–17:00; T7: 08:00–11:00" == hours_text(
        [hours("mon tue wed thu fri"), hours("sat", "08:00", "11:00")], UI)
