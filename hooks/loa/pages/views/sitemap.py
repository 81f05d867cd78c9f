"""Every page of the site under the list it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from loa.pages.page import Page
from loa.pages.reader import Reader

LONGEST = 200
"""A list with more pages than this is its own index; the site map links to the list alone."""


@dataclass(frozen=True)
class Branch:
    """A list and the pages in it."""

    page: Page
    pages: tuple[Page, ...]


def everything(page: Page, reader: Reader) -> tuple[Branch, ...]:
    """Lists in their own order, each with its pages; pages that search engines skip are left out here too."""
    sections = reader.edition.plan.by_section
    branches = [Branch(top, tuple(each for each in sections.get(top.id, ()) if each.choice is None))
                for top in sections[None] if top.indexed]
    return tuple(branch if len(branch.pages) <= LONGEST else Branch(branch.page, ()) for branch in branches)
