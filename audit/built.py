"""A built folder -> its pages, parsed once, as `loa.json` lists them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

from lxml import html


@dataclass(frozen=True)
class Page:
    """One page in one language."""

    id: str
    lang: str
    path: str
    """Folder under the site's root, such as `en/duong-day-nong/`."""
    data: bytes
    document: html.HtmlElement

    @property
    def kind(self) -> str:
        """What sort of page this is."""
        return self.id.partition(":")[0]

    @property
    def name(self) -> str:
        """For people."""
        return f"{self.id} ({self.lang})"


@dataclass(frozen=True)
class Built:
    """A built site."""

    folder: Path

    @cached_property
    def manifest(self) -> dict[str, Any]:
        """`loa.json`."""
        return json.loads((self.folder / "loa.json").read_text("utf-8"))

    @cached_property
    def address(self) -> str:
        """Where the site says it is published."""
        return next(page["url"] for page in self.manifest["pages"] if page["id"] == "home")

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """All of them, in the order of the site map."""
        return tuple(self._page(row) for row in self.manifest["pages"])

    def _page(self, row: dict[str, str]) -> Page:
        path = row["url"].removeprefix(self.address)
        data = (self.folder / path / "index.html").read_bytes()
        return Page(row["id"], row["lang"], path, data, html.fromstring(data))

    @cached_property
    def one_of_each_kind(self) -> tuple[Page, ...]:
        """The first page of each kind in each language."""
        return tuple({(page.kind, page.lang): page for page in reversed(self.pages)}.values())[::-1]

    def others(self) -> Iterator[tuple[str, html.HtmlElement]]:
        """(path, document) of all other HTML: stubs of codes, and pages for missing addresses."""
        known = {page.path for page in self.pages}
        for file in sorted(self.folder.rglob("*.html")):
            path = file.relative_to(self.folder).as_posix().removesuffix("index.html")
            if path not in known:
                yield path, html.fromstring(file.read_bytes())

    def resolve(self, path: str, link: str) -> tuple[str, str]:
        """(path under the site's root, anchor) a link leads to; other sites keep their whole address."""
        target, anchor = urldefrag(urljoin(self.address + path, link))
        return unquote(target.removeprefix(self.address)), unquote(anchor)
