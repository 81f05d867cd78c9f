"""`content/README.md` tells editors every field there is, as it is; and its examples are a whole site."""

import datetime as dt
import importlib
import pkgutil
import re
import shlex
import shutil
import typing
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import markdown
import pytest
from lxml import html

import loa.model
from loa.build.edition import check_edition
from loa.build.inputs import read_inputs
from loa.cli import parser
from loa.cli.project import icons
from loa.cli.reasons import spelled_out
from loa.content.load import load
from loa.content.located import located_items, located_mapping
from loa.content.reading import read
from loa.content.validate import validate
from loa.errors import Place, Problem
from loa.errors.wording import tell
from loa.model.prose import Prose
from loa.model.record import Part, Ref
from loa.model.settings import Settings
from loa.model.site import KINDS, Site
from loa.pages.inserts import mistakes
from loa.pages.plan import LISTS, plan

README = Path(__file__).parents[2] / "content/README.md"
EXAMPLE_FILE = b"loa\n"
"""What the examples' size and checksum belong to."""

EXAMPLE_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a4944415478da6360000000020001e527defc0000000049454e44ae426082"
)
"""The same for pictures: one black pixel."""

MADE_BY_US = (Part, Prose)
"""The common ground of all models, and a page as it is after its head was read: nobody writes these."""

FILE_OF = {f"{kind.plural}.yml" for kind in KINDS} | {
    "site.yml", "languages.yml", "ui/vi.yml", "ui/en.yml", "synonyms.yml", "words.yml", "plain_words.yml",
    "profiles.yml", "audit.yml", "codes.yml", "codes.lock.yml", "l10n.lock.yml",
    "links.lock.yml",
}


@dataclass(frozen=True)
class Row:
    """One field as the table tells it."""

    field: str
    required: str
    form: html.HtmlElement
    meanings: tuple[str, str]

    @property
    def choices(self) -> tuple[str, ...]:
        return tuple(code.text for code in self.form.iter("code"))


@dataclass(frozen=True)
class Section:
    """What stands below the heading that names a model."""

    rows: tuple[Row, ...]
    example: str
    file: str


def models() -> dict[str, type[Part]]:
    found = {}
    for info in pkgutil.iter_modules(loa.model.__path__, "loa.model."):
        for value in vars(importlib.import_module(info.name)).values():
            if isinstance(value, type) and issubclass(value, Part) and value.__module__ == info.name:
                found[value.__name__] = value
    return {name: model for name, model in found.items() if model not in MADE_BY_US}


def document() -> html.HtmlElement:
    text = markdown.markdown(README.read_text("utf-8"), extensions=["tables", "fenced_code", "sane_lists"])
    return html.fragment_fromstring(text, create_parent="main")


def sections() -> dict[str, Section]:
    found: dict[str, list] = {}
    name = None
    for element in document():
        if element.tag in ("h1", "h2", "h3", "h4"):
            codes = [code.text for code in element.iter("code")]
            name = next((code for code in codes if code in MODELS), None)
            if name:
                found[name] = [(), "", next((code for code in codes if code.endswith((".yml", ".md"))), "")]
        elif name and element.tag == "table":
            found[name][0] = tuple(row(cells) for cells in element.findall("./tbody/tr"))
        elif name and element.tag == "pre":
            # An example below a part belongs to the record whose part it is.
            whole = name if found[name][2] else next(each for each in reversed(found) if found[each][2])
            found[whole][1] = element.find("code").text
    return {each: Section(*parts) for each, parts in found.items()}


def row(cells: html.HtmlElement) -> Row:
    field, required, form, meaning, english, _ = cells.findall("td")
    return Row(field.text_content(), required.text_content(), form, (meaning.text_content(), english.text_content()))


MODELS = models()
SECTIONS = sections()
WITH_EXAMPLE = {name: each for name, each in SECTIONS.items() if each.example and each.file.endswith(".yml")}


