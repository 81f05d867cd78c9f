"""A line of YAML -> the quote in it that is not closed, is closed too early, or holds a stray backslash."""

from __future__ import annotations

import re

from loa.content.reading.source import Source, problem
from loa.errors import Problem

OPENING = re.compile(r"(?:^[ ]*|[:,-][ ]+|[\[{][ ]*)(?P<quote>[\"'])")
MAY_FOLLOW = re.compile(r"[ ]*(?:$|[,\]}:]|[ ]#)")
STRAY_BACKSLASH = re.compile(r"\\(?![0abt\tnvfre \"/\\N_LPxuU])")


def quoted(text: str) -> str:
    """The text as a YAML value in quotes, in single ones where it has double ones itself."""
    if '"' in text and "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def without_quoted(line: str) -> str:
    """The line with every quoted text blanked out, column for column."""
    at = 0
    while opened := OPENING.search(line, at):
        begin, end = opened.start("quote"), closing_quote(line, opened.start("quote"))
        at = len(line) if end < 0 else end + 1
        line = line[:begin] + " " * (at - begin) + line[at:]
    return line


def check_quotes(source: Source, number: int) -> Problem | None:
    """The first quoted text of a line that YAML cannot have read as it was meant."""
    line, at = source.line(number), 0
    while opened := OPENING.search(line, at):
        begin = opened.start("quote")
        end = closing_quote(line, begin)
        if found := _check_quoted(source, number, begin, end):
            return found
        at = end + 1
    return None


def _check_quoted(source: Source, number: int, begin: int, end: int) -> Problem | None:
    line, quote = source.line(number), source.line(number)[begin]
    if end < 0:
        return problem(source.place(number, begin, len(line) - begin), "unclosed-quote", quote=quote)
    if quote == '"' and (stray := STRAY_BACKSLASH.search(line, begin, end)):
        return problem(source.place(number, stray.start(), 2), "stray-backslash", found=line[stray.start() :][:2])
    if MAY_FOLLOW.match(line, end + 1):
        return None
    if line.count(quote) % 2 and quote == '"':
        # The text ran on into the next quoted one; its own end is what is missing.
        return problem(source.place(number, begin, end + 1 - begin), "unclosed-quote", quote=quote)
    # In one line of braces the text ends before a comma or a brace, elsewhere with the line.
    last = re.compile(rf"{quote}(?=[ ]*[,}}])").search(line, end + 1) if "{" in line[:begin] else None
    value = line[begin : last.end()] if last else line[begin:].rstrip()
    meant = value[1:-1] if value.endswith(quote) else value
    return problem(source.place(number, end, begin + len(value) - end), "text-after-quote", fixed=quoted(meant))


def closing_quote(line: str, begin: int) -> int:
    """Where the text that opens at a column is closed; -1 where it isn't. `\\"` and `''` do not close."""
    quote, at = line[begin], begin + 1
    while at < len(line):
        if (quote == '"' and line[at] == "\\") or (quote == "'" and line[at : at + 2] == "''"):
            at += 2
        elif line[at] == quote:
            return at
        else:
            at += 1
    return -1
