"""Texts in several languages: the source language is always there, and no language is one nobody declared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from loa.content.checks.walk import Walked
from loa.content.located import Located
from loa.errors import Place, Problem
from loa.model.site import Site
from loa.model.words import Forms, RichWords, Words


def check(site: Site, walk: Sequence[Walked], located: Mapping[str, Located]) -> Iterator[Problem]:
    """Missing source wordings and unknown languages; without one source language nothing can be missing."""
    tags = {language.tag for language in site.languages}
    sources = [language.tag for language in site.languages if language.source]
    if len(sources) != 1:
        yield Problem(Place("content/languages.yml"), "language-source-missing")
        return
    for record in walk:
        for path, value, _ in record.values:
            if not isinstance(value, (Words, RichWords, Forms)):
                continue
            field = ".".join(map(str, path))
            if sources[0] not in value.root and not isinstance(value, Forms):
                yield Problem(located[record.owner].place_of(path), "wording-missing", {"language": sources[0]}, field)
            for tag in value.tags():
                if tag not in tags:
                    place = located[record.owner].key_place_of((*path, tag))
                    yield Problem(place, "language-unknown", {"language": tag}, field)
