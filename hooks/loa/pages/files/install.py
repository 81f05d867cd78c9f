"""Languages -> web app manifests (https://www.w3.org/TR/appmanifest/), so that the site can stand on a home screen."""

from __future__ import annotations

import json
from collections.abc import Iterator

from loa.model.places import Language
from loa.pages.edition import Edition
from loa.pages.reader import Reader

ICONS = (("icons/192.png", 192, "any"), ("icons/512.png", 512, "any"), ("icons/maskable.png", 512, "maskable"))
"""(path, pixels each way, purpose)."""

APPLE_ICON = ("icons/apple.png", 180)
"""What phones of Apple take; they round its corners themselves."""


def path(language: Language) -> str:
    """In the root of the site, for everything in it counts from where it stands."""
    return f"{language.tag}.webmanifest"


def manifests(edition: Edition, ground: str, theme: str) -> Iterator[tuple[str, str]]:
    """One for each language."""
    for language in edition.languages:
        content = _manifest(Reader(edition, edition.plan.by_id["home"], language), language, ground, theme)
        yield path(language), json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _manifest(reader: Reader, language: Language, ground: str, theme: str) -> dict[str, object]:
    settings = reader.edition.site.settings
    name = reader.say(settings.name).text
    home = "./" + reader.edition.path(reader.page, language.tag)
    return {
        "id": home,
        "name": f"{name} – {reader.ui.text('brand.line')}",
        "short_name": name,
        "description": reader.say(settings.tagline).text,
        "lang": language.tag,
        "dir": language.direction,
        "start_url": home,
        "scope": "./",
        "display": "standalone",
        "display_override": ["minimal-ui"],  # readers see where they are, and can load again
        "background_color": ground,
        "theme_color": theme,
        "icons": [{"src": path, "sizes": f"{side}x{side}", "type": "image/png", "purpose": purpose}
                  for path, side, purpose in ICONS],
    }
