"""An edition -> `loa.json`: every page, code, contact and file, for people who verify and for tools."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence

from loa.pages.edition import Edition
from loa.pages.files.asset import Asset
from loa.pages.reader import Reader
from loa.pages.shell import translated
from loa.pages.standing import standing


def files(edition: Edition, assets: Sequence[Asset]) -> Iterator[tuple[str, str]]:
    """The manifest; keys are sorted and nothing in it depends on the machine."""
    content = {
        "generated_for": edition.today.isoformat(),
        "pages": _pages(edition),
        "codes": _codes(edition),
        "contacts": _contacts(edition),
        "assets": [*(_asset(asset, edition) for asset in assets), *_materials(edition), *_kit(edition)],
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


def _asset(asset: Asset, edition: Edition) -> dict[str, str | int | None]:
    data = asset.text.encode()
    code = edition.codes.get((asset.page_id, asset.tag))
    kind = asset.path.rpartition(".")[2]
    return {"url": edition.address + asset.path, "kind": kind, "lang": asset.tag, "page": asset.page_id,
            "code": code.code if code else None, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def _materials(edition: Edition) -> list[dict[str, str | int | None]]:
    """Files of the media library; one that is in several languages, or in none, names no language."""
    return [
        {"url": f"{edition.address}files/{file.file}", "kind": file.format, "page": "library", "code": None,
         "lang": material.languages[0] if len(material.languages) == 1 else None,
         "bytes": file.bytes, "sha256": file.sha256}
        for material in edition.site.materials for file in material.files
    ]


def _kit(edition: Edition) -> list[dict[str, str | int | None]]:
    """Files of the campaign kit, and bundles of them; their codes are those of the pages that offer them."""
    if edition.kit is None:
        return []
    offered = {page.about: page.id for page in edition.plan.pages if page.about}
    rows = []
    for each in (*edition.kit.outputs, *edition.kit.bundles):
        page = offered[each.subject]
        code = edition.codes.get((page, each.language))
        rows.append({"url": edition.address + each.path, "kind": each.path.rpartition(".")[2], "lang": each.language,
                     "page": page, "code": code.code if code else None, "bytes": each.bytes, "sha256": each.sha256})
    return rows
