"""A finished kit and the records -> where they disagree: every output is read back and compared."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from audit import shared
from audit.bundled import of_bundle
from audit.carriers import of_table
from audit.compared import of_paper, of_picture, of_shared, of_text, of_words, squeezed
from audit.heard import Listener
from audit.readback import read
from audit.records import Records
from audit.seen import of_codes, of_size
from loa.pages.edition import Edition
from loa.pages.outputs import Bundle, Output

SHORT = ("sms", "sms-unmarked")
"""Kinds of files that hold one short message."""


@dataclass(frozen=True, order=True)
class Disagreement:
    """One thing that an output says otherwise than the records."""

    path: str
    rule: str
    found: str
    wanted: str = ""

    def __str__(self) -> str:
        return f"{self.path}: {self.rule}: {self.found}" + (f", not {self.wanted}" if self.wanted else "")


def disagreements(
    outputs: Iterable[Output], bytes_of: Callable[[str], bytes], edition: Edition,
    shown_by: Callable[[str, bytes], str | None], bundles: Iterable[Bundle] = (),
) -> Iterator[Disagreement]:
    """Everything that does not agree; `bytes_of` reads the file at a path, `shown_by` the words of a picture.

    Bundles must hold these outputs, and no others.
    """
    outputs = tuple(outputs)
    listeners = {language.tag: Listener(language.counting) for language in edition.languages if language.counting}
    records = cache(lambda *about: Records(edition, *about))
    texts: dict[tuple[str, str, str], str] = {}
    tables: list[tuple[Output, bytes]] = []
    for output in outputs:
        if output.purpose == "sound":
            continue
        data = bytes_of(output.path)
        reading = read(data, output.format)
        known = records(output.subject, output.language, output.locality)
        found = [*of_codes(output, reading, edition), *of_size(output, reading)]
        if output.format == "pdf":
            found += [*of_paper(output, reading, known), *of_words(reading.text, known)]
        elif output.kind == shared.KIND:
            found += of_shared(shown_by(output.path, data), known)
        elif output.format == "png":
            found += of_picture(output, shown_by(output.path, data), known)
        elif output.format == "txt":
            texts[output.subject, output.language, output.kind] = reading.text
            found += of_text(output, reading.text, known, listeners)
        elif output.format == "csv":
            tables.append((output, data))
        else:
            found.append(("format", f"nobody here can read {output.format}", ""))
        yield from (Disagreement(output.path, *each) for each in found)
    yield from _marked_and_unmarked(texts)
    sent = _short_messages(texts)
    yield from (Disagreement(output.path, *each) for output, data in tables
                for each in of_table(output, data, edition, records, sent))
    yield from (Disagreement(bundle.path, *each) for bundle in bundles
                for each in of_bundle(bundle, bytes_of(bundle.path), outputs, records))


def _short_messages(texts: Mapping[tuple[str, str, str], str]) -> Mapping[tuple[str, str], frozenset[str]]:
    """(subject, language) -> its short messages in every spelling."""
    sent: dict[tuple[str, str], frozenset[str]] = {}
    for (subject, tag, kind), text in texts.items():
        if kind in SHORT:
            sent[subject, tag] = sent.get((subject, tag), frozenset()) | {text}
    return sent


def _marked_and_unmarked(texts: Mapping[tuple[str, str, str], str]) -> Iterator[Disagreement]:
    """A short message without marks is the one with marks, and nothing else."""
    for (subject, tag, kind), text in texts.items():
        if kind == "sms-unmarked":
            marked = unmarked(texts.get((subject, tag, "sms"), ""))
            if squeezed(marked) != squeezed(text):
                yield Disagreement(f"{subject} {tag}", "sms-unmarked", text, marked)


def unmarked(text: str) -> str:
    """Without tone marks and strokes."""
    bare = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))