def own_fields(model: type[Part]) -> list[str]:
    """Fields that are not already told of the model it builds on."""
    return [name for name in model.model_fields if name in model.__annotations__]


def inside(annotation: object) -> typing.Iterator[object]:
    """An annotation and everything it is made of."""
    yield annotation
    yield from getattr(annotation, "__metadata__", ())
    for argument in typing.get_args(annotation):
        yield from inside(argument)


def everything_about(model: type[Part], field: str) -> list[object]:
    info = model.model_fields[field]
    return [*inside(info.annotation), *info.metadata]


# --- Tables

def test_every_model_has_a_section_and_every_section_a_model():
    assert set(MODELS) == set(SECTIONS)


@pytest.mark.parametrize("name", MODELS)
def test_a_table_names_every_field_and_nothing_else(name):
    assert own_fields(MODELS[name]) == [row.field for row in SECTIONS[name].rows]


@pytest.mark.parametrize("name", MODELS)
def test_a_table_says_what_is_required(name):
    model = MODELS[name]
    expected = {field: "có · yes" if model.model_fields[field].is_required() else "không · no"
                for field in own_fields(model)}

    assert expected == {row.field: row.required for row in SECTIONS[name].rows}


@pytest.mark.parametrize("name", MODELS)
def test_a_table_lists_exactly_the_values_to_choose_from(name):
    model = MODELS[name]
    expected = {}
    for field in own_fields(model):
        literals = [each for each in everything_about(model, field) if typing.get_origin(each) is typing.Literal]
        expected[field] = tuple(typing.get_args(literals[0])) if literals else ()

    assert expected == {row.field: row.choices for row in SECTIONS[name].rows}


@pytest.mark.parametrize("name", MODELS)
def test_a_table_says_which_file_or_part_a_value_comes_from(name):
    plural = {kind.name: kind.plural for kind in KINDS} | {"language": "languages"}
    expected, told = {}, {}
    for row in SECTIONS[name].rows:
        about = everything_about(MODELS[name], row.field)
        expected[row.field] = {f"{plural[each.kind]}.yml" for each in about if isinstance(each, Ref)}
        expected[row.field] |= {each.__name__ for each in about if isinstance(each, type) and issubclass(each, Part)}
        told[row.field] = set(re.findall(r"[a-z]+\.yml", row.form.text_content()))
        told[row.field] |= {bold.text for bold in row.form.iter("strong")}

    assert expected == told


@pytest.mark.parametrize("name", MODELS)
def test_a_table_explains_every_field_in_both_languages(name):
    assert [] == [row.field for row in SECTIONS[name].rows if not all(row.meanings)]


def test_the_text_is_composed_unicode():
    assert unicodedata.is_normalized("NFC", README.read_text("utf-8"))


# --- Examples

def items_of(name: str):
    tree, problems = read(f"{name}.yml", WITH_EXAMPLE[name].example.encode(), "vi")
    if MODELS[name] is Settings:
        located, more = located_mapping(tree)
        return (located,), [*problems, *more]
    items, more = located_items(tree)
    return items, [*problems, *more]


def test_every_kind_has_an_example():
    whole = {kind.model.__name__ for kind in KINDS} | {
        "Settings", "Language", "Synonyms", "WordList", "PlainWord", "Audit", "Code", "PrintedCode", "Accepted",
        "Profile", "SeenLink",
    }

    assert whole == set(WITH_EXAMPLE)


@pytest.mark.parametrize("name", WITH_EXAMPLE)
def test_an_example_is_read_without_an_error_or_a_warning(name):
    items, problems = items_of(name)
    for item in items:
        problems += validate(item, MODELS[name])[1]

    assert [] == [tell(problem, "en") for problem in problems]


