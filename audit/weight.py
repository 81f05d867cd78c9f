"""Pages -> what each costs: bytes of all that arrives before it can be read, requests, script, parts, elements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from audit.built import Built, Page
from loa.finish.compress import in_brotli, in_gzip

FETCHED = ("//script[not(@defer)]/@src | //link[@rel='stylesheet']/@href | //img[not(@loading='lazy')]/@src"
           " | //iframe/@src")
"""What a browser asks for before a page can be read; the icon is inside the page."""

PARTS: Mapping[str, re.Pattern[bytes]] = MappingProxyType({
    "styles": re.compile(rb"<style.*?</style>", re.DOTALL),
    "data": re.compile(rb"<script[^>]*ld\+json.*?</script>", re.DOTALL),
    "script": re.compile(rb"<script(?![^>]*(?:\bsrc=|ld\+json)).*?</script>", re.DOTALL),
    "QR": re.compile(rb'<svg[^>]*class="?qr\b.*?</svg>', re.DOTALL),
    "icons": re.compile(rb'<svg(?![^>]*class="?qr\b).*?</svg>', re.DOTALL),
})
"""Parts of a page beside its text; each is weighed by leaving it out."""


@dataclass(frozen=True)
class Weight:
    """What one page costs."""

    page: Page
    brotli: int
    gzip: int
    requests: int
    script: int
    """Bytes of script inside it, in brotli; what is fetched to search has a budget of its own."""
    elements: int


def weigh(page: Page, site: Built) -> Weight:
    """Everything that arrives with a page."""
    fetched = [(link, _read(page, site, link)) for link in page.document.xpath(FETCHED) if not link.startswith("data:")]
    bodies = [page.data, *(data for _, data in fetched)]
    return Weight(
        page,
        brotli=sum(len(in_brotli(data)) for data in bodies),
        gzip=sum(len(in_gzip(data)) for data in bodies),
        requests=len(bodies),
        script=sum(len(in_brotli(data)) for data in _scripts(page)),
        elements=sum(isinstance(each.tag, str) for each in page.document.iter()),
    )


def parts(page: Page) -> dict[str, int]:
    """Part -> bytes of brotli that the page would lack without it; text is what remains, markup included."""
    whole = len(in_brotli(page.data))
    found = {name: whole - len(in_brotli(pattern.sub(b"", page.data))) for name, pattern in PARTS.items()}
    return {**found, "text": whole - sum(found.values())}


def _scripts(page: Page) -> Iterator[bytes]:
    inside = page.document.xpath("//script[not(@src)][not(@type='application/ld+json')]/text()")
    return (text.encode() for text in inside)


def _read(page: Page, site: Built, link: str) -> bytes:
    path, _ = site.resolve(page.path, link)
    return (site.folder / path).read_bytes()
