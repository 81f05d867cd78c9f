"""Inputs -> the campaign kit, which builds take into their sites; only what changed is made anew.

Everything is made before anything is laid out, and laid out before it takes the place of the kit of before: a text that
does not fit and a zip that is too heavy leave that one as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from types import MappingProxyType

from loa.build.batch import Batch, Laid, stop_at
from loa.build.cache import Cache
from loa.build.edition import planned_edition
from loa.build.inputs import Inputs
from loa.build.outputs import LIST, listed, made_from
from loa.build.paper import paper
from loa.build.screens import screens
from loa.build.share_pictures import share_pictures
from loa.build.shelf import new_shelf
from loa.build.showing import Showing
from loa.build.studio import means, style
from loa.build.words import words
from loa.content.load import Content
from loa.errors import Problem
from loa.pages.edition import Edition
from loa.pages.outputs import Bundle
from loa.paper.formats import BANNER_CM

MOST_OF_A_BUNDLE = 5_000_000
"""Bytes of a zip, which people fetch over a phone."""

Progress = Callable[[str, int, int], object]
"""Told what is being made, how many files are done, and of how many."""


@dataclass(frozen=True)
class Made:
    """What a run has done."""

    laid: Mapping[str, Laid]
    """Under what they are for."""
    anew: Mapping[str, int]
    """How many of them had not been made before; of what is only written, none is counted."""
    bundles: tuple[Bundle, ...]


def make_kit(inputs: Inputs, progress: Progress, banner_cm: int = BANNER_CM) -> Made:
    """Make what has not been made before, then lay everything out; raises ContentError before that."""
    facts = made_from(inputs)
    content, edition = planned_edition(inputs)
    batches = _batches(edition, content, inputs, banner_cm)
    anew = {sort: len(batch.lacking) for sort, batch in batches.items()}
    done, of = count(1), sum(anew.values()) + 1
    stop_at(problem for sort, batch in batches.items()
            for problem in batch.fill(lambda sort=sort: progress(sort, next(done), of)))
    progress("zips and lists", of - 1, of)
    shelf = new_shelf(inputs)
    laid = {sort: batch.lay(shelf.put) for sort, batch in batches.items()}
    said = tuple(words(edition))
    for output, data in said:
        shelf.put(output.path, data)
    laid["words"] = Laid(tuple(output for output, _ in said), len(said), sum(output.bytes for output, _ in said))
    outputs = tuple(output for each in laid.values() for output in each.outputs)
    kit = Showing(edition, shelf, Cache(inputs.root / "build" / "thumbs")).kit(outputs)
    stop_at(too_heavy(kit.bundles, content))
    shelf.put(LIST, listed(kit, facts))
    shelf.close()
    progress("zips and lists", of, of)
    return Made(MappingProxyType(laid), MappingProxyType(anew), kit.bundles)


def _batches(edition: Edition, content: Content, inputs: Inputs, banner_cm: int) -> Mapping[str, Batch]:
    """What is drawn, under what it is for; raises ContentError if no font has its letters."""
    given = (edition, content, inputs, style(inputs), means(inputs))
    return {"paper": paper(*given, banner_cm), "screens": screens(*given), "sharing pages": share_pictures(*given)}


def too_heavy(bundles: Iterable[Bundle], content: Content) -> Iterator[Problem]:
    """Zips that nobody could fetch over a phone."""
    for each in bundles:
        if each.bytes > MOST_OF_A_BUNDLE:
            located = each.subject if each.subject in content.located else "site:settings"
            slots = {"zip": each.path.rpartition("/")[2], "bytes": f"{each.bytes:,}", "most": f"{MOST_OF_A_BUNDLE:,}"}
            yield Problem(content.place_of(located), "zip-heavy", slots)
