"""Our table of misreadings beside what PyYAML really makes of a value."""

import pytest
import yaml

from loa.content.reading.misreadings import misreading

WRITTEN = """
    02437737000 02123750 0123 +842462827979 -5 12 115 1022 1900.9095 1.10 70.5 1.234 0.5 7:30 12:30 19:00:00 -7:30
    1_000 0x1F 0b11 .5 5. 1.5e+3 no yes on off No TRUE True true false abc 5K 0912-345 1.2.3 0 00 007 .inf -.inf .nan
"""


def as_safe_load(text):
    value = yaml.safe_load(text)
    return {True: "true", False: "false"}.get(value, str(value)) if isinstance(value, bool) else str(value)


@pytest.mark.parametrize("text", WRITTEN.split())
def test_whatever_pyyaml_would_change_is_found(text):
    assert as_safe_load(text) == text or misreading(text) is not None or text in ("true", "false")


@pytest.mark.parametrize(("text", "expected"), [
    ("02437737000", "343916032"),
    ("7:30", "450"),
    ("19:00:00", "68400"),
    ("+842462827979", "842462827979"),
    ("NO", "false"),
    ("1.10", "1.1"),
])
def test_the_misreading_is_the_one_of_other_programs(text, expected):
    assert expected == misreading(text)
    assert expected == as_safe_load(text)


@pytest.mark.parametrize("text", ["02123750873", "0o17", "12e5"])
def test_what_only_newer_yaml_changes_is_found_too(text):
    assert misreading(text) is not None


@pytest.mark.parametrize("text", ["y", "n", "2021-07-10", "0912 345 678", "1900 9095", "9" * 15, "-", "...", "1:"])
def test_what_everybody_reads_alike_is_left_alone(text):
    assert misreading(text) is None


def test_the_longest_run_of_digits_is_no_trouble():
    assert misreading("9" * 5000) is not None
