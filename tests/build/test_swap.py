"""The new site takes the place of the old one, whatever the system can do and whenever it is stopped."""

import os

import pytest

from loa.build import swap as swapping
from loa.build.swap import empty_workshop, restore, swap


@pytest.fixture(params=["exchange", "renames"])
def way(request, monkeypatch):
    """How the two folders change places: in one step, or on systems without that step in two."""
    if request.param == "renames":
        monkeypatch.setattr(swapping, "_exchange", lambda one, other: False)
    return request.param


@pytest.fixture
def live(tmp_path):
    """A site that stands."""
    return folder_with("old", tmp_path / "site")


def folder_with(text, folder):
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(text)
    return folder


def text_in(folder):
    return (folder / "index.html").read_text()


def test_the_new_site_replaces_the_old_one_and_nothing_else_is_left(way, live):
    finished = folder_with("new", empty_workshop(live))
    swap(finished, live)

    assert "new" == text_in(live)
    assert [live] == list(live.parent.iterdir())


def test_the_first_site_needs_no_old_one(way, tmp_path):
    live = tmp_path / "public" / "site"
    swap(folder_with("new", tmp_path / "workshop"), live)

    assert "new" == text_in(live)


def test_a_build_stopped_between_two_renames_is_healed(live, monkeypatch):
    monkeypatch.setattr(swapping, "_exchange", lambda one, other: False)
    finished = folder_with("new", empty_workshop(live))
    rename, renames = os.rename, []

    def stopped(one, other):
        if renames:
            raise KeyboardInterrupt
        renames.append(one)
        rename(one, other)

    monkeypatch.setattr(os, "rename", stopped)
    with pytest.raises(KeyboardInterrupt):
        swap(finished, live)
    monkeypatch.setattr(os, "rename", rename)
    restore(live)

    assert "old" == text_in(live)


def test_nothing_is_restored_over_a_site_that_stands(live):
    folder_with("older", live.with_name(".site-old"))
    restore(live)

    assert "old" == text_in(live)


def test_the_workshop_lies_beside_the_site_and_is_empty(live):
    folder_with("half", empty_workshop(live))

    assert live.parent == empty_workshop(live).parent
    assert not empty_workshop(live).exists()
