"""The form for people without git, as it is made: its configuration, whom it asks, and which numbers it takes."""

import dataclasses
import json
import re
import shlex
import shutil
import tomllib

import pytest
from jsonschema import Draft7Validator

from loa.build.admin import write_admin
from loa.build.admin_config import admin_config
from loa.build.admin_host import Repository, read_repository
from loa.build.inputs import read_inputs
from loa.cli import parser
from loa.cli.project import today
from loa.errors import UsageError
from loa.finish.hosts import hosts_in, without_hosts
from loa.model.phone import PhoneError, parse_phone, written_like


def test_the_form_understands_its_configuration(admin, modules):
    schema = json.loads((modules / "@sveltia/cms/schema/sveltia-cms.json").read_text("utf-8"))
    config = json.loads((admin / "config.json").read_text("utf-8"))
    files = config["collections"][0]["files"]
    config["collections"][0]["files"] = [each for each in files if each["name"] in ("contacts", "terms")]  # all: 8 s

    assert [] == [error.message for error in Draft7Validator(schema).iter_errors(config)]


def test_no_file_of_the_form_names_another_host(admin):
    left = {path.name: hosts_in(path.read_text("utf-8"), ()) for path in admin.rglob("*.js")}

    assert {"sveltia-cms.js": set(), "react-dom.js": set()} == left


@pytest.mark.parametrize(("repository", "asked", "signed_in"), [
    (Repository(), [], {"auth_methods": ["token"]}),
    (Repository("gitlab", "syt/loa", "https://git.tinh.example/", "abc"), ["https://git.tinh.example"],
     {"auth_type": "pkce", "app_id": "abc", "base_url": "https://git.tinh.example",
      "api_root": "https://git.tinh.example/api/v4"}),
    (Repository("github", "syt/loa"), ["https://api.github.com", "https://github.com"], {"auth_methods": ["token"]}),
    (Repository("github", "syt/loa", "https://dang-nhap.tinh.example"),
     ["https://api.github.com", "https://github.com", "https://dang-nhap.tinh.example"],
     {"base_url": "https://dang-nhap.tinh.example"}),
])
def test_the_form_asks_only_where_it_saves(repository, asked, signed_in):
    assert asked == list(repository.origins)
    assert {"name": repository.host, "repo": repository.name, **signed_in} == repository.config()


def test_the_ways_to_sign_in_that_are_described_can_be_made(project):
    shown = re.findall(r'make admin ADMIN="([^"]+)"', (project / "admin/README.md").read_text("utf-8"))
    relay = tomllib.loads((project / "admin/relay.toml").read_text("utf-8"))

    assert 6 == len(shown)
    assert all(callable(parser().parse_args(["admin", *shlex.split(words)]).run) for words in shown)
    assert {"GITHUB_CLIENT_ID", "ALLOWED_DOMAINS"} == set(relay["vars"])


@pytest.mark.parametrize(("typed", "meant"), [
    ("1", Repository()),
    ("--repo syt/loa", Repository("github", "syt/loa")),
    ("--host gitlab --repo 'syt/loa' --app abc", Repository("gitlab", "syt/loa", None, "abc")),
])
def test_a_variable_says_that_each_build_lays_the_form(typed, meant, tmp_path):
    assert meant == read_inputs(tmp_path, tmp_path, {"LOA_ADMIN": typed}, today()).admin
    assert read_inputs(tmp_path, tmp_path, {"LOA_ADMIN": "0"}, today()).admin is None


@pytest.mark.parametrize("typed", ["--host svn", "--repo", "--repo 'a", "syt/loa"])
def test_a_variable_that_cannot_be_read_is_told(typed):
    with pytest.raises(UsageError) as refused:
        read_repository(typed)

    assert [("admin-words", "LOA_ADMIN")] == [(each.rule, each.place.file) for each in refused.value.problems]


def test_a_form_that_was_not_fetched_is_not_written(inputs, tmp_path):
    with pytest.raises(UsageError) as refused:
        write_admin(dataclasses.replace(inputs, root=tmp_path), tmp_path / "admin", Repository(), "vi")

    assert ["admin-not-fetched"] == [problem.rule for problem in refused.value.problems]
    assert not (tmp_path / "admin").exists()


