"""Records that show a picture of the media library: the material has a file that a page can show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from loa.content.located import Located
from loa.errors import Problem
from loa.model.site import Site


def check(site: Site, located: Mapping[str, Located]) -> Iterator[Problem]:
    """Materials without such a file; ids that name none are told elsewhere."""
    for owner, path, picture in _shown(site):
        material = site.by_id.get(f"material:{picture}")
        if material is not None and material.drawn is None:
            field = ".".join(map(str, path))
            yield Problem(located[owner].place_of(path), "picture-without-file", {"id": picture}, field)


def _shown(site: Site) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    for guide in site.guides:
        for index, step in enumerate(guide.steps):
            if step.picture:
                yield f"guide:{guide.id}", ("steps", index, "picture"), step.picture
    for kind, records in (("story", site.stories), ("news", site.news)):
        yield from ((f"{kind}:{each.id}", ("picture",), each.picture) for each in records if each.picture)
