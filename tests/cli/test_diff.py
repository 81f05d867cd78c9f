"""`loa diff BASE`: from git and from folders, in both languages, for people and pipelines."""

import json
import shutil
import subprocess

import pytest

from loa.cli import main

OLD, NEW = "024 3773 7000", "024 3773 0700"


@pytest.fixture
def folder(project, tmp_path, monkeypatch):
    """A project under git with the small site in its first commit, and one number changed since."""
    root = tmp_path / "loa"
    shutil.copytree(project / "tests/sites/small", root)
    shutil.copytree(project / "content/ui", root / "content/ui")
    shutil.copy(root / "content/ui/en.yml", root / "content/ui/qaa-Tavt.yml")
    shutil.copy(project / "mkdocs.yml", root)
    (root / "overrides").symlink_to(project / "overrides")
    author = ["-c", "user.name=a", "-c", "user.email=a@example.com"]
    for words in (["init", "-q"], ["add", "."], [*author, "commit", "-qm", "first"]):
        subprocess.run(["git", *words], cwd=root, check=True)
    shutil.copytree(root, tmp_path / "before", symlinks=True)
    rewrite(root / "content/contacts.yml", OLD, NEW)
    monkeypatch.chdir(root)
    monkeypatch.setenv("LOA_TODAY", "2024-06-15")
    monkeypatch.setenv("LOA_LANG", "en")
    monkeypatch.delenv("CI", raising=False)
    return root


def rewrite(path, old, new):
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_a_number_nobody_checked_stops_a_pipeline(folder, capsys):
    assert 1 == main(["diff", "HEAD"])

    said = capsys.readouterr().out

    assert f"“{OLD}” → “{NEW}”" in said
    assert "✗" in said


def test_every_output_is_written_at_once(folder, tmp_path, capsys):
    outputs = {name: tmp_path / name for name in ("json", "markdown", "github", "gitlab")}
    words = [f"--format={name}={file}" for name, file in outputs.items()]

    assert 1 == main(["diff", str(tmp_path / "before"), *words, "--summary", str(tmp_path / "summary")])

    changes = json.loads(outputs["json"].read_text())["changes"]
    [stop] = [change for change in changes if change["weight"] == "stop"]
    line = (folder / "content/contacts.yml").read_text("utf-8").splitlines().index(f'  number: "{NEW}"') + 1

    assert ("contact:tram-thu", OLD, NEW) == (stop["subject"], stop["before"], stop["after"])
    assert ("content/contacts.yml", line) == (stop["file"], stop["line"])
    assert outputs["github"].read_text().startswith(f"::error file=content/contacts.yml,line={line},")
    assert "major" in {finding["severity"] for finding in json.loads(outputs["gitlab"].read_text())}
    assert "- [ ] **NOT LIKE THIS:**" in outputs["markdown"].read_text()
    assert outputs["markdown"].read_text().strip() == (tmp_path / "summary").read_text().strip()
    assert "" == capsys.readouterr().out


def test_who_looked_at_the_source_may_go_on(folder, capsys):
    lines = (folder / "content/contacts.yml").read_text("utf-8").split(f'number: "{NEW}"')
    lines[1] = lines[1].replace("checked: 2024-06-01", "checked: 2024-06-14", 1)
    (folder / "content/contacts.yml").write_text(f'number: "{NEW}"'.join(lines), "utf-8")

    assert 0 == main(["diff", "HEAD", "--lang", "vi"])
    assert "Gọi thử số mới" in capsys.readouterr().out


def test_a_list_may_shrink_when_somebody_says_so(folder, capsys):
    rewrite(folder / "content/contacts.yml", NEW, OLD)
    vaccines = folder / "content/vaccines.yml"
    vaccines.write_text(vaccines.read_text("utf-8").split("\n- id: vac-xin-khac")[0], "utf-8")

    assert 1 == main(["diff", "HEAD"])
    assert 0 == main(["diff", "HEAD", "--allow-removals"])


def test_a_base_that_breaks_the_rules_of_today_is_compared_as_far_as_it_can(folder, tmp_path, capsys):
    rewrite(tmp_path / "before/content/contacts.yml", 'number: "115"', 'number: "11x5"')

    assert 1 == main(["diff", str(tmp_path / "before")])
    assert "The base has" in capsys.readouterr().out


def test_mistakes_come_first(folder, capsys):
    rewrite(folder / "content/contacts.yml", NEW, "0243773")

    assert 1 == main(["diff", "HEAD"])
    assert "content/contacts.yml" in capsys.readouterr().err


@pytest.mark.parametrize("base", ["no-such-branch", "--output=x", ""])
def test_a_base_that_is_nowhere_is_wrong_usage(folder, capsys, base):
    assert 2 == main(["diff", "--", base])
    assert "loa: BASE: " in capsys.readouterr().err