def test_the_examples_use_every_field():
    used: dict[str, set[str]] = {name: set() for name in MODELS}
    for name in WITH_EXAMPLE:
        for item in items_of(name)[0]:
            note_fields(validate(item, MODELS[name])[0], used)
    used["ProseHead"] |= set(re.findall(r"(?m)^(\w+):", SECTIONS["ProseHead"].example))
    unused = {name: set(own_fields(model)) - used[name] for name, model in MODELS.items()}

    assert {} == {name: fields for name, fields in unused.items() if fields}


def note_fields(value: object, used: dict[str, set[str]]) -> None:
    """Which fields were written, under the model that declares them."""
    if isinstance(value, tuple):
        for each in value:
            note_fields(each, used)
    elif isinstance(value, Part):
        for field in value.model_fields_set:
            declared = next(each for each in type(value).__mro__ if field in each.__annotations__)
            used[declared.__name__].add(field)
            note_fields(getattr(value, field), used)


def test_the_examples_together_are_a_site_without_problems(project, tmp_path):
    content = tmp_path / "content"
    shutil.copytree(project / "content/ui", content / "ui")
    files = tmp_path / "docs/files"
    files.mkdir(parents=True)
    for section in WITH_EXAMPLE.values():
        (content / section.file).write_text(section.example, "utf-8")
        for file in re.findall(r'file: "(.+)"', section.example):
            (files / file).write_bytes(EXAMPLE_PICTURE if file.endswith(".png") else EXAMPLE_FILE)
    (content / "codes.lock.yml").unlink()  # a code can't have gone to print yet
    (tmp_path / "docs/vi").mkdir()
    (tmp_path / "docs/vi/vi-du.md").write_text(SECTIONS["ProseHead"].example, "utf-8")
    inputs = read_inputs(project, icons(), {"LOA_CONTENT": str(content)}, dt.date(2026, 5, 2))
    warnings = check_edition(inputs).warnings

    assert ["code-lacking"] == [problem.rule for problem in warnings]


# --- The guide

@pytest.fixture(scope="module")
def site(project) -> Site:
    return load(project / "content", project / "docs", dt.date.max).site


def test_both_languages_list_every_file_of_the_folder():
    lists = [table for table in document().iter("table") if table.findtext(".//th") in ("Tệp", "File")]
    told = [[code.text for code in table.xpath(".//td[1]/code")] for table in lists]

    assert [FILE_OF, FILE_OF] == [set(files) for files in told]
    assert told[0] == told[1]


def test_every_file_of_the_folder_is_listed():
    found = {path.relative_to(README.parent).as_posix() for path in README.parent.rglob("*.yml")}

    assert set() == {name for name in found if f"{name.split('/')[0]}.yml" not in FILE_OF} - FILE_OF


def test_the_ids_of_pages_are_those_there_are():
    (told,) = (each for each in document().iter("p") if each.text_content().startswith("Id của trang:"))
    ids = [code.text for code in told.iter("code")][:-1]

    assert [page for page, _ in LISTS if page != "404"] == ids


def test_the_inserts_shown_would_work_on_the_shipped_site(site):
    shown = [code.text for code in document().iter("code") if re.search(r"\{\{ |\]\(page:", code.text or "")]
    of_the_guide = [text for text in shown if "vi-du" not in text]

    assert len(of_the_guide) >= 10
    assert [] == [mistake for text in of_the_guide for mistake in mistakes(text, site, plan(site), lambda _: False)]


def test_the_commands_shown_are_understood():
    shown = {code.text for code in document().iter("code") if re.match(r"loa codes (add$|\w+ )", code.text or "")}
    understood = [parser().parse_args(spelled_out(shlex.split(command)[1:])) for command in sorted(shown)]

    assert 4 == len(understood)
    assert all(callable(options.run) for options in understood)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_problem_line_is_one_the_check_would_print(language):
    values = {"written": "19O0 9095", "letter": "O", "fixed": "1900 9095"}
    line = tell(Problem(Place("content/contacts.yml", 12, 9), "phone-letter", values), language)

    assert line in [code.text.strip() for code in document().xpath(".//pre/code")]
