"""A bundle of the kit, opened -> where it holds other files than those that were read back, or says otherwise."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping

from audit.compared import squeezed
from audit.readback import plain
from audit.records import Records
from audit.seen import Found
from loa.pages.kit import folder
from loa.pages.outputs import Bundle, Output

TOLD = ("kind", "purpose", "format", "size", "language", "locality", "bytes", "sha256")
"""What a manifest tells of a file besides its name."""
RECORDED = ("recording", "transcript")
"""Kinds of files that editors have given, and that no list of outputs names."""
SUMS, TABLE, LIST = "SHA256SUMS", "manifest.csv", "manifest.json"


def of_bundle(bundle: Bundle, data: bytes, outputs: Iterable[Output], records: Callable[[str, str, str], Records],
              ) -> Iterator[Found]:
    """Every output of its subject, language and place is in it, byte for byte, told as the list tells it."""
    key = (bundle.subject, bundle.language, bundle.locality)
    where = folder(*key)
    own = {each.path.removeprefix(where): each for each in outputs
           if (each.subject, each.language, each.locality) == key and each.path.startswith(where)}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}
    sums = {name: hashlib.sha256(each).hexdigest() for name, each in files.items()}
    for name, output in sorted(own.items()):
        if sums.get(name) != output.sha256:
            yield "file", f"{name}: {sums.get(name, 'lacking')}", output.sha256
    yield from _of_recordings(files, sums, bundle, records(*key))
    wanted = {name: {told: str(getattr(each, told)) for told in TOLD} for name, each in own.items()}
    for manifest, rows in ((TABLE, csv.DictReader(io.StringIO(files[TABLE].decode("utf-8-sig")))),
                           (LIST, json.loads(files[LIST])["files"])):
        said = {row["file"]: {told: str(row[told]) for told in TOLD} for row in rows}
        for name in [name for name, row in said.items() if row["kind"] in RECORDED]:
            if said.pop(name)["sha256"] != sums.get(name):
                yield "manifest", f"{manifest}: {name}", ""
        yield from (("manifest", f"{manifest}: {name}: {said.get(name)}", str(wanted.get(name)))
                    for name in sorted(said.keys() | wanted.keys()) if said.get(name) != wanted.get(name))
    listed = dict(reversed(line.split("  ", 1)) for line in files[SUMS].decode().splitlines())
    if listed != {name: each for name, each in sums.items() if name != SUMS}:
        yield "checksums", "not those of its files", ""
    yield from _of_read_me(files, own, records(*key))


def _of_recordings(files: Mapping[str, bytes], sums: Mapping[str, str], bundle: Bundle, known: Records,
                   ) -> Iterator[Found]:
    """Each recording in its language is the editor's own, with its words beside it, or left out and told."""
    left_out = {each["sha256"] for each in json.loads(files[LIST]).get("left_out", ())}
    for each in () if bundle.locality else getattr(known.record, "recordings", ()):
        name = each.file.rpartition("/")[2]
        if each.language != bundle.language or each.sha256 in left_out:
            continue
        if sums.get(name) != each.sha256:
            yield "recording", sums.get(name, "lacking"), each.sha256
        words = squeezed(files.get(f"{name}.txt", b"").decode())
        said = (known.record.title, known.record.formula, known.record.lead, *(item.title for item in known.record.items
                                                                               if item.status == "current"))
        yield from (("transcript", "lacking", text) for text in (known.reader.say(each).text for each in said if each)
                    if squeezed(text) not in words)


def _of_read_me(files: Mapping[str, bytes], own: Mapping[str, Output], known: Records) -> Iterator[Found]:
    """What somebody reads before printing: whose it is, of which day, until when it holds."""
    told = {row["file"] for row in json.loads(files[LIST])["files"]}
    others = [name for name in files if name not in {*own, *told, SUMS, TABLE, LIST}]
    if len(others) != 1:
        yield "read-me", " ".join(others) or "lacking", "one"
        return
    text = plain(files[others[0]].decode("utf-8-sig"))
    days = [("edition-day", known.edition_day)] + ([("check-by", known.check_by)] if known.record else [])
    yield from ((rule, "lacking", day) for rule, day in days if day not in text)
    yield from (("date", day, "") for day in sorted(known.days_in(text) - known.dates))
    names = (known.reader.title(known.reader.page).text, *known.shorter)
    if not any(plain(name) in text for name in names):
        yield "title", "lacking", " or ".join(names)
