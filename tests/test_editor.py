"""What VS Code tells whoever writes content, by the settings and schemas that lie in the project.

The server itself comes from npm (`make test` fetches it); without it only the schemas' own form is tried.
"""

import json
import re

import pytest
from jsonschema import Draft7Validator

from loa.build.inputs import read_inputs
from loa.build.schema import schema_files
from loa.cli.project import icons, today
from loa.content.models import LISTED, content_files
from tests.language_server import LanguageServer

CONTACT = """\
- id: so-vi-du
  name:
    vi: "Số ví dụ"
  kind: hotline
  number: "1900 9095"
  role:
    vi: "Gọi khi cần."
  cost: charged
  source:
    - name: "Báo Ví Dụ"
      checked: 2026-03-02
  reviewed: 2026-03-02
  review_by: 2026-06-02
  status: current
"""


@pytest.fixture(scope="module")
def server(project):
    modules = project / "build/tests/npm"
    if not (modules / ".fetched").exists():
        pytest.skip("nothing came from npm: make test fetches it where there is a network")
    with LanguageServer(project, modules) as running:
        yield running


@pytest.fixture(scope="module")
def written(project):
    return schema_files(read_inputs(project, icons(), {}, today()))


# --- The files

def test_the_schemas_are_those_of_the_models(project, written):
    stale = {name for name, text in written.items() if not (project / "schema" / name).exists()
             or (project / "schema" / name).read_text("utf-8") != text}

    assert set() == stale, "run `loa schema`"
    assert set(written) == {path.name for path in (project / "schema").iterdir()}


def test_the_schemas_are_schemas(written):
    for text in written.values():
        Draft7Validator.check_schema(json.loads(text))


def test_every_content_file_is_bound(project):
    settings = json.loads((project / ".vscode/settings.json").read_text("utf-8"))
    bound = {pattern: schema for schema, patterns in settings["yaml.schemas"].items() for pattern in patterns}
    expected = {f"content/{name}.yml": f"./schema/{name}.json" for name in [*LISTED, "site"]}
    folders = {f"content/{name}/**/*.yml": f"./schema/{name}.json" for name in LISTED if "." not in name}

    assert {**expected, **folders, "content/ui/*.yml": "./schema/ui.json"} == bound


# --- The server

def test_nothing_is_underlined_in_the_shipped_content(project, server):
    files = {file.path.relative_to(project).as_posix(): file.path.read_text("utf-8")
             for file in content_files(project / "content")}

    assert {} == {name: found for name, found in server.all_problems(files).items() if found}


MISTAKES = {
    "a slip in a name": ("  cost:", "  cots:", 8, "cots is not allowed"),
    "a missing field": ("  status: current\n", "", 1, 'Missing property "status"'),
    "a value to choose": ("hotline", "hotlin", 4, "Valid values"),
    "a number that is no text": ('"1900 9095"', "19009095", 5, 'Expected "string"'),
    "a letter in a number": ("1900 9095", "19OO 9095", 5, "Chỉ dùng chữ số"),
    "a local date": ("reviewed: 2026-03-02", "reviewed: 02/03/2026", 12, "Viết năm-tháng-ngày"),
    "an id with marks": ("so-vi-du", "Số ví dụ", 1, "so-y-te-son-la"),
    "no Vietnamese": ("  role:\n    vi", "  role:\n    en", 6, 'Missing property "vi"'),
    "no source": ('\n    - name: "Báo Ví Dụ"\n      checked: 2026-03-02', " []", 9, "too few items"),
    "a field twice": ("  cost: charged", "  cost: charged\n  cost: free", 9, "unique"),
    "a script for a link": ("  cost:", '  website: "javascript:x"\n  cost:', 8, "https://"),
    "an open quote": ('"1900 9095"', '"1900 9095', 5, "quote"),
}


def test_what_is_right_is_not_underlined_and_mistakes_are_where_they_stand(server):
    texts = {"content/contacts/right.yml": CONTACT}
    texts |= {f"content/contacts/{number}.yml": CONTACT.replace(old, new, 1)
              for number, (old, new, _, _) in enumerate(MISTAKES.values())}
    found = server.all_problems(texts)
    missed = {what: found[f"content/contacts/{number}.yml"] for number, (what, (_, _, line, said)) in
              enumerate(MISTAKES.items()) if not any(each[0] == line and said in each[1]
                                                     for each in found[f"content/contacts/{number}.yml"])}

    assert [] == found["content/contacts/right.yml"]
    assert {} == missed


def test_fields_and_values_are_proposed(server):
    fields_offered = server.proposals("content/guides/fields.yml", "- id: x\n  t\n", 2, 4)
    values_offered = server.proposals("content/contacts/values.yml", "- id: x\n  cost: \n", 2, 9)

    assert {"title", "topic", "steps"} <= set(fields_offered)
    assert ["charged", "free", "ordinary", "unknown"] == sorted(values_offered)


def test_a_field_is_explained_under_the_pointer(server):
    text = server.explanation("content/contacts/hover.yml", CONTACT, 8, 4)

    assert "What a call costs: 1800 is free, 1900 is charged." in text
    assert re.search(r"`ordinary`: cước gọi thường", text)
