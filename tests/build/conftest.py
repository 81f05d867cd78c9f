"""Projects of their own for tests that build, break, kill and serve."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

DAY = "2024-06-15"


@dataclass(frozen=True)
class Project:
    """A small project in a folder of its own."""

    root: Path

    @property
    def site(self) -> Path:
        """What a build publishes."""
        return self.root / "site"

    @property
    def environment(self) -> dict[str, str]:
        """That of somebody at a desk."""
        known = {name: value for name, value in os.environ.items() if not name.startswith("LOA_") and name != "CI"}
        return {**known, "LOA_TODAY": DAY, "LOA_LANG": "en", "NO_MKDOCS_2_WARNING": "1",
                "PYTHONPATH": str(self.root / "hooks"), "PYTHONDONTWRITEBYTECODE": "1"}

    def loa(self, *words: str, folder: Path | None = None, **environment: str) -> subprocess.CompletedProcess:
        """`loa <words>`, here or in another folder."""
        command = [Path(sys.executable).with_name("loa"), *words]
        env = {**self.environment, **environment}
        return subprocess.run(command, cwd=folder or self.root, env=env, capture_output=True, text=True)

    def build(self, **environment: str) -> Mapping[str, str]:
        """Build, and what the site then holds."""
        finished = self.loa("build", **environment)
        assert 0 == finished.returncode, finished.stdout + finished.stderr
        return contents_of(self.site)

    def rename_site(self, name: str) -> None:
        """Give the site another name in Vietnamese and English; it stands on every page."""
        settings = self.root / "content" / "site.yml"
        lines = settings.read_text("utf-8").splitlines(keepends=True)
        start = lines.index("name:\n")
        lines[start + 1 : start + 3] = [f'  vi: "{name}"\n', f'  en: "{name}"\n']
        settings.write_text("".join(lines), "utf-8")


def contents_of(folder: Path) -> dict[str, str]:
    """Path of every file -> digest of its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="session")
def new_project(project, tmp_path_factory) -> Callable[[], Project]:
    """`new_project()` is a project with the small site's content, in two languages to be quick."""

    def make() -> Project:
        root = tmp_path_factory.mktemp("project") / "loa"
        shutil.copytree(project / "tests/sites/small", root)
        shutil.copytree(project / "content/ui", root / "content/ui", dirs_exist_ok=True)
        shutil.copytree(project / "overrides", root / "overrides")
        shutil.copy(project / "mkdocs.yml", root)
        (root / "hooks").symlink_to(project / "hooks")
        languages = root / "content/languages.yml"
        entries = languages.read_text("utf-8").split("\n\n")
        quick = [*entries[:2], *(each.replace("status: published", "status: draft") for each in entries[2:])]
        languages.write_text("\n\n".join(quick), "utf-8")
        return Project(root)

    return make


@pytest.fixture(scope="session")
def contents() -> Callable[[Path], dict[str, str]]:
    """`contents(folder)` is every file's path and a digest of its bytes."""
    return contents_of
