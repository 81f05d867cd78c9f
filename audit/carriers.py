"""A table of short messages, opened as a carrier opens it -> where it says otherwise than the records."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from audit.compared import of_sent
from audit.readback import plain
from audit.records import Records
from audit.seen import Found
from loa.messages.sms import Sms, sms
from loa.model.gateways import Gateway
from loa.pages.edition import Edition
from loa.pages.files.carriers import NAME
from loa.pages.outputs import Output
from loa.pages.reader import Reader
from loa.qr.payload import is_sample

LIBRARY = "library"
"""The page beside which the table of all messages lies."""

SAFE = ("'=", "'+", "'-", "'@")
"""How cells begin that spreadsheets would take for formulas otherwise."""

Sent = Mapping[tuple[str, str], frozenset[str]]
"""(subject, language) -> its short messages, as their own files say them."""


class Row(NamedTuple):
    """One text of a table, in the order of its columns; what each gateway does with it follows."""

    message: str
    title: str
    language: str
    written: str
    text: str
    alphabet: str
    letters: str
    parts: str
    status: str
    check_by: str
    note: str


def tables_of_all(edition: Edition) -> Iterator[Output]:
    """Tables that lie beside the library and not in the kit, as if they were listed there."""
    for language in edition.languages:
        path = f"{edition.path(edition.plan.by_id[LIBRARY], language.tag)}{NAME}"
        yield Output(path, "sms-carriers", LIBRARY, language.tag, "", "text", "csv", "", 0, 0, 0, "", "")


def of_table(output: Output, data: bytes, edition: Edition, records: Callable[[str, str, str], Records],
             sent: Sent) -> Iterator[Found]:
    """Its heads, and each text: whose it is, what it says, how it is counted, who takes it, until when it holds."""
    reader = Reader(edition, edition.plan.by_id[LIBRARY],
                    next(each for each in edition.languages if each.tag == output.language))
    gateways = [each for each in edition.site.gateways if each.kind == "gateway"]
    heads, *lines = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    wanted = [*reader.ui.choices("carriers.columns"), *(reader.name(each).text for each in gateways)]
    if heads != wanted or any(len(line) != len(wanted) for line in lines):
        yield "columns", " | ".join(heads), " | ".join(wanted)
        return
    told: dict[tuple[str, str], frozenset[str]] = {}
    for row, taken in (_opened(line) for line in lines):
        about = (f"message:{row.message}", row.language)
        told[about] = told.get(about, frozenset()) | {plain(row.text)}
        if about in sent:
            known = records(*about, "")
            yield from of_sent(plain(row.text), known)
            yield from _of_row(row, known, reader)
            yield from _of_gateways(row, taken, gateways, reader)
    own = {about: texts for about, texts in sent.items()
           if output.subject == LIBRARY or about == (output.subject, output.language)}
    for about in sorted(told.keys() | own.keys()):
        if told.get(about) != own.get(about):
            yield "texts", f"{' '.join(about)}: {_shown(told.get(about))}", _shown(own.get(about))


def _opened(line: list[str]) -> tuple[Row, list[str]]:
    """A line's own cells, without the sign that keeps spreadsheets from reckoning, and those of gateways."""
    cells = [cell[1:] if cell.startswith(SAFE) else cell for cell in line]
    return Row(*cells[:len(Row._fields)]), cells[len(Row._fields):]


def _of_row(row: Row, known: Records, reader: Reader) -> Iterator[Found]:
    """What stands beside a text."""
    record, counted = known.record, _counted(row, reader)
    sample = is_sample(known.edition.address)
    yield from (each for each in (
        ("slogan", row.title, known.slogans[0]),
        ("alphabet", row.alphabet, counted.encoding),
        ("letters", row.letters, str(counted.length)),
        ("parts", row.parts, str(counted.parts)),
        ("status", row.status, reader.ui.text(f"status.{record.status}")),
        ("check-by", row.check_by, record.review_by.isoformat()),
        ("sample", row.note, reader.ui.text("sheet.sample") if sample else ""),
    ) if each[1] != each[2])


def _of_gateways(row: Row, taken: list[str], gateways: list[Gateway], reader: Reader) -> Iterator[Found]:
    """Whether each takes the text as it is, and how many parts it counts then."""
    counted, bare = _counted(row, reader), row.written == reader.ui.text("carriers.unmarked")
    for gateway, said in zip(gateways, taken, strict=True):
        parts = next((turn for turn, most in enumerate(gateway.parts, 1) if counted.length <= most), counted.parts)
        wanted = str(parts) if gateway.takes(row.text, bare) else reader.ui.text("carriers.refused")
        if said != wanted:
            yield "gateway", f"{gateway.id}: {said}", wanted


def _counted(row: Row, reader: Reader) -> Sms:
    return sms(row.text, next(each for each in reader.edition.site.gateways if each.kind == "standard"))


def _shown(texts: frozenset[str] | None) -> str:
    return " / ".join(sorted(texts or ())) or "nothing"
