"""A built site -> what a phone fetches to search it, in each language: the script, the index, and the largest part."""

from __future__ import annotations

from dataclasses import dataclass

from audit.built import Built, Page
from loa.finish.compress import in_brotli


@dataclass(frozen=True)
class SearchWeight:
    """Bytes of brotli."""

    lang: str
    script: int
    index: int
    part: int
    """The largest part that is fetched for a place or a number; 0 where the index holds everything."""

    @property
    def whole(self) -> int:
        """What the first search costs at most."""
        return self.script + self.index + self.part


def weigh_search(site: Built) -> tuple[SearchWeight, ...]:
    """One for each language."""
    return tuple(_weighed(page, site) for page in site.pages if page.id == "search")


def _weighed(page: Page, site: Built) -> SearchWeight:
    folder = site.folder / page.path
    (link,) = page.document.xpath("//main//form/@data-fetch")
    script, _ = site.resolve(page.path, link)
    index, *parts = (len(in_brotli(file.read_bytes()))
                     for file in (folder / "index.json", *folder.glob("gan/*.json")))
    return SearchWeight(page.lang, len(in_brotli((site.folder / script).read_bytes())), index, max(parts, default=0))
