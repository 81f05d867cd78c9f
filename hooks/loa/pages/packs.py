"""An edition -> which packs to carry there are: one file for the whole country, and one for each of its provinces.

A commune's numbers stand in the pack of its province: 34 files hold a country of 3,321 communes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loa.i18n.say import Said
from loa.model.places import Locality
from loa.pages.edition import Edition
from loa.pages.page import Page
from loa.pages.reader import Reader

FOLDER = "goi"
COUNTRY = "ca-nuoc"


@dataclass(frozen=True)
class Pack:
    """One file to carry; without a place it is for the whole country."""

    place: Locality | None

    @property
    def name(self) -> str:
        """As it stands in the file's name."""
        return self.place.id if self.place else COUNTRY

    def path(self, tag: str) -> str:
        """Where it stands, whatever the edition: links to it last."""
        return f"{FOLDER}/loa-{self.name}-{tag}.html"

    def page(self, edition: Edition) -> Page:
        """The page on which its readers find what is newer."""
        return edition.plan.by_id[f"locality:{self.place.id}" if self.place else "home"]


@dataclass(frozen=True)
class Row:
    """A pack in a list of files."""

    place: Said | None
    href: str
    file: str
    """What it is called where it is carried: there its day matters."""
    size: int | None


def packs(edition: Edition) -> tuple[Pack, ...]:
    """The country's, then those of the places right below it that exist."""
    return (Pack(None), *(Pack(place) for place in _provinces(edition)))


def pack_for(place: Locality, edition: Edition) -> Pack:
    """The one that serves a place: its own, its successor's, or that of where it lies."""
    carried = {each.id for each in _provinces(edition)}
    seen: set[str] = set()
    wanted: Locality | None = place
    while wanted and wanted.id not in carried | seen:
        seen.add(wanted.id)
        onward = wanted.successor if wanted.successor and not wanted.exists(edition.today) else wanted.parent
        wanted = edition.site.by_id.get(f"locality:{onward}")
    return Pack(wanted if wanted and wanted.id in carried else None)


def row(pack: Pack, reader: Reader) -> Row:
    """For this reader."""
    path, day = pack.path(reader.tag), reader.edition.today
    return Row(
        place=reader.say(pack.place.short_name) if pack.place else None,
        href=reader.root + path,
        file=f"loa-{pack.name}-{reader.tag}-{day.isoformat()}.html",
        size=reader.edition.sizes.get(path),
    )


def _provinces(edition: Edition) -> Iterator[Locality]:
    inside = edition.relations.localities_in
    for place in inside.get(None, ()):
        below = inside.get(place.id, ()) if place.level == "central" else (place,)
        yield from (each for each in below if each.exists(edition.today))
