"""Rows of a translator's table -> a file for spreadsheets or word processors, and back.

Both are zips of XML (ECMA-376). Cells of a spreadsheet are typed as text, so that no program takes “- wash hands” for a
formula or 0912 for a number, which is what happens to tables in plain text.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree  # what declares entities is refused before it is parsed

from loa.content.l10n.table import Row
from loa.errors import UsageError
from loa.templating.html import Environment

PARTS: Mapping[str, Mapping[str, str]] = MappingProxyType({
    ".docx": MappingProxyType({
        "[Content_Types].xml": "document-types.xml",
        "_rels/.rels": "document-relations.xml",
        "word/document.xml": "document.xml",
    }),
    ".xlsx": MappingProxyType({
        "[Content_Types].xml": "sheet-types.xml",
        "_rels/.rels": "sheet-relations.xml",
        "xl/workbook.xml": "sheet-workbook.xml",
        "xl/_rels/workbook.xml.rels": "sheet-workbook-relations.xml",
        "xl/styles.xml": "sheet-styles.xml",
        "xl/worksheets/sheet1.xml": "sheet.xml",
    }),
})
"""Kind of file -> what is in it, and from which template."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LARGEST = 50_000_000
EPOCH = (1980, 1, 1, 0, 0, 0)


def packed(rows: Sequence[Row], kind: str, templates: Environment) -> bytes:
    """The file; equal rows give equal bytes."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, template in _parts(kind).items():
            text = templates.get_template(f"files/tables/{template}").render(rows=rows)
            file.writestr(zipfile.ZipInfo(name, EPOCH), text, zipfile.ZIP_DEFLATED)
    return data.getvalue()


def unpacked(path: Path) -> tuple[tuple[str, ...], ...]:
    """The cells of the first table of a file that came back from a translator."""
    _parts(path.suffix)
    try:
        with zipfile.ZipFile(path) as file:
            return tuple(_document(file) if path.suffix == ".docx" else _sheet(file))
    except (OSError, KeyError, zipfile.BadZipFile, ElementTree.ParseError):
        raise UsageError("FILE", "file-unreadable", {"file": str(path)}) from None


def _parts(kind: str) -> Mapping[str, str]:
    if kind not in PARTS:
        raise UsageError("FILE", "l10n-kind", {"kinds": ", ".join(PARTS)})
    return PARTS[kind]


def _xml(file: zipfile.ZipFile, name: str) -> ElementTree.Element:
    """A part of the file; no such program writes a document type, with which files are made to explode."""
    if file.getinfo(name).file_size > LARGEST:
        raise ElementTree.ParseError("too large")
    data = file.read(name)
    if b"<!DOCTYPE" in data or b"\x00" in data:
        raise ElementTree.ParseError("a document type")
    return ElementTree.fromstring(data)  # noqa: S314


def _document(file: zipfile.ZipFile) -> Iterator[tuple[str, ...]]:
    table = _xml(file, "word/document.xml").find(f".//{W}tbl")
    for row in table.iter(f"{W}tr") if table is not None else ():
        yield tuple("\n".join(_paragraph(each) for each in cell.iter(f"{W}p")) for cell in row.iter(f"{W}tc"))


def _paragraph(paragraph: ElementTree.Element) -> str:
    """Its text; what a reviser struck out is no `w:t`."""
    signs = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": " ", f"{W}noBreakHyphen": "-"}
    return "".join((each.text or "") if each.tag == f"{W}t" else signs.get(each.tag, "") for each in paragraph.iter())


def _sheet(file: zipfile.ZipFile) -> Iterator[tuple[str, ...]]:
    shared = ()
    if "xl/sharedStrings.xml" in file.namelist():
        shared = tuple(_text(each) for each in _xml(file, "xl/sharedStrings.xml").iter(f"{S}si"))
    name = next(each for each in sorted(file.namelist()) if re.fullmatch(r"xl/worksheets/[^/]+\.xml", each))
    for row in _xml(file, name).iter(f"{S}row"):
        cells = {_column(cell): _value(cell, shared) for cell in row.iter(f"{S}c")}
        yield tuple(cells.get(index, "") for index in range(max(cells, default=-1) + 1))


def _text(element: ElementTree.Element) -> str:
    """Text in one style or several; what is only read beside Chinese characters is left out."""
    runs = (element, *element.iter(f"{S}r"))
    return "".join(each.text or "" for run in runs for each in run.findall(f"{S}t"))


def _value(cell: ElementTree.Element, shared: Sequence[str]) -> str:
    value, inline = cell.find(f"{S}v"), cell.find(f"{S}is")
    if inline is not None:
        return _text(inline)
    text = (value.text or "") if value is not None else ""
    return shared[int(text)] if cell.get("t") == "s" else text


def _column(cell: ElementTree.Element) -> int:
    letters = re.match(r"[A-Z]+", cell.get("r", "A"))
    number = 0
    for letter in letters[0] if letters else "A":
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
