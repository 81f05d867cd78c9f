"""Commands typed into a copy of the project's content, with an address that may be printed."""

import datetime as dt
import shutil

import pytest

from loa.cli import main
from loa.content.load import load

ADDRESS = "https://loa.test/"


@pytest.fixture
def folder(project, tmp_path, monkeypatch):
    """A copy of the project's content with an address that may be printed; commands run inside it."""
    for name in ("content", "docs"):
        shutil.copytree(project / name, tmp_path / name)
    shutil.copy(project / "mkdocs.yml", tmp_path)
    (tmp_path / "overrides").symlink_to(project / "overrides")
    settings = tmp_path / "content/site.yml"
    settings.write_text(settings.read_text("utf-8").replace("https://loa.example/", ADDRESS), "utf-8")
    for variable in ("CI", "LOA_CONTENT", "LOA_SITE_URL", "LOA_TODAY"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LOA_LANG", "en")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def registry(folder):
    return folder / "content/codes.yml"


@pytest.fixture
def lock(folder):
    return folder / "content/codes.lock.yml"


@pytest.fixture
def loa(folder, capfd):
    """`loa("codes", "list")` is the exit code, what was printed, and what was complained about."""

    def loa(*words):
        try:
            code = main(words)
        except SystemExit as stopped:
            code = stopped.code
        return code, *capfd.readouterr()

    return loa


@pytest.fixture
def edit(registry):
    """Change one text in the registry."""

    def edit(old, new):
        text = registry.read_text("utf-8")
        assert 1 == text.count(old)
        registry.write_text(text.replace(old, new), "utf-8")

    return edit


@pytest.fixture
def entries(folder):
    """What the registry and the lock hold now: codes under their digits, and all promises."""

    def entries():
        site = load(folder / "content", folder / "docs", dt.date.max).site
        return {code.code: code for code in site.codes}, site.printed_codes

    return entries
