"""`loa fmt` writes content in one way, whatever wrote it before, and never changes what it says."""

import random

import pytest
import yaml

from loa.cli import main
from loa.content.models import content_files, holding_of
from loa.content.reading import read
from loa.content.writing.comments import comments
from loa.content.writing.format import format_folder, formatted, language_order
from tests.content.reading.test_traps import TRAPS

LANGUAGES = ("vi", "en")
CONTACT = """\
- id: so-vi-du
  name:
    vi: "Số ví dụ"
    en: "Example line"
  kind: hotline
  number: "1900 9095"
  languages: [vi, en]
  source:
    - name: "Ví dụ"
      checked: 2026-03-02
  reviewed: 2026-03-02
"""


def put_in_order(text, name="contacts.yml"):
    after, problems = formatted(f"content/{name}", text.encode(), holding_of(name), LANGUAGES)

    assert [] == problems
    return after.decode()


# --- One way to write it

@pytest.mark.parametrize("text", [
    CONTACT,
    CONTACT.replace('"', "'"),
    CONTACT.replace("kind: hotline", 'kind: "hotline"').replace("2026-03-02", '"2026-03-02"'),
    CONTACT.replace("[vi, en]", "\n    - vi\n    - en"),
    CONTACT.replace("    - name", "  - name").replace("      checked", "    checked"),
    CONTACT.replace('    en: "Example line"\n', "").replace('    vi: "S', '    en: Example line\n    vi: "S'),
    CONTACT.replace('\n    vi: "Số ví dụ"\n    en: "Example line"', ' {en: "Example line", vi: "Số ví dụ"}'),
    CONTACT.replace('"1900 9095"', "1900 9095").replace("\n", "\r\n"),
    f"---\n{CONTACT}\n\n",
    "- reviewed: 2026-03-02\n" + CONTACT.replace("- id", "  id").replace("\n  reviewed: 2026-03-02", ""),
])
def test_whatever_a_tool_wrote_comes_out_the_same(text):
    assert CONTACT == put_in_order(text)


def test_a_number_without_quotes_gets_them_letter_by_letter():
    assert '- number: "02437737000"\n' == put_in_order("- number: 02437737000\n")
    assert '- opens: "7:30"\n' == put_in_order("- opens: 7:30\n")


def test_words_dates_and_truths_need_no_quotes_unless_others_misread_them():
    text = '- id: "115"\n  verdict: "false"\n  topic: "apps"\n  seen_on: "2026-06-30"\n'

    assert '- id: "115"\n  verdict: "false"\n  seen_on: 2026-06-30\n  topic: apps\n' == put_in_order(
        text, "factchecks.yml")


def test_text_of_several_lines_stands_in_a_block():
    text = '- id: x\n  answer:\n    vi: "Một.\\n\\n- hai # ba\\n"\n    en: >-\n      one\n\n\n      two\n'

    assert ("- id: x\n  answer:\n    vi: |\n      Một.\n\n      - hai # ba\n    en: |\n      one\n\n      two\n"
            ) == put_in_order(text, "questions.yml")


@pytest.mark.parametrize("value", [" lead\ntail", "a \nb", "a\n\n", "\na", "a\n  \nb", "tab\t\nx", "\n", "a\n b\n", ""])
def test_text_with_odd_blanks_keeps_every_one(value):
    text = f"- id: x\n  answer: {{vi: {yaml.safe_dump(value, default_style=chr(34)).strip()}}}\n"
    tree, _ = read("q.yml", put_in_order(text, "questions.yml").encode(), "vi")

    assert value == tree.plain()[0]["answer"]["vi"]


def test_a_register_keeps_one_line_an_entry():
    line = '- {code: "87781", target: "home", lang: vi, added: 2026-11-22}\n'

    assert line == put_in_order("- lang: vi\n  code: '87781'\n  target: home\n  added: 2026-11-22\n", "codes.yml")


def test_a_field_nobody_knows_stays_behind_the_others():
    assert '- id: x\n  kind: hotline\n  nunber: "1"\n' == put_in_order("- nunber: 1\n  kind: hotline\n  id: x\n")


# --- Comments

COMMENTED = """\
# Of the file

# Of the first record
- id: a  # beside
  # above kind
  kind: hotline  # of kind
  hours:  # of hours
    - days: [mon, tue]
      opens: "07:30"

      # below hours
  # at the end of a

# Of the second
- id: b
  languages:
    - vi  # why
    - en
  status_note:
    vi: |  # of a block
      Dòng # không phải ghi chú
# The end
"""


def test_comments_stay_where_they_are():
    assert COMMENTED == put_in_order(COMMENTED)


def test_a_comment_follows_its_field():
    text = ("- kind: hotline  # of kind\n  # above id\n  id: a\n  number: 115 # of number\n"
            "  # above name\n  name: {vi: x}\n")

    assert ('# above id\n- id: a\n  # above name\n  name:\n    vi: "x"\n  kind: hotline  # of kind\n'
            '  number: "115"  # of number\n') == put_in_order(text)


