"""Short codes -> what answers at `/48217/`: a stub that leads on, a word on retired ones; server maps.

Redirects are 302: browsers keep a 301 for ever, and a code must be able to lead elsewhere tomorrow
(RFC 9110, 15.4.2–3).
"""

from __future__ import annotations

from collections.abc import Iterator

from loa.model.codes import Code
from loa.pages.edition import Edition
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.templating.html import Environment


def files(edition: Edition, templates: Environment, css: str) -> Iterator[tuple[str, str]]:
    """Stubs for hosts that only serve files, `_redirects` (Netlify, Cloudflare) and a map for nginx."""
    stub, retired = templates.get_template("pages/stub.html"), templates.get_template("pages/retired.html")
    for code in edition.site.codes:
        reader = _reader(code, edition)
        template = stub if code.status == "live" else retired
        yield f"{code.code}/index.html", template.render(
            reader=reader, code=code, target=reader.page, href="../" + edition.path(reader.page, reader.tag),
            url=edition.url(reader.page, reader.tag), css=css,
        )
    live = [(code, edition.base + edition.path(_target(code, edition), code.lang))
            for code in edition.site.codes if code.status == "live"]
    yield "_redirects", "".join(f"{edition.base}{code.code} {path} 302\n" for code, path in live)
    yield "redirects.nginx.map", "".join(f"{edition.base}{code.code} {path};\n" for code, path in live)


def _target(code: Code, edition: Edition) -> Page:
    """Where a code leads; a retired one to what replaces it, or to the home page."""
    wanted = code.target if code.status == "live" else code.instead or "home"
    return edition.plan.by_id[wanted]


def _reader(code: Code, edition: Edition) -> Reader:
    language = next((each for each in edition.languages if each.tag == code.lang), edition.site.source_language)
    return Reader(edition, _target(code, edition), language)
