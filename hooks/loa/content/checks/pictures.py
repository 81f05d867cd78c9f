"""Pictures that pages show: the material has a file for it; on a hand-written page there are the file and its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from loa.content.located import Located
from loa.content.spot import spot_in_page
from loa.errors import Problem
from loa.model.light_markdown import pictures
from loa.model.site import Site

KINDS = (".png", ".jpg", ".webp")
"""Ends of names of pictures; drawings as SVG may carry scripts."""


def check(site: Site, located: Mapping[str, Located]) -> Iterator[Problem]:
    """Materials without such a file; ids that name none are told elsewhere."""
    for owner, path, picture in _shown(site):
        material = site.by_id.get(f"material:{picture}")
        if material is not None and material.drawn is None:
            field = ".".join(map(str, path))
            yield Problem(located[owner].place_of(path), "picture-without-file", {"id": picture}, field)


def check_written(site: Site, files: Path) -> Iterator[Problem]:
    """Pictures on hand-written pages: of a kind that can be made small for phones, there, and said in words."""
    for prose in site.prose:
        for picture in pictures(prose.body):
            path = files / picture.file
            place = spot_in_page(prose.place, prose.body, picture.start)
            if not picture.alt:
                yield Problem(place, "picture-unsaid", {"file": picture.file})
            if path.suffix not in KINDS:
                yield Problem(place, "picture-kind", {"file": picture.file})
            elif not path.resolve().is_relative_to(files.resolve()) or not path.is_file():
                yield Problem(place, "attachment-missing", {"file": picture.file})


def _shown(site: Site) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    for guide in site.guides:
        for index, step in enumerate(guide.steps):
            if step.picture:
                yield f"guide:{guide.id}", ("steps", index, "picture"), step.picture
    for kind, records in (("story", site.stories), ("news", site.news)):
        yield from ((f"{kind}:{each.id}", ("picture",), each.picture) for each in records if each.picture)
