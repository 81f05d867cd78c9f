"""Variables of the environment that commands obey, and those they refuse."""

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


def test_an_address_lies_under_one_slash(folder, monkeypatch):
    monkeypatch.setenv("LOA_SITE_URL", "https://so-y-te.test/loa")

    assert "https://so-y-te.test/loa/" == inputs().address
