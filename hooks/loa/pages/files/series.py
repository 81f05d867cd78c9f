"""Indicators -> their readings as tables a spreadsheet opens (CSV, RFC 4180), one per indicator and language."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from loa.model.fact import Source
from loa.model.knowledge import Indicator
from loa.pages.edition import Edition
from loa.pages.files.asset import Asset
from loa.pages.reader import Reader

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for an old code page and breaks every Vietnamese letter."""


def tables(edition: Edition) -> Iterator[Asset]:
    """A table for every indicator that has readings."""
    page = edition.plan.by_id["progress"]
    for indicator in edition.site.indicators:
        if indicator.readings:
            for language in edition.languages:
                path = f"{edition.path(page, language.tag)}{indicator.id}.csv"
                yield Asset(path, table(indicator, Reader(edition, page, language)), page.id, language.tag)


def table(indicator: Indicator, reader: Reader) -> str:
    """Dates as in ISO 8601 and values with a decimal point, for programs; headings in the reader's language."""
    file = StringIO(newline="")
    rows = csv.writer(file)
    unit = reader.say(indicator.unit).text
    rows.writerow((reader.ui.text("progress.date"), as_text(f"{reader.name(indicator).text} ({unit})"),
                   reader.ui.text("sources"), reader.ui.text("progress.checked")))
    for reading in sorted(indicator.readings, key=lambda reading: reading.day.first):
        rows.writerow((reading.day, reading.value, as_text(_named(reading.source, reader)), reading.source.checked))
    return BYTE_ORDER_MARK + file.getvalue()


def as_text(words: str) -> str:
    """A cell that no spreadsheet takes for a formula (https://owasp.org/www-community/attacks/CSV_Injection)."""
    return f"'{words}" if words.startswith(("=", "+", "-", "@")) else words


def _named(source: Source, reader: Reader) -> str:
    """The source as a table can hold it: the document's number or title with the place in it, else name and address."""
    note = reader.say(source.note).text if source.note else None
    if source.document is None:
        return ", ".join(filter(None, (source.name, source.url, note)))
    document = reader.record("document", source.document)
    return ", ".join(filter(None, (document.number or reader.name(document).text, source.section, note)))
