"""A built site -> its links to itself that lead nowhere, file or anchor."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import html

from audit.built import Built


def dead_links(site: Built) -> tuple[int, tuple[str, ...]]:
    """(how many links inside there are, those that are dead)."""
    documents = [*((page.path, page.document) for page in site.pages), *site.others()]
    anchors = {path: set(document.xpath("//@id")) for path, document in documents}
    links = [(path, link) for path, document in documents for link in _links(document)]
    inside = [(path, link, *site.resolve(path, link)) for path, link in links]
    inside = [each for each in inside if ":" not in each[2]]
    dead = tuple(f"{path or '/'}: {link}" for path, link, target, anchor in inside
                 if not _leads(site, target) or (anchor and anchor not in anchors.get(target, ())))
    return len(inside), dead


def _links(document: html.HtmlElement) -> Iterator[str]:
    yield from document.xpath("//@href | //@src | //@action")
    for content in document.xpath("//meta[@http-equiv='refresh']/@content"):
        yield content.partition("url=")[2]


def _leads(site: Built, target: str) -> bool:
    file = site.folder / (f"{target}index.html" if target.endswith("/") or not target else target)
    return file.is_file()
