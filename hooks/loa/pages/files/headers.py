"""Pages -> what hosts send with each answer, and for how long phones keep it: `_headers`, and lines for nginx.

Each page carries its policy inside itself as well. Here it stands without a rule for styles, whose hash differs from
page to page, and with what only a header can say. A browser obeys both (CSP Level 3, 8.1).
"""

from __future__ import annotations

from collections.abc import Iterator

from loa.pages.edition import Edition
from loa.pages.files import install
from loa.pages.files.offline import WORKER
from loa.pages.pictures import PICTURES
from loa.templating.html import Environment
from loa.templating.scripts import PUBLISHED

HASHED = (PUBLISHED, PICTURES)
"""Folders of files with a hash of their content in their names."""

POWERS = (
    "accelerometer", "browsing-topics", "camera", "compute-pressure", "digital-credentials-get", "display-capture",
    "gamepad", "geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection", "keyboard-map",
    "local-fonts", "local-network-access", "magnetometer", "microphone", "midi", "otp-credentials", "payment",
    "publickey-credentials-create", "publickey-credentials-get", "screen-wake-lock", "serial", "speaker-selection",
    "storage-access", "usb", "window-management", "xr-spatial-tracking",
)
"""Everything a browser would ask leave for, or that tells a person by their phone; no page needs any."""


def guards(allowed: str) -> tuple[tuple[str, str], ...]:
    """(name, value) of what guards every answer; `allowed` is what pages may load, their styles apart."""
    alone = "font-src 'none'; frame-src 'none'; object-src 'none'; frame-ancestors 'none'"
    return (
        ("Content-Security-Policy", f"{allowed}; {alone}"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", ", ".join(f"{power}=()" for power in POWERS)),
        ("Referrer-Policy", "no-referrer"),
        ("Strict-Transport-Security", "max-age=31536000"),
        ("X-Content-Type-Options", "nosniff"),
    )


def files(edition: Edition, templates: Environment, allowed: str) -> Iterator[tuple[str, str]]:
    """One rule for each first folder of pages: hosts take at most a hundred, and a star only at the end."""
    firsts = (edition.path(page, language.tag).partition("/")[0]
              for language in edition.languages for page in edition.plan.pages if page.has_address)
    rules = [f"{first}/*" if first else "" for first in dict.fromkeys(firsts)]
    yield "_headers", templates.get_template("files/_headers").render(
        base=edition.base, guards=guards(allowed), hashed=HASHED, pages=rules,
        asked=(WORKER, *(install.path(language) for language in edition.languages)),
    )
    yield "headers.nginx.conf", templates.get_template("files/headers.nginx.conf").render(guards=guards(allowed))
