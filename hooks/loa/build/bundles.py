"""Outputs of one subject, language and locality -> one zip: the files, what they are, and what proves them whole.

Equal files give equal bytes on every machine: names are sorted, times fixed, and nothing is compressed again, which
each release of zlib does in its own way; PDF and PNG would not get smaller anyway.
"""

from __future__ import annotations

import csv
import dataclasses
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BytesIO, StringIO

from loa.build.outputs import sha256
from loa.i18n.slug import slug
from loa.model.campaigns import Campaign
from loa.model.fact import Fact
from loa.pages.kit import folder
from loa.pages.outputs import Bundle, Output
from loa.pages.reader import Reader
from loa.pages.shell import short_address

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip knows."""
PLAIN = 0o644 << 16

MOST_OF_A_BUNDLE = 5_000_000
"""Bytes of a zip, which people fetch over a phone."""

COLUMNS = ("file", "kind", "purpose", "format", "size", "language", "locality", "bytes", "sha256")


def bundle(outputs: Sequence[Output], read: Callable[[str], bytes], reader: Reader,
           recorded: Sequence[tuple[Output, bytes]] = ()) -> tuple[Bundle, bytes]:
    """The zip of outputs that belong together, for the reader of their page.

    Recordings that it would be too heavy with stay out; manifest and read-me say where they are.
    """
    made = _bundle(outputs, read, reader, recorded, ())
    if made[0].bytes <= MOST_OF_A_BUNDLE:
        return made
    sounds = tuple(output for output, _ in recorded if output.purpose == "sound")
    return _bundle(outputs, read, reader, [each for each in recorded if each[0] not in sounds], sounds)


def _bundle(outputs: Sequence[Output], read: Callable[[str], bytes], reader: Reader,
            recorded: Sequence[tuple[Output, bytes]], left_out: Sequence[Output]) -> tuple[Bundle, bytes]:
    first = outputs[0]
    where = folder(first.subject, first.language, first.locality)
    name = "-".join(part for part in (first.subject.rpartition(":")[2], first.language, first.locality) if part)
    files = {**{_name(each): read(each.path) for each in outputs}, **{_name(each): data for each, data in recorded}}
    rows = [_row(each) for each in (*sorted(outputs), *(each for each, _ in recorded))]
    told = {
        f"{slug(reader.ui.text('bundle.file'))}.txt": _for_windows("\n".join(_read_me(reader, recorded, left_out))),
        "manifest.csv": _for_windows(_table(rows)),
        "manifest.json": _json(rows, left_out, reader),
    }
    sums = "".join(f"{sha256(data)}  {path}\n" for path, data in sorted({**files, **told}.items()))
    data = _zip(name, {**files, **told, "SHA256SUMS": sums.encode()})
    return Bundle(f"{where}{name}.zip", first.subject, first.language, first.locality, len(files), len(data),
                  sha256(data)), data


def _name(output: Output) -> str:
    return output.path.rpartition("/")[2]


def _zip(top: str, files: Mapping[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for path, data in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{top}/{path}", FIRST_DAY)
            entry.create_system = 3  # Unix, wherever it is made
            entry.external_attr = PLAIN
            archive.writestr(entry, data)
    return packed.getvalue()


def _row(output: Output) -> dict[str, str | int]:
    known = {**dataclasses.asdict(output), "file": _name(output)}
    return {column: known[column] for column in COLUMNS}


def _table(rows: Sequence[Mapping[str, str | int]]) -> str:
    text = StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _json(rows: Sequence[Mapping[str, str | int]], left_out: Sequence[Output], reader: Reader) -> bytes:
    edition = reader.edition
    said = {
        "title": reader.title(reader.page).text, "language": reader.tag, "page": edition.url(reader.page, reader.tag),
        "edition": edition.today.isoformat(), "sample": edition.sample, "files": rows,
        **({"left_out": [_row(each) | {"url": edition.address + each.path} for each in left_out]} if left_out else {}),
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def _read_me(reader: Reader, recorded: Sequence[tuple[Output, bytes]], left_out: Sequence[Output]) -> Iterator[str]:
    """What somebody in a commune's office must know before printing."""
    ui, edition, record = reader.ui, reader.edition, reader.page.record
    short = short_address(reader.page, reader)
    yield reader.title(reader.page).text
    yield ""
    if edition.caution:
        yield ui.text(edition.caution)
    if isinstance(record, Campaign) and record.period.state(edition.today) == "ended":
        yield ui.text("campaign.ended", period=reader.period(record.period))
    yield ui.text("bundle.edition", date=reader.date(edition.today))
    if isinstance(record, Fact):
        yield ui.text("bundle.check", date=reader.date(record.review_by))
    yield ui.text("bundle.newest", address=short.words if short else edition.url(reader.page, reader.tag))
    yield ""
    yield from (ui.text(key) for key in ("bundle.office", "bundle.press", "bundle.photocopy", "bundle.screens",
                                         "bundle.words"))
    if recorded:
        yield ui.text("bundle.recordings")
    for each in left_out:
        where = edition.address + each.path
        yield ui.text("bundle.left_out", file=_name(each), size=reader.size(each.bytes), address=where)
    yield ui.text("bundle.sums")


def _for_windows(text: str) -> bytes:
    """As Notepad and Excel read it."""
    return text.rstrip("\n").replace("\n", "\r\n").encode("utf-8-sig") + b"\r\n"
