"""Inputs -> the campaign kit, which builds take into their sites; only what changed is made anew.

Everything is made before anything is laid out, and laid out before it takes the place of the kit of before: a text that
does not fit and a zip that is too heavy leave that one as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count

from loa.build.batch import Batch, Laid, stop_at
from loa.build.bundles import MOST_OF_A_BUNDLE
from loa.build.cache import Cache
from loa.build.edition import planned_edition
from loa.build.inputs import Inputs
from loa.build.leaks import sheet_leaks
from loa.build.made import Held, Made, fingerprint, note, noted
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
from loa.paper.plan import sheets

LAST = "zips and lists"

Progress = Callable[[str, int, int], object]
"""Told what is being made, how many files are done, and of how many."""


def make_kit(inputs: Inputs, progress: Progress, banner_cm: int = BANNER_CM) -> Made:
    """Make what has not been made before, then lay everything out; raises ContentError before that."""
    name = fingerprint(inputs, banner_cm)
    return noted(name, inputs) or note(_made(inputs, progress, banner_cm), name, inputs)


def _made(inputs: Inputs, progress: Progress, banner_cm: int) -> Made:
    facts = made_from(inputs)
    content, edition = planned_edition(inputs)
    stop_at(sheet_leaks(sheets(edition), content, edition))
    batches = _batches(edition, content, inputs, banner_cm)
    anew = {sort: len(batch.lacking) for sort, batch in batches.items()}
    done, of = count(1), sum(anew.values()) + 1
    stop_at(problem for sort, batch in batches.items()
            for problem in batch.fill(lambda sort=sort: progress(sort, next(done), of)))
    progress(LAST, of - 1, of)
    shelf = new_shelf(inputs)
    laid = {sort: batch.lay(shelf.put) for sort, batch in batches.items()}
    said = tuple(words(edition))
    for output, data in said:
        shelf.put(output.path, data)
    laid["words"] = Laid(tuple(output for output, _ in said), len(said), sum(output.bytes for output, _ in said))
    outputs = tuple(output for each in laid.values() for output in each.outputs)
    kit = Showing(edition, shelf, Cache(inputs.root / "build" / "thumbs"),
                  inputs.docs / "files").kit(outputs)
    stop_at(too_heavy(kit.bundles, content))
    shelf.put(LIST, listed(kit, facts))
    shelf.close()
    progress(LAST, of, of)
    held = {sort: Held(each.files, each.bytes, anew.get(sort), each.kinds) for sort, each in laid.items()}
    return Made(held, len(kit.bundles), max((each.bytes for each in kit.bundles), default=0))


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