def test_addresses_are_taken_out_of_a_script():
    script = 'a("https://cdn.example/x/y.js");b("https://api.example/v1");c("http://www.w3.org/2000/svg");d(`https://${e}/f`)'
    after = without_hosts(script, {"https://cdn.example/x": "./here"}, {"api.example"})

    assert 'a("./here/y.js");b("https://api.example/v1");c("http://www.w3.org/2000/svg");d(`https://${e}/f`)' == after
    assert 'a("about:blank#/y")' == without_hosts('a("https://other.example/y")', {}, ())
    assert {"other.example"} == hosts_in('a("https://other.example/y")', ())


@pytest.mark.parametrize("written", ["115", "1022", "1900 9095", "1900.988.975", "18001119", "024.6282.7979",
                                     "(024) 6282 7979", "+84 24 6282 7979", "0912-345-678"])
def test_the_forms_pattern_takes_numbers_that_are_right(written):
    assert parse_phone(written)
    assert re.fullmatch(written_like(), written)


@pytest.mark.parametrize("written", ["19OO 9095", "024.6282.797", "12345", "1900 909", "0963 851 919 / 0963 851 918"])
def test_the_forms_pattern_refuses_what_the_check_would_refuse(written):
    with pytest.raises(PhoneError):
        parse_phone(written)

    assert not re.fullmatch(written_like(), written)


def test_records_in_several_files_can_all_be_edited_and_chosen(project, inputs, tmp_path):
    shutil.copytree(project / "content", tmp_path / "content")
    (tmp_path / "content/contacts").mkdir()
    (tmp_path / "content/contacts.yml").rename(tmp_path / "content/contacts/ca-nuoc.yml")
    config = json.loads(admin_config(dataclasses.replace(inputs, content=tmp_path / "content"), Repository(), "vi"))
    files = {each["name"]: each for each in config["collections"][0]["files"]}
    [emergency] = [each for each in config["collections"][3]["files"][0]["fields"] if each["name"] == "emergency"]

    assert ["content/contacts.yml", "content/contacts/ca-nuoc.yml"] == [
        files[name]["file"] for name in ("contacts", "contacts-ca-nuoc")]
    assert [None, 1] == [files[name]["fields"][0].get("min") for name in ("contacts", "contacts-ca-nuoc")]
    assert "Cấp cứu y tế (cap-cuu-115)" in [each["label"] for each in emergency["options"]]


def test_every_file_that_people_write_is_offered_and_none_that_commands_write(admin, project):
    config = json.loads((admin / "config.json").read_text("utf-8"))
    offered = {each["file"] for collection in config["collections"] for each in collection.get("files", ())}
    folders = {each["folder"] for each in config["collections"] if "folder" in each}
    written = {path.relative_to(project).as_posix()
               for pattern in ("content/**/*.yml", "docs/*/**/*.md") for path in project.glob(pattern)}

    assert {"content/audit.yml", *(path for path in written if path.endswith(".lock.yml"))} == {
        path for path in written - offered if path.rpartition("/")[0] not in folders}


BUTTONS = {"Lưu", "Thêm", "Tạo mới"}


@pytest.mark.parametrize("tag", ["vi", "en"])
def test_the_handbook_calls_what_is_on_the_form_as_the_form_does(tag, admin, project):
    config = (admin / "config.json").read_text("utf-8")
    labels = set(re.findall(r'"label": "(.+)"', config)) | BUTTONS
    pages = [path.read_text("utf-8") for path in sorted((project / "docs" / tag).glob("so-tay/*.md"))]
    told = [line for page in pages for line in page.splitlines() if "`/admin/`" in line]
    fields = {name for line in told for name in re.findall(r"`\((\w+)\)`", line)}

    assert 6 == len(told)  # a poster is taken from the library
    assert [] == [name for line in told for name in re.findall("“(.+?)”", line) if name not in labels]
    assert [] == [name for name in fields if f"({name})" not in config]
