"""Sentences of the interface: the source language has all that pages ask for, others have the same slots."""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping

from loa.content.located import Located
from loa.errors import Place, Problem
from loa.model.interface import needed_keys
from loa.model.site import Site

_DATE_SLOTS = (frozenset(), frozenset({"year", "month", "month_name", "day"}))
"""A language may write months in digits or in words, whichever the source language does."""


def check(site: Site, located: Mapping[str, Located]) -> Iterator[Problem]:
    """Missing files, sentences under keys nobody asks for, and slots that differ; a missing sentence falls back."""
    sources = [language.tag for language in site.languages if language.source]
    if not sources:
        return
    if sources[0] not in site.ui:
        yield Problem(Place("content/ui"), "ui-missing", {"language": sources[0]})
        return
    original = site.ui[sources[0]]
    place = located[f"ui:{sources[0]}"]
    for key in sorted(needed_keys() - set(original)):
        yield Problem(place.place_of(()), "ui-key-missing", {"key": key, "language": sources[0]}, key)
    for language in site.languages:
        if language.status != "published" or language.source:
            continue
        if language.tag not in site.ui:
            yield Problem(Place("content/ui"), "ui-missing", {"language": language.tag})
            continue
        place = located[f"ui:{language.tag}"]
        for key, text in site.ui[language.tag].items():
            if key.removesuffix(".one") not in original:
                if key.removesuffix(".one") not in needed_keys():
                    yield Problem(place.key_place_of((key,)), "ui-key-unknown", {"key": key})
            elif not slots(text) <= slots(original[key.removesuffix(".one")]) | _DATE_SLOTS[key.startswith("date.")]:
                yield Problem(place.place_of((key,)), "ui-slots", {"key": key, "slots": ", ".join(sorted(slots(text)))})


def slots(text: str) -> frozenset[str]:
    """The names in braces of a sentence."""
    try:
        return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name)
    except ValueError:  # a brace without its partner
        return frozenset({text})
