"""Inputs -> the campaign kit, which builds take into their sites; only what changed is made anew.

Everything is made before anything is laid out, so that a text that does not fit leaves the kit of before as it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from loa.build.cache import Cache
from loa.build.edition import planned_edition
from loa.build.inputs import Inputs
from loa.build.lettering import lettering
from loa.build.outputs import LIST, listed, made_from
from loa.build.paper import paper
from loa.build.screens import screens
from loa.build.shelf import new_shelf
from loa.build.showing import Showing
from loa.build.studio import Progress, Wanted, keys, made, means, style, wanted_pictures
from loa.build.words import words as channel_words
from loa.content.load import Content
from loa.errors import ContentError, Place, Problem
from loa.model.campaigns import Campaign
from loa.paper.formats import BANNER_CM
from loa.screens.plate import plate, words
from loa.typeset.fonts import Family, families
from loa.typeset.press import Press


@dataclass(frozen=True)
class Made:
    """What a run has done."""

    pictures: int
    anew: int
    bytes: int
    sheets: int = 0
    sheets_anew: int = 0
    screens: int = 0
    screens_anew: int = 0


def make_kit(inputs: Inputs, progress: Progress, banner_cm: int = BANNER_CM) -> Made:
    """Make what has not been made before, then lay everything out; raises ContentError before that."""
    facts = made_from(inputs)
    content, edition = planned_edition(inputs)
    wanted = tuple(wanted_pictures(edition))
    fonts = lettering(((each.language, words(each.share)) for each in wanted), families(inputs.theme / "fonts"))
    _stop_at(_undrawable(wanted, fonts, content))
    kept = Cache(inputs.root / "build" / "share")
    named = dict(zip(wanted, keys(wanted, fonts, inputs), strict=True))
    lacking = {each: key for each, key in named.items() if key not in kept}
    drawn = means(inputs)
    on_paper = paper(edition, content, inputs, style(inputs), banner_cm)
    on_screens = screens(edition, content, inputs, style(inputs))
    too_long = made(lacking, lambda each: plate(each.share, fonts[each.language.tag].name, drawn),
                    lambda: Press(inputs.theme, fonts.values()), kept, progress)
    _stop_at(_problem(each, "picture-text-long", {"text": text}, content) for each, text in too_long)
    sheets = len(on_paper.lacking)
    on_paper.fill(drawn, progress)
    shown = len(on_screens.lacking)
    on_screens.fill(drawn, progress)
    shelf = new_shelf(inputs)
    size = sum(shelf.put(each.path, kept.get(key)) for each, key in named.items())
    kept.keep_only(named.values())
    paper_files = on_paper.lay(shelf.put)
    screen_files = on_screens.lay(shelf.put)
    said = tuple(channel_words(edition))
    for output, data in said:
        shelf.put(output.path, data)
    outputs = (*paper_files, *screen_files, *(output for output, _ in said))
    kit = Showing(edition, shelf, Cache(inputs.root / "build" / "thumbs")).kit(outputs)
    shelf.put(LIST, listed(kit, facts))
    shelf.close()
    return Made(len(wanted), len(lacking), size, len(paper_files), sheets, len(screen_files), shown)


def _undrawable(wanted: Sequence[Wanted], fonts: Mapping[str, Family], content: Content) -> Iterator[Problem]:
    """Pictures with letters that no font at hand can draw."""
    for each in wanted:
        letters = fonts[each.language.tag].lacks(words(each.share))
        if letters:
            slots = {"letters": letters, "text": each.share.title, "language": each.language.name}
            yield _problem(each, "picture-letters", slots, content)


def _problem(each: Wanted, rule: str, slots: Mapping[str, str], content: Content) -> Problem:
    return Problem(_place(each, content), rule, slots, "title")


def _place(each: Wanted, content: Content) -> Place:
    """Where the title stands: in its record, on the hand-written page, or among the sentences of the interface."""
    page, tag = each.page, each.language.tag
    if page.prose is not None:
        return next(iter(page.prose.get(tag, prose).place for prose in page.prose.values()))
    if page.record is not None:
        field = "short_title" if isinstance(page.record, Campaign) else page.record.HEADING
        return content.place_of(page.id, (field, tag))
    table = f"ui:{tag}"
    return content.place_of(table if table in content.located else "site:settings", (f"{page.template}.title",))


def _stop_at(problems: Iterator[Problem]) -> None:
    found = tuple(problems)
    if found:
        raise ContentError(found)
