"""A source -> the words that sheets and screens name it by."""

from __future__ import annotations

from loa.model.fact import Source
from loa.pages.reader import Reader
from loa.qr.payload import home_of


def cited(source: Source, reader: Reader) -> str:
    """Kind and number of a document, or its title, and the place in it; of a page, who published it, or where."""
    said = _document(source, reader) if source.document else source.name or home_of(source.url) or source.url
    return f"{said} ({reader.say(source.note).text})" if source.note else said


def _document(source: Source, reader: Reader) -> str:
    document = reader.record("document", source.document)
    kind = reader.ui.text(f"document_kind.{document.kind}")
    named = f"{kind} {document.number}" if document.number else reader.name(document).text
    return f"{named}, {source.section}" if source.section else named
