"""`loa bench kit` measures what is laid out anew, and says where a budget is broken."""

import dataclasses

import pytest

from loa.build.bench import Figure
from loa.cli import bench


@pytest.fixture
def run(monkeypatch, capsys):
    """`run(figures)`: exit code and lines of the command that measures these."""

    def work(*figures):
        monkeypatch.setattr(bench, "inputs", lambda: None)
        monkeypatch.setattr(bench, "bench_kit", lambda inputs, command: iter(figures))
        return bench.kit(None), capsys.readouterr().out.splitlines()

    return work


POSTER = Figure("A4 poster, warm, median", 41.04, 50, "ms", "14 posters")


def test_a_budget_that_is_kept_is_told_with_its_figure(run):
    code, lines = run(POSTER)

    assert 0 == code
    assert ["A4 poster, warm, median              41.0 ms of     50", " " * 33 + "14 posters"] == lines


def test_a_budget_that_is_broken_ends_the_command_with_an_error(run):
    code, lines = run(POSTER, dataclasses.replace(POSTER, value=50.1))

    assert 1 == code
    assert [False, False, True, False] == ["over budget" in line for line in lines]
