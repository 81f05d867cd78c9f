"""Wordings put into files change the lines they stand on, and nothing else."""

from loa.content.l10n.rewrite import Edit, with_sentences, with_wordings

FILE = """\
# Đầu tệp
- id: mot
  title: {vi: "Một", en: "One"}  # giữ lại
  text:
    vi: |
      Đoạn đầu.

      Đoạn sau.
    en: |
      First.

      Second.

  steps:
    - text:
        vi: "Bước 1"
    - text: {vi: "Bước 2"}
- id: hai
  title:
    vi: "Hai" # chưa dịch
"""


def edited(*edits):
    before, after = FILE.splitlines(), with_wordings(FILE, edits).splitlines()
    return [line for line in after if line not in before], [line for line in before if line not in after]


def test_a_wording_in_brackets_is_replaced_where_it_stands():
    added, gone = edited(Edit("mot", ("title",), "en", 'The "first"'))

    assert ['  title: {vi: "Một", en: "The \\"first\\""}  # giữ lại'] == added
    assert ['  title: {vi: "Một", en: "One"}  # giữ lại'] == gone


def test_paragraphs_stay_a_block():
    assert (["      Third."], ["      Second."]) == edited(Edit("mot", ("text",), "en", "First.\n\nThird."))


def test_a_missing_wording_comes_behind_the_last_language():
    added, gone = edited(Edit("mot", ("steps", 0, "text"), "en", "Step 1"),
                         Edit("mot", ("steps", 1, "text"), "en", "Step 2"), Edit("hai", ("title",), "en", "Two"))

    assert ['        en: "Step 1"', '    - text: {vi: "Bước 2", en: "Step 2"}', '    en: "Two"'] == added
    assert ['    - text: {vi: "Bước 2"}'] == gone


def test_several_lines_in_brackets_stay_on_one():
    added, _ = edited(Edit("mot", ("title",), "en", "One\n\nTwo"))

    assert ['  title: {vi: "Một", en: "One\\n\\nTwo"}  # giữ lại'] == added


def test_a_sentence_of_the_interface_stands_where_its_original_does():
    text = 'skip: "Skip"\nshare.copy: "Copy"\n'

    assert 'skip: "Jump"\ncall: "Call"\nshare.copy: "Copy"\n' == with_sentences(
        text, {"skip": "Jump", "call": "Call"}, ["skip", "call", "share.copy"])
