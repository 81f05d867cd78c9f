"""An edition -> the pictures that its pages are shared with: one for each page and language that has an address."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from loa.build.batch import Batch, stop_at
from loa.build.cache import Cache, digest
from loa.build.inputs import Inputs
from loa.build.lettering import lettering
from loa.content.load import Content
from loa.errors import Place, Problem
from loa.model.campaigns import Campaign
from loa.model.places import Language
from loa.pages.edition import Edition
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.raster.palette import in_palette
from loa.screens.plate import icon_names, plate, text_of, words
from loa.screens.share import Share, share
from loa.typeset.fonts import Family, families
from loa.typeset.means import Means
from loa.typeset.press import Press

MOST_BYTES = 40_000
"""What a share picture may weigh."""

PICTURE = "chia-se.png"
"""Its name beside the page it belongs to; `overrides/components/shell-picture.html` says the same."""


@dataclass(frozen=True, eq=False)
class Wanted:
    """A picture, and whose it is."""

    path: str
    page: Page
    language: Language
    share: Share


def share_pictures(edition: Edition, content: Content, inputs: Inputs, style: str, means: Means) -> Batch[Wanted]:
    """All of them; raises ContentError if no font has their letters."""
    wanted = tuple(wanted_pictures(edition))
    fonts = their_fonts(wanted, inputs)
    stop_at(_undrawable(wanted, fonts, content))

    return Batch(
        named=dict(zip(wanted, _keys(wanted, style, fonts, inputs), strict=True)),
        kept=Cache(inputs.root / "build" / "share"),
        make=lambda press, each: make(press, each, fonts[each.language.tag].name, means),
        new_press=lambda: Press(inputs.theme, fonts.values()),
        path=lambda each: each.path,
        output=lambda *_: None,
        too_long=lambda found: (_problem(each, "picture-text-long", {"text": text_of(each.share, field)}, content)
                                for each, field in found),
    )


def make(press: Press, each: Wanted, font: str, means: Means) -> bytes:
    """The bytes of one picture."""
    return in_palette(press.png("share", plate(each.share, font, means)), MOST_BYTES)


def their_fonts(wanted: Sequence[Wanted], inputs: Inputs) -> Mapping[str, Family]:
    """Language -> the family that its pictures are lettered in."""
    return lettering(((each.language, words(each.share)) for each in wanted), families(inputs.theme / "fonts"))


def wanted_pictures(edition: Edition) -> Iterator[Wanted]:
    """One for each page and language that has an address."""
    for page in edition.plan.pages:
        for language in edition.languages if page.has_address else ():
            path = edition.path(page, language.tag) + PICTURE
            yield Wanted(path, page, language, share(Reader(edition, page, language)))


def _keys(wanted: Sequence[Wanted], style: str, fonts: Mapping[str, Family], inputs: Inputs) -> Iterator[str]:
    """A name for everything each picture is made from."""
    for each in wanted:
        icons = [(inputs.icons / f"{name}.svg").read_bytes() for name in icon_names(each.share)]
        said = json.dumps(dataclasses.asdict(each.share), ensure_ascii=False)
        yield digest(style, fonts[each.language.tag].name, *icons, said)


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
