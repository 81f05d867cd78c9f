"""An office that has the repository, and does what the handbook says."""

import datetime as dt
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.handbook.steps import commands, edit, steps
from tests.kept import collect, lend

TODAY = dt.datetime.now().astimezone().date()
EARLIER = TODAY - dt.timedelta(days=20)

STANDS_FOR = {
    "SỐ MỚI": "1900 3228",
    "HÔM NAY": TODAY.isoformat(),
    "NGÀY CUỐI": (TODAY + dt.timedelta(days=2)).isoformat(),
    "NGÀY KẾT THÚC": "2022-05-31",
    "BA THÁNG NỮA": (TODAY + dt.timedelta(days=90)).isoformat(),
    "TÊN NƠI NGHE MÁY": "Đường dây nóng Sở Y tế",
    "NAME OF WHO ANSWERS": "Hotline of the department of health",
    "CƠ QUAN RA THÔNG BÁO": "Sở Y tế",
    "HỌ TÊN": "Người dịch",
}
"""What the handbook writes in capitals -> what an editor writes there."""


@dataclass(frozen=True)
class Office:
    """A copy of the project under version control, as it was published twenty days ago."""

    root: Path
    kept: Path
    language: str = "en"
    """The one that commands speak."""

    def does(self, page: str, **more: str) -> str:
        """Every step of a page, in order; what its commands said. A command that fails fails the test."""
        said = ""
        for step in steps(page, {**STANDS_FOR, **more}):
            if step.kind == "diff":
                edit(step.body, self.root)
            elif step.kind == "text":
                assert all(line in said for line in step.body.splitlines()), said
            else:
                for command in commands(step.body):
                    done = self.runs(*command.words, **command.environment)
                    assert 0 == done.returncode, f"{command.words}\n{done.stdout}\n{done.stderr}"
                    said += done.stdout
        return said

    def runs(self, *words: str, **environment: str) -> subprocess.CompletedProcess:
        """One command, at a desk."""
        known = {name: value for name, value in os.environ.items() if not name.startswith("LOA_") and name != "CI"}
        env = {**known, "LOA_LANG": self.language, "PYTHONPATH": str(self.root / "hooks"), **environment}
        program = str(Path(sys.executable).with_name(words[0])) if words[0] == "loa" else words[0]
        finished = subprocess.run([program, *words[1:]], cwd=self.root, env=env, capture_output=True, text=True)
        collect(self.kept, self.root)
        return finished


@pytest.fixture(scope="session")
def new_office(project, tmp_path_factory, kept) -> Callable[[Path], Office]:
    """`new_office(folder)` publishes copies of its `content/` and `docs/`."""

    def make(folder: Path) -> Office:
        root = tmp_path_factory.mktemp("office") / "loa"
        root.mkdir()
        for name in ("content", "docs"):
            shutil.copytree(folder / name, root / name)
        shutil.copytree(project / "content/ui", root / "content/ui", dirs_exist_ok=True)
        shutil.copytree(project / "overrides", root / "overrides")
        shutil.copy(project / "mkdocs.yml", root)
        (root / "hooks").symlink_to(project / "hooks")
        (root / "build").mkdir()
        lend(kept, root)
        for path in (root / "content").rglob("*.yml"):
            text = path.read_text("utf-8")
            path.write_text(text.replace("checked: 2026-11-22", f"checked: {EARLIER}"), "utf-8")
        office = Office(root, kept)
        (root / ".gitignore").write_text("build/\nsite/\n.site-*\n", "utf-8")
        for words in (("init", "-q", "-b", "main"), ("add", "."), ("commit", "-q", "-m", "Published")):
            office.runs("git", "-c", "user.name=Office", "-c", "user.email=office@vi-du.example", *words)
        return office

    return make


@pytest.fixture
def office(new_office, project) -> Office:
    """One that publishes the shipped content."""
    return new_office(project)


@pytest.fixture(scope="session")
def printing_office(new_office, project) -> Office:
    """One with little content, in two languages, and an address that can be printed."""
    office = new_office(project / "tests/sites/small")
    languages, settings = office.root / "content/languages.yml", office.root / "content/site.yml"
    first, second, *others = languages.read_text("utf-8").split("\n\n")
    drafts = (each.replace("status: published", "status: draft") for each in others)
    languages.write_text("\n\n".join((first, second, *drafts)), "utf-8")
    settings.write_text(settings.read_text("utf-8").replace("https://thu.example/", "https://thu.vi-du.vn/"), "utf-8")
    return office


@pytest.fixture
def page(project) -> Callable[[str], str]:
    """`page("doi-so")` is a page of the handbook; a test makes sure that its steps are the same in every language."""
    return lambda name: (project / "docs/vi/so-tay" / f"{name}.md").read_text("utf-8")
