"""Texts in several languages: the source language is always there, and no language is one nobody declared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from loa.content.checks.walk import owners, values
from loa.content.located import Located
from loa.errors import Place, Problem
from loa.model.site import Site
from loa.model.words import Forms, RichWords, Words


def check(site: Site, located: Mapping[str, Located]) -> Iterator[Problem]:
    """Missing source wordings and unknown languages; without one source language nothing can be missing."""
    tags = {language.tag for language in site.languages}
    sources = [language.tag for language in site.languages if language.source]
    if len(sources) != 1:
        yield Problem(Place("content/languages.yml"), "language-source-missing")
        return
    for owner, part in owners(site):
        for path, value, _ in values(part):
            if not isinstance(value, (Words, RichWords, Forms)):
                continue
            field = ".".join(map(str, path))
            if sources[0] not in value.root and not isinstance(value, Forms):
                yield Problem(located[owner].place_of(path), "wording-missing", {"language": sources[0]}, field)
            for tag in value.tags():
                if tag not in tags:
                    place = located[owner].key_place_of((*path, tag))
                    yield Problem(place, "language-unknown", {"language": tag}, field)
