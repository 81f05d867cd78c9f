"""Short codes -> what answers at `/48217/`: a stub that leads on, a word on retired ones; server maps.

Redirects are 302: browsers keep a 301 for ever, and a code must be able to lead elsewhere tomorrow
(RFC 9110, 15.4.2–3).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from loa.model.codes import Code
from loa.pages.edition import Edition
from loa.pages.face import face
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.templating.html import Environment


def files(edition: Edition, templates: Environment, dress: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Stubs for hosts that only serve files, `_redirects` (Netlify, Cloudflare) and a map for nginx."""
    stub, retired = templates.get_template("pages/stub.html"), templates.get_template("pages/retired.html")
    for code in edition.site.codes:
        reader = _reader(code, edition)
        template = stub if code.status == "live" else retired
        yield f"{code.code}/index.html", dress(template.render(
            reader=reader, code=code, target=reader.page, href="../" + edition.path(reader.page, reader.tag),
            url=edition.url(reader.page, reader.tag), shown=face(reader.page.id, reader),
        ))
    ways = tuple(_ways(edition))
    yield "_redirects", "".join(f"{short} {path} 302\n" for short, path in ways)
    yield "redirects.nginx.map", "".join(f"{short} {path};\n" for short, path in ways)


def _ways(edition: Edition) -> Iterator[tuple[str, str]]:
    """(`/48217`, the path it leads to) for every live code, and the same with a slash behind it."""
    for code in edition.site.codes:
        if code.status == "live":
            reader = _reader(code, edition)
            path = edition.base + edition.path(reader.page, reader.tag)
            yield from ((f"{edition.base}{code.code}{slash}", path) for slash in ("", "/"))


def _target(code: Code, edition: Edition) -> Page:
    """Where a code leads; a retired one to what replaces it, or to the home page."""
    wanted = code.target if code.status == "live" else code.instead or "home"
    return edition.plan.by_id[wanted]


def _reader(code: Code, edition: Edition) -> Reader:
    """Who comes by this code; in the source language where theirs is no longer published."""
    language = next((each for each in edition.languages if each.tag == code.lang), edition.site.source_language)
    return Reader(edition, _target(code, edition), language)
