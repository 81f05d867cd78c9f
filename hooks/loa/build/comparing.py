"""Inputs and a base -> everything that changes for people between the two."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType

from loa.build.base import base_inputs
from loa.build.edition import find, whole_edition
from loa.build.inputs import Inputs
from loa.build.templates import templates
from loa.content.load import Content, read_content
from loa.errors import ContentError, Place, Problem, UsageError
from loa.errors.brevity import shorten
from loa.model.site import Site
from loa.pages.edition import Edition
from loa.review.change import Changes
from loa.review.changes import changes
from loa.review.sides import FILES


@dataclass(frozen=True)
class Comparison:
    """Both editions, what differs, and what could not be compared."""

    before: Edition
    after: Edition
    base: Inputs
    changes: Changes
    problems: tuple[Problem, ...]


@contextmanager
def comparison(base: str, inputs: Inputs, tag: str) -> Iterator[Comparison]:
    """Compare what is proposed with a base; the base's files are at hand until the block ends.

    Raises ContentError if what is proposed has mistakes: they come first.
    """
    found = find(dataclasses.replace(inputs, strict_codes=False))
    if found.edition is None or found.broken:
        raise ContentError(shorten(found.problems))
    after = whole_edition(found.content, inputs)
    with base_inputs(base, inputs) as wanted:
        content = read_content(wanted.content, wanted.docs, wanted.now)
        if not content.plannable:
            raise UsageError("BASE", "diff-base-unplannable", {"base": base})
        site = dataclasses.replace(content.site, ui=_interface(content.site, after.site))
        before = whole_edition(dataclasses.replace(content, site=site), inputs)
        unreadable = tuple(_unreadable(base, content))
        said = changes(before, after, lambda owner, path: _place(found.content, owner, path), tag,
                       None if unreadable else templates(inputs))
        yield Comparison(before, after, wanted, said, unreadable)


def _interface(before: Site, after: Site) -> Mapping[str, Mapping[str, str]]:
    """The sentences of the base, and those it did not have yet, so that today's templates find all they ask for."""
    tables = {tag: MappingProxyType({**sentences, **before.ui.get(tag, {})}) for tag, sentences in after.ui.items()}
    return MappingProxyType({**before.ui, **tables})


def _unreadable(base: str, content: Content) -> Iterator[Problem]:
    # Sentences of the interface come and go with the program, and nobody reads those of the base.
    errors = [each for each in content.problems if each.severity == "error" and "/ui/" not in each.place.file]
    if errors:
        values = {"count": str(len(errors)), "first": str(errors[0].place)}
        yield Problem(Place(base), "diff-base-unreadable", values, severity="warning")


def _place(content: Content, owner: str, path: tuple[str | int, ...]) -> Place:
    """Where a value stands now, or the file in which it would."""
    if owner in content.located:
        return content.place_of(owner, path)
    return Place(FILES.get(owner.partition(":")[0], owner))
