"""A build that is killed leaves a whole site: the old one or the new one, never something between."""

import signal
import subprocess
import sys

import pytest

from tests.kept import collect, lend

KILLS = 8

# Builds as `loa build` does, and kills itself the moment it is about to change its n-th file or folder; n = 0: never.
BUILD = """\
import os, signal, sys

changes, last = 0, int(sys.argv[1])

def count(event, args):
    global changes
    if event in CHANGES or event == "open" and isinstance(args[1], str) and args[1][:1] in "wxa":
        changes += 1
        if changes == last:
            os.kill(os.getpid(), signal.SIGKILL)

CHANGES = {"os.mkdir", "os.remove", "os.rename", "os.rmdir"}
sys.addaudithook(count)
from mkdocs.__main__ import cli
cli(["build", "--quiet"], standalone_mode=False)
print(changes)
"""


def build(project, last=0):
    command = [sys.executable, "-c", BUILD, str(last)]
    return subprocess.run(command, cwd=project.root, env=project.environment, capture_output=True, text=True)


@pytest.fixture(scope="module")
def sites(new_project, contents, kept):
    """A project with a site, whose content has changed since; and what the site holds before and after."""
    project, twin = new_project(), new_project()
    for each in (project, twin):
        lend(kept, each.root)
    before = project.build()
    project.rename_site("Loa moi")
    twin.rename_site("Loa moi")
    after = twin.build()
    changes = int(build(twin).stdout)
    collect(kept, twin.root)
    lend(kept, project.root)  # so that it is killed while it lays the site, not while it draws
    return project, before, after, changes


def test_a_killed_build_leaves_the_old_site_or_the_new_one(sites, contents):
    project, before, after, changes = sites
    assert before != after

    for number in range(KILLS):
        killed = build(project, 1 + number * changes // KILLS)

        assert -signal.SIGKILL == killed.returncode, killed.stderr
        assert contents(project.site) in (before, after)
    assert after == project.build()
    assert not list(project.root.glob(".site*"))
