"""Variables of the environment that commands obey, and those they refuse."""

import re

import pytest

from loa.cli.project import inputs


@pytest.mark.parametrize(("variable", "value"), [
    ("LOA_SITE_URL", "loa.test"),
    ("LOA_SITE_URL", "https://loa.test/?nguon=qr"),
    ("LOA_SITE_URL", "https://sứckhỏe.test/"),
    ("LOA_TODAY", "12/9/2022"),
    ("LOA_TODAY", "2022-09"),
])
@pytest.mark.parametrize("command", ["build", "check", "codes list"])
def test_a_variable_that_can_not_be_used_is_wrong_usage(loa, monkeypatch, variable, value, command):
    monkeypatch.setenv(variable, value)
    code, _, complaint = loa(*command.split())

    assert 2 == code
    assert complaint.startswith(f"loa: {variable}: ")


def test_every_variable_stands_in_the_readme(project):
    code = [path for folder in ("hooks", ".ci", "audit") for path in (project / folder).rglob("*")
            if path.is_file() and path.suffix in ("", ".py")]
    asked = {name for path in code for name in re.findall(r"\bLOA_[A-Z]+(?:_[A-Z]+)*", path.read_text("utf-8"))}
    rows = re.findall(r"(?m)^\| `(LOA_\w+)` \|", (project / "README.md").read_text("utf-8"))

    assert {"LOA_TODAY", "LOA_PREVIEW"} < set(rows)
    assert asked == set(rows)


def test_an_address_lies_under_one_slash(folder, monkeypatch):
    monkeypatch.setenv("LOA_SITE_URL", "https://so-y-te.test/loa")

    assert "https://so-y-te.test/loa/" == inputs().address
