"""An edition -> `loa-review.json`: what editors have to look after, for programs that remind them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from loa.pages.edition import Edition
from loa.pages.reader import Reader
from loa.pages.review import Coverage, Due, Translation, coverage, dead_links, due, retired, without_picture
from loa.pages.whereabouts import whereabouts

NAME = "loa-review.json"
Told = dict[str, object]


def files(edition: Edition) -> Iterator[tuple[str, str]]:
    """Its shape stands in ARCHITECTURE.md; keys are only ever added."""
    reviews = due(edition)
    told = {
        "generated_for": edition.today.isoformat(),
        "reviews": {
            "counts": dict(Counter(each.when for each in reviews)),
            "due": [_due(each, edition) for each in reviews if each.when != "later"],
        },
        "translations": [_covered(each) for each in coverage(edition)],
        "without_picture": list(without_picture(edition)),
        "dead_links": [{"url": link.url, "seen": link.seen.isoformat(), "answer": link.answer}
                       for link in dead_links(edition)],
        "codes": {
            "live": sum(code.status == "live" for code in edition.site.codes),
            "printed": len({code.code for code in edition.site.printed_codes}),
            "lacking": [{"id": page.id, "lang": language.tag} for page, language in edition.lacking],
            "retired": [{"code": code.code, "id": code.target, "lang": code.lang, "instead": code.instead}
                        for code in retired(edition)],
        },
    }
    yield NAME, json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _due(each: Due, edition: Edition) -> Told:
    source = edition.site.source_language
    where = whereabouts(each.id, edition.plan)
    reader = Reader(edition, edition.plan.by_id["home"], source)
    return {
        "id": each.id,
        "title": reader.name(each.record).text,
        "url": edition.url(edition.plan.by_id[where[0]], source.tag) + where[1] if where else None,
        "when": each.when,
        "reviewed": each.record.reviewed.isoformat(),
        "review_by": each.record.review_by.isoformat(),
        "status": each.record.status,
        "keeper": each.keeper,
        "locality": getattr(each.record, "locality", None),
    }


def _covered(each: Coverage) -> Told:
    return {
        "lang": each.language.tag,
        "owner": each.language.owner,
        "texts": dict(each.texts),
        "open": [_translation(one) for one in each.open],
        "recorded": list(each.recorded),
        "unrecorded": list(each.unrecorded),
    }


def _translation(each: Translation) -> Told:
    return {"id": each.owner, "state": each.state,
            "fields": [{"field": ".".join(map(str, one.unit.path)), "state": one.state} for one in each.findings]}
