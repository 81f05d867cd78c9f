"""The text of a content file -> characters in it that only look right; works on files that are no YAML at all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loa.content.reading.source import Source, problem
from loa.content.reading.unseen import BROKEN, ODD_LINE_BREAK, PLACEHOLDER, unseen
from loa.errors import Problem

TAB = re.compile(r"\t+")
SPECIAL_SPACE = re.compile(r"[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
FULL_WIDTH = re.compile(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
FULL_WIDTH_COLON = re.compile(r"(?m)(?:^|[{,])[ \-]*[A-Za-z_][\w-]*(：)")
PUNCTUATION = "\"'“”‘’()[]{}.,:;!?"
LATIN, FOREIGN = r"A-Za-z\xc0-\u024f\u1e00-\u1eff", r"\u0370-\u03ff\u0400-\u052f"
OTHER_ALPHABET = re.compile(f"[{FOREIGN}]")
MIXED_WORD = re.compile(rf"[^\W\d_]*(?:[{LATIN}][{FOREIGN}]|[{FOREIGN}][{LATIN}])[^\W\d_]*")
LOOK_ALIKES = re.compile("[АВЕЅІЈКМНОРСТУХаеорсухѕіјһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορυ]")
# A character of two to four bytes in UTF-8, each byte shown as the Windows-1252 character it would be.
MISREAD = re.compile(r"[\xc2-\xf4][\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{1,3}")


@dataclass(frozen=True)
class Finding:
    """A stretch of text that is wrong, and what can stand in for it, length for length, to read the rest."""

    offset: int
    found: str
    problem: Problem
    stand_in: str | None = None


def check_characters(source: Source) -> tuple[Source, list[Problem]]:
    """The text as it was meant where that is sure, every column in its place, and what had to be changed for it."""
    findings = [*_tabs(source), *_controls(source)]
    misread: list[Problem] = []
    if not source.text.isascii():
        findings += _unicode(source)
        misread = list(_misread(source))
    # Text that was decoded wrongly is full of odd characters; one problem says it better than ten.
    lines = {cause.place.line for cause in misread}
    others = [finding.problem for finding in findings if finding.problem.place.line not in lines]
    return _mended(source, findings), [*misread, *others]


def _tabs(source: Source) -> Iterator[Finding]:
    for match in TAB.finditer(source.text):
        place = source.place_at(match.start(), len(match[0]))
        line = source.line(place.line - 1)
        if line.strip():
            # What an indent was meant to be, nobody knows: that entry is left unread rather than misread.
            indents = not line[: place.column - 1].strip()
            yield Finding(match.start(), match[0], problem(place, "tab"), None if indents else " " * len(match[0]))


def _controls(source: Source) -> Iterator[Finding]:
    for match in ODD_LINE_BREAK.finditer(source.text):
        yield _named(source, match, "odd-line-break", " ")
    for match in unseen(source.text):
        char = match[0]
        before, after = _surroundings(source, match)
        place = source.place_at(match.start(), 1)
        said = problem(place, "invisible-character", char=_number(char), name=_name(char), text=f"{before}⟦?⟧{after}")
        yield Finding(match.start(), char, said, " " if unicodedata.category(char) == "Cc" else None)


def _unicode(source: Source) -> Iterator[Finding]:
    for match in SPECIAL_SPACE.finditer(source.text):
        yield _named(source, match, "special-space", " " * len(match[0]))
    for match in BROKEN.finditer(source.text):
        yield _named(source, match, "broken-character", PLACEHOLDER * len(match[0]))
    for match in FULL_WIDTH.finditer(source.text):
        plain = unicodedata.normalize("NFKC", match[0])
        place = source.place_at(match.start(), len(plain))
        yield Finding(match.start(), match[0], problem(place, "full-width", found=match[0], plain=plain), plain)
    for match in FULL_WIDTH_COLON.finditer(source.text):
        place = source.place_at(match.start(1), 1)
        yield Finding(match.start(1), "：", problem(place, "full-width", found="：", plain=": "), ":")
    yield from _look_alikes(source)
    yield from _decomposed(source)


def _look_alikes(source: Source) -> Iterator[Finding]:
    if not OTHER_ALPHABET.search(source.text):
        return
    for match in MIXED_WORD.finditer(source.text):
        strange = LOOK_ALIKES.search(match[0])
        if strange:
            place = source.place_at(match.start(), len(match[0]))
            values = {"word": match[0], "letter": strange[0], "name": _name(strange[0])}
            yield Finding(match.start(), match[0], problem(place, "look-alike-letter", **values))


def _decomposed(source: Source) -> Iterator[Finding]:
    if unicodedata.is_normalized("NFC", source.text):
        return
    for match in re.finditer(r"\S+", source.text):
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0]:
            place = source.place_at(match.start(), len(match[0]))
            # We publish and search the composed form whatever is in the file, so this stops nobody.
            word = composed.strip(PUNCTUATION)
            yield Finding(match.start(), match[0], problem(place, "decomposed-unicode", "warning", word=word))


def _misread(source: Source) -> Iterator[Problem]:
    for number, line in enumerate(source.lines):
        # A capital Ã before a closing quote looks like one such character; two on a line are no accident.
        spoilt = [match for match in MISREAD.finditer(line) if _as_utf8(match[0])]
        if len(spoilt) > 1:
            preview = MISREAD.sub(lambda match: _as_utf8(match[0]) or match[0], line).strip()
            place = source.place(number, spoilt[0].start(), len(spoilt[0][0]))
            yield problem(place, "misread-utf-8", text=line.strip(), preview=preview)


def _as_utf8(text: str) -> str:
    try:
        raw = b"".join(char.encode("latin-1" if char < "\xa0" else "cp1252") for char in text)
        return raw.decode("utf-8")
    except UnicodeError:
        return ""


def _named(source: Source, match: re.Match[str], rule: str, stand_in: str) -> Finding:
    place = source.place_at(match.start(), len(match[0]))
    return Finding(match.start(), match[0], problem(place, rule, char=_number(match[0][0])), stand_in)


def _surroundings(source: Source, match: re.Match[str]) -> tuple[str, str]:
    before = source.text[max(match.start() - 15, 0) : match.start()].rpartition("\n")[2]
    return before.lstrip(), source.text[match.end() : match.end() + 15].partition("\n")[0].rstrip()


def _number(char: str) -> str:
    return f"U+{ord(char):04X}"


def _name(char: str) -> str:
    return unicodedata.name(char, "?")


def _mended(source: Source, findings: list[Finding]) -> Source:
    if not any(finding.stand_in for finding in findings):
        return source
    text = list(source.text)
    for finding in findings:
        if finding.stand_in:
            text[finding.offset : finding.offset + len(finding.found)] = finding.stand_in
    return replace(source, text="".join(text))
