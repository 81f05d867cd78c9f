"""Records without a page of their own -> the page and anchor where a reader finds them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from loa.pages.page import Plan

LISTED_ON: Mapping[str, str] = MappingProxyType({
    "vaccine": "vaccines",
    "indicator": "progress",
    "event": "events",
    "contest": "contests",
    "fund": "funds",
    "material": "library",
    "organisation": "organisations",
    "term": "terms",
})
"""Kind -> the list that shows every record of it under its id."""


def whereabouts(record_id: str, plan: Plan) -> tuple[str, str] | None:
    """`term:5k` -> (`terms`, `#5k`); None for what is only shown as part of others, such as slogans."""
    if record_id in plan.by_id:
        return record_id, ""
    kind, _, name = record_id.partition(":")
    if kind in LISTED_ON:
        return LISTED_ON[kind], f"#{name}"
    return None
