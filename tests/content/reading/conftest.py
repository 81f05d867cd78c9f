"""Reading is tried with both parsers of PyYAML: the C one that most machines have, and the one that needs nothing."""

import pytest
import yaml

from loa.content.reading import events

PARSERS = [getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader]


@pytest.fixture(params=PARSERS, ids=["fast", "plain"])
def parser(request, monkeypatch):
    """One parser after the other."""
    monkeypatch.setattr(events, "LOADER", request.param)
    return request.param
