"""An edition -> `loa.json`: every page, code, contact and file, for people who verify and for tools."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence

from loa.pages.edition import Edition
from loa.pages.files.vcards import Card
from loa.pages.reader import Reader
from loa.pages.shell import translated
from loa.pages.standing import standing


def files(edition: Edition, cards: Sequence[Card]) -> Iterator[tuple[str, str]]:
    """The manifest; keys are sorted and nothing in it depends on the machine."""
    content = {
        "generated_for": edition.today.isoformat(),
        "pages": _pages(edition),
        "codes": _codes(edition),
        "contacts": _contacts(edition),
        "assets": [_asset(card, edition) for card in cards],
    }
    yield "loa.json", json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _pages(edition: Edition) -> list[dict[str, str | None]]:
    source = edition.site.source_language.tag
    rows = []
    for page in (page for page in edition.plan.pages if page.has_address):
        stand = standing(page, edition)
        for language in edition.languages:
            reader = Reader(edition, page, language)
            code = edition.codes.get((page.id, language.tag))
            rows.append({
                "id": page.id,
                "lang": language.tag,
                "url": edition.url(page, language.tag),
                "title": reader.title(page).text,
                "code": code.code if code else None,
                "source_lang": language.tag if translated(page, language.tag, reader) else source,
                "status": "archived" if stand.archived else stand.status,
            })
    return rows


def _codes(edition: Edition) -> list[dict[str, str]]:
    return [
        {"code": code.code, "lang": code.lang, "target": code.target, "status": code.status,
         "url": f"{edition.address}{code.code}"}
        for code in edition.site.codes
    ]


def _contacts(edition: Edition) -> list[dict[str, str]]:
    return [
        {"id": contact.id, "display": contact.number.display, "tel": contact.number.tel,
         "scope": contact.locality or "national", "status": contact.status}
        for contact in edition.site.contacts if contact.number
    ]


def _asset(card: Card, edition: Edition) -> dict[str, str | int | None]:
    data = card.text.encode()
    code = edition.codes.get((card.page_id, card.tag))
    return {"url": edition.address + card.path, "kind": "vcf", "lang": card.tag, "page": card.page_id,
            "code": code.code if code else None, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
