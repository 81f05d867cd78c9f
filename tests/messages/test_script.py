"""A script is read in the time it was asked for, and a list of danger signs is never cut short."""

import pytest

from loa.i18n.spoken import Speech, syllables
from loa.i18n.ui import Ui
from loa.messages.brief import brief
from loa.messages.post import post
from loa.messages.script import LENGTHS, script
from loa.messages.told import Point, Told
from loa.model.gateways import Gateway, PartLengths
from loa.model.numerals import numerals

STANDARD = Gateway.model_construct(
    kind="standard", gsm=PartLengths(alone=160, joined=153), ucs2=PartLengths(alone=70, joined=67))
DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
SENTENCES = {
    "date.day": "{day}.{month}.{year}", "date.month": "{month_name} {year}", "date.months": "January | February",
    "number.group": ",", "number.decimal": ".",
    "script.opening": "News: {title}", "script.call": "Call {name}, {number}", "script.again": "Again: {number}",
    "script.address": "See {host}, code {code}", "script.repeat": "Once more", "script.partly": "This is not all",
    "spoken.day": "{day} {month} {year}", "spoken.month": "{month} {year}", "spoken.days": "first",
    "spoken.months": "January | February",
}


@pytest.fixture
def speech():
    counting = numerals({"number": {**dict(enumerate(DIGITS)), 10: "<< ten[ >>]"}})
    return Speech(Ui("x", "x", SENTENCES, SENTENCES), counting, {}, ("115",))


def told(points=3, inseparable=False, words=20):
    each = Point("Do this", "word " * words)
    points = (each,) * points
    return Told("Washing hands", "Soap and water", "Wash them.", points, inseparable, "115", "Help", "a.example/48217")


@pytest.mark.parametrize("wanted", LENGTHS)
def test_a_script_is_read_in_the_time_it_was_asked_for(speech, wanted):
    found = script(told(points=30), speech, wanted, 170)

    assert found.fits
    assert found.seconds <= wanted
    assert found.syllables == sum(map(syllables, found.paragraphs))


def test_with_more_time_more_is_said(speech):
    short, middle, long = (script(told(points=30), speech, wanted, 170).syllables for wanted in LENGTHS)

    assert short < middle < long


@pytest.mark.parametrize("wanted", LENGTHS)
def test_every_script_says_the_number_twice_and_the_code_digit_by_digit(speech, wanted):
    text = " ".join(script(told(points=30), speech, wanted, 170).paragraphs)

    assert 2 == text.count("one one five")
    assert "four eight two one seven" in text
    assert not any(char.isdigit() for char in text)


def test_points_that_belong_together_are_all_said_or_none_and_then_it_says_so(speech):
    danger = told(points=8, inseparable=True)
    short, long = (" ".join(script(danger, speech, wanted, 170).paragraphs) for wanted in (30, 180))

    assert (0, True) == (short.count("Do this"), "This is not all" in short)
    assert (16, False) == (long.count("Do this"), "This is not all" in long)


def test_what_can_be_said_twice_is_said_twice_and_the_number_once_more_at_the_end(speech):
    text = " ".join(script(told(points=2), speech, 180, 170).paragraphs)

    assert 4 == text.count("Do this")
    assert 1 == text.count("Once more")
    assert 2 == text.count("one one five")


def test_a_slower_voice_says_less(speech):
    slow, fast = (script(told(points=30), speech, 60, rate) for rate in (150, 190))

    assert slow.fits
    assert fast.fits
    assert slow.syllables < fast.syllables


def test_nobody_is_told_to_call_where_nobody_answers(speech):
    silent = Told("Washing hands", "", "Wash them.", (), False, "", "", "a.example/48217")

    assert "Call" not in " ".join(script(silent, speech, 60, 170).paragraphs)


def test_a_short_message_leads_with_the_formula_and_ends_with_number_and_address():
    found = brief(told(), "Call 115", "See a.example/48217", STANDARD)

    assert "Washing hands: Soap and water. Call 115. See a.example/48217" == found.marked.text
    assert "Washing hands • Soap and water • Call 115 • See a.example/48217" == found.ticker


def test_danger_signs_that_do_not_fit_into_a_short_message_are_left_to_the_page():
    found = brief(told(points=8, inseparable=True), "Call 115", "See a.example/48217", STANDARD)

    assert "Washing hands. Call 115. See a.example/48217" == found.marked.text


def test_a_post_has_every_point_on_a_line_of_its_own():
    found = post(told(points=2, words=1), "Call 115", "See a.example/48217")

    assert 2 == found.body.count("• Do this: word")
    assert found.whole.startswith("Washing hands\n\nWash them.\n\nSoap and water")
    assert found.whole.endswith("Call 115\n\nSee a.example/48217")


def test_where_nobody_wrote_how_long_a_part_is_there_is_no_short_message():
    found = brief(told(), "Call 115", "See a.example/48217", None)

    assert (None, None) == (found.marked, found.unmarked)
    assert found.ticker