@pytest.mark.parametrize("text", ["# alone\n", "# a\n\n# b\n[]\n", ""])
def test_a_file_without_entries_is_left_alone(text):
    assert text == put_in_order(text)


def without_comments(text):
    lines = text.split("\n")
    for comment in comments(text):
        lines[comment.line] = lines[comment.line][: comment.column]
    return "\n".join(lines)


def restored(text, earlier, name="contacts.yml"):
    return formatted(f"content/{name}", text.encode(), holding_of(name), LANGUAGES, earlier.encode())[0].decode()


def test_comments_that_a_tool_has_dropped_come_back():
    assert COMMENTED == restored(without_comments(COMMENTED), COMMENTED)
    assert COMMENTED == restored(COMMENTED, COMMENTED)


def test_comments_follow_their_records_and_go_with_them():
    a, b = '# Of a\n- id: a\n  kind: unit  # kind of a\n', '# Of b\n- id: b\n'
    plain = '- id: b\n\n- id: c\n\n- id: a\n  kind: unit\n'

    assert f'{b}\n- id: c\n\n{a}' == restored(plain, f"{a}\n{b}")
    assert b == restored("- id: b\n", f"{a}\n{b}")


# --- Meaning

@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_is_refused_or_keeps_its_meaning(name):
    raw = TRAPS[name][0].encode()
    after, problems = formatted("content/contacts.yml", raw, holding_of("contacts.yml"), LANGUAGES)
    if after is None:
        assert problems
        return
    before, again = (read("content/contacts.yml", each, "vi")[0] for each in (raw, after))

    assert before.plain() == again.plain()


@pytest.fixture(scope="module")
def shipped(project):
    return list(content_files(project / "content"))


def test_every_file_of_the_content_folder_is_known(project, shipped):
    assert set((project / "content").rglob("*.yml")) == {file.path for file in shipped}


def test_the_shipped_content_is_in_order(project):
    assert [] == [file.name for file in format_folder(project / "content") if file.differs or file.problems]


@pytest.mark.parametrize("seed", range(2))
def test_content_shuffled_and_restyled_comes_out_as_it_was(project, shipped, seed):
    chance = random.Random(seed)
    languages = language_order(project / "content")
    for file in chance.sample(shipped, 6):
        text = file.path.read_text("utf-8")
        tree, _ = read(file.path.name, text.encode(), "vi")
        plain = tree.plain() if file.path.parent.name == "ui" else shuffled(tree.plain(), chance)
        other = yaml.dump(plain, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False,
                          default_style=chance.choice('"\''), width=chance.choice((60, 10_000)))
        after, _ = formatted(file.path.name, other.encode(), file.holds, languages)
        bare, _ = formatted(file.path.name, without_comments(text).encode(), file.holds, languages)

        assert bare.decode() == after.decode()


def shuffled(plain, chance):
    """The same with fields in another order; what editors name themselves keeps its own."""
    if isinstance(plain, list):
        return [shuffled(each, chance) for each in plain]
    if not isinstance(plain, dict) or ("number" in plain and isinstance(plain["number"], dict)) or "0" in plain:
        return plain
    return {key: shuffled(plain[key], chance) for key in chance.sample(list(plain), len(plain))}


# --- The command

@pytest.fixture
def content(project, tmp_path, monkeypatch):
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "languages.yml").write_bytes((project / "content/languages.yml").read_bytes())
    (folder / "contacts.yml").write_text(CONTACT.replace("hotline", '"hotline"'), "utf-8")
    (folder / "guides.yml").write_text('- id: x\n  title: "unclosed\n', "utf-8")
    monkeypatch.setenv("LOA_CONTENT", str(folder))
    monkeypatch.setenv("LOA_LANG", "en")
    return folder


def test_fmt_writes_what_it_can_and_leaves_what_it_cannot_read(content, capsys):
    status = main(["fmt"])
    told = capsys.readouterr()

    assert 1 == status
    assert CONTACT == (content / "contacts.yml").read_text("utf-8")
    assert '- id: x\n  title: "unclosed\n' == (content / "guides.yml").read_text("utf-8")
    assert told.err.startswith("content/guides.yml:2:")
    assert "content/contacts.yml" in told.out.splitlines()


def test_fmt_check_lists_and_writes_nothing(content, capsys):
    before = (content / "contacts.yml").read_bytes()
    status = main(["fmt", "--check", "--lang", "vi", str(content / "contacts.yml")])

    assert 1 == status
    assert before == (content / "contacts.yml").read_bytes()
    assert capsys.readouterr().err.startswith("content/contacts.yml:5:1: lỗi: ")
    assert 0 == main(["fmt", str(content / "contacts.yml")])
    assert 0 == main(["fmt", "--check", str(content / "contacts.yml")])


def test_fmt_touches_content_alone(content, tmp_path):
    (tmp_path / "other.yml").write_text("a: b", "utf-8")

    assert 2 == main(["fmt", str(tmp_path / "other.yml")])
