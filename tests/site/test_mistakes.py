"""Mistakes in the content stop a build, are all told at once, and leave the published site alone, its form included."""

import json

import pytest

MISTAKES = {
    # file: (what an editor wrote, what they wrote before), and where the mistake stands
    "content/contacts.yml": ('number: "115"', 'number: "11S"'),
    "content/messages.yml": ("replaces: doi-mu", "replaces: doi-mo"),
    "content/questions.yml": ("topic: prevention", "topic: preventoin"),
}


@pytest.fixture(scope="module")
def fetched(project):
    """What the form for people without git is made of; a machine without a network may lack it."""
    return project / "build/admin/npm"


@pytest.fixture(scope="module")
def broken(new_project, small_content, fetched):
    """A project that was built once, and then got a mistake in each of three files; with the site it had before."""
    project = new_project(small_content, small_content.parent / "docs")
    (project.root / "build/admin").mkdir(parents=True)
    (project.root / "build/admin/npm").symlink_to(fetched)
    wanted = {"LOA_ADMIN": "--host gitlab --repo so-y-te/loa"} if (fetched / ".fetched").exists() else {}
    first = project.loa("build", LOA_TODAY="2024-06-15", **wanted)
    assert 0 == first.returncode, first.stderr
    for file, (right, wrong) in MISTAKES.items():
        path = project.root / file
        text = path.read_text("utf-8")
        assert right in text
        path.write_text(text.replace(right, wrong, 1), "utf-8")
    return project


def place(project, file):
    """`file:line:column` of the value that was spoilt."""
    wrong = MISTAKES[file][1]
    lines = (project.root / file).read_text("utf-8").splitlines()
    line = next(number for number, line in enumerate(lines) if wrong in line)
    return f"{file}:{line + 1}:{lines[line].index(wrong) + len(wrong.partition(' ')[0]) + 2}"


def files_of(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize(("language", "severity"), [("vi", "lỗi"), ("en", "error")])
def test_three_mistakes_in_three_files_are_told_at_once(broken, command, language, severity):
    told = broken.loa(command, LOA_TODAY="2024-06-15", LOA_LANG=language)
    lines = [line for line in (told.stdout + told.stderr).splitlines() if f": {severity}: " in line]

    assert 1 == told.returncode
    assert [f"{place(broken, file)}: {severity}" for file in MISTAKES] == [line.partition(f"{severity}: ")[0] + severity
                                                                          for line in lines]
    assert [] == [line for line in lines if " → " not in line]
    assert "Traceback" not in told.stdout + told.stderr


def test_a_failed_build_leaves_the_site_as_it_was(broken):
    before = files_of(broken.site)
    broken.loa("build", LOA_TODAY="2024-06-15")

    assert before == files_of(broken.site)


def test_a_build_lays_the_form_beside_the_site_where_its_owner_wants_it(broken, fetched):
    if not (fetched / ".fetched").exists():
        pytest.skip("nothing came from npm: make test fetches it where there is a network")
    form = broken.site / "admin"
    backend = json.loads((form / "config.json").read_text("utf-8"))["backend"]

    assert ("gitlab", "so-y-te/loa") == (backend["name"], backend["repo"])
    assert {"index.html", "sveltia-cms.js"} <= {path.name for path in form.iterdir()}


def test_each_mistake_comes_with_a_guess(broken):
    told = broken.loa("check", LOA_TODAY="2024-06-15").stderr

    assert [True, True] == ["doi-mu" in told, "prevention" in told]


@pytest.mark.parametrize(
    ("name", "value", "remedy"), [("LOA_TODAY", "20/9/2022", "2022-09-20"), ("LOA_SITE_URL", "loa.example", "https://")]
)
def test_a_mistyped_setting_is_wrong_usage_with_a_remedy(broken, name, value, remedy):
    finished = broken.loa("check", **{name: value})
    [line] = finished.stderr.splitlines()

    assert 2 == finished.returncode
    assert [True, True] == [name in line, remedy in line.partition(" → ")[2]]


def test_an_unknown_command_is_wrong_usage(broken):
    finished = broken.loa("bulid")

    assert 2 == finished.returncode
    assert "Traceback" not in finished.stderr
