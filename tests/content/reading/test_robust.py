"""Whatever bytes a file holds, an editor gets a tree or problems, never a traceback."""

import random

import pytest

from loa.content.reading import read
from loa.errors.wording import tell

GOOD = """\
# Đường dây nóng
hotlines:
  - id: so-y-te
    number: "1900 9095"
    label: {vi: "Sở Y tế", en: 'Health'}
    note: |
      Một: hai
    days: [mon, "tue"]
  - id: b
    vi: Ở nhà #x
"""
PIECES = [
    '"', "'", "“", "”", "{", "}", "[", "]", ":", ": ", "- ", "#", " #x", "&a", "*a", "!!x ", "|", ">", "%", "@",
    "\\", "\\x", "?", "? ", "---\n", "...\n", "\n", "\n\n", "\t", " ", "    ", "\xa0", "\u2028", "\u200b",
    "\ufeff", "\x00", "\x85", "：", "0123", "<<: *a", "\\ud800", "\U0001f600", "ế", "\u0301", "Т",
    "\uf0b7", "%YAML 9.9\n", "%TAG ! x\n",
    "{{ x }}", "\ud7ff", "-", "~", "Ã©Ã©", "§­êng", ".", "1e999", "-.inf", "1" * 400, "0:0:0", "+", "0x", "_",
]
ROUNDS = 400


def mutations(seed):
    chance = random.Random(seed)
    for _ in range(ROUNDS):
        text = list(GOOD)
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(text) + 1)
            text[at : at + chance.choice([0, 0, 1, 5, 40])] = chance.choice(PIECES)
        raw = "".join(text).encode()
        if chance.random() < 0.1:
            raw = raw[: chance.randrange(len(raw))] + bytes([chance.randrange(256)]) + raw[chance.randrange(len(raw)) :]
        yield raw


@pytest.mark.usefixtures("parser")
def test_no_mutation_of_a_good_file_ends_in_a_traceback():
    for raw in mutations(seed=2022):
        tree, problems = read("x.yml", raw, "vi")
        lines = raw.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")

        assert tree is not None or problems, raw
        for problem in problems:
            assert tell(problem, "vi").isprintable()
            assert problem.place.line <= len(lines), raw
            assert problem.place.column <= len(lines[problem.place.line - 1]) + 1, raw
        if tree is not None:
            tree.plain()


def test_no_piece_alone_ends_in_a_traceback():
    for piece in PIECES:
        for text in (piece, f"a: {piece}", f"- {piece}\n- b", f"{piece}: a", f"{{{piece}"):
            tree, problems = read("x.yml", text.encode("utf-8", "surrogatepass"), "vi")

            assert tree is not None or problems, text
