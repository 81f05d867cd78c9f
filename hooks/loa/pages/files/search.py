"""Pages -> one small search index per language, fetched only when somebody searches.

Phone users type without tone marks, so the script folds query and index alike; the index keeps text as it is written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from loa.pages.edition import Edition
from loa.pages.reader import Reader


def files(edition: Edition) -> Iterator[tuple[str, str]]:
    """`tim-kiem/index.json` under each language's prefix."""
    search = edition.plan.by_id["search"]
    for language in edition.languages:
        rows = []
        for page in edition.plan.pages:
            if page.indexed:
                reader = Reader(edition, page, language)
                rows.append([reader.title(page).text, edition.path(page, language.tag)])
        yield f"{edition.path(search, language.tag)}index.json", json.dumps(rows, ensure_ascii=False) + "\n"
