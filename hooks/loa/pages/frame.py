"""(edition, language) -> what the shell shows around every page: menus, urgent notices, the emergency number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from loa.i18n.say import Said
from loa.model.places import Language
from loa.pages.banners import Banner, national_banners
from loa.pages.edition import Edition
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.shell import short_title


@dataclass(frozen=True)
class MenuItem:
    """An entry of the menu."""

    id: str
    path: str
    text: str
    lang: str


@dataclass(frozen=True)
class Frame:
    """What the shell shows around every page of one language; paths count from the root of the site."""

    name: str
    tagline: Said
    owner: Said
    """Who answers for the site; the site's own name until an owner sets theirs."""
    edition: Said
    """Which edition a printed page comes from."""
    saved: Said
    """What a page says when it comes from the reader's own phone."""
    locale: str
    """The language as networks that preview links name it, such as `vi_VN`; empty where nobody has said."""
    official: Said | None
    """Whose official site this is; None unless an owner is set and says that this host is theirs."""
    sample: Said | None
    """Why this is no official site; None where it is."""
    preview: bool
    """Whether that stands above every page, for these are proposals."""
    menu: tuple[MenuItem, ...]
    more: tuple[MenuItem, ...]
    banners: tuple[Banner, ...]
    emergency: str
    emergency_tel: str
    search_path: str
    social: tuple[tuple[str, str], ...]
    ui: Mapping[str, Said]
    """Every sentence of the interface with the language it is in; slots stay open."""


MENU = ("hotlines", "messages", "guides", "campaigns", "documents", "verify")
"""What people come for, in the order they need it."""

MORE = ("questions", "factchecks", "apps", "vaccines", "events", "news", "library", "localities", "terms", "a-z",
        "sitemap", "about", "press", "handbook", "offline", "privacy", "accessibility")
"""What else many ask for, at the foot of every page; the A–Z page and the site map name all there is."""


def frame(edition: Edition, language: Language) -> Frame:
    """The frame of one language on the edition's day."""
    reader = Reader(edition, edition.plan.by_id["home"], language)
    settings = edition.site.settings
    emergency = edition.site.by_id[f"contact:{settings.emergency}"]
    return Frame(
        name=reader.say(settings.name).text,
        tagline=reader.say(settings.tagline),
        owner=_owner(reader),
        edition=reader.ui.say("paper.edition", date=reader.date(edition.today)),
        saved=reader.ui.say("offline.saved", date=reader.date(edition.today)),
        locale=language.locale or "",
        official=_official(reader),
        sample=None if _official(reader) else _sample(reader),
        preview=edition.preview,
        menu=_items(MENU, reader),
        more=_items(MORE, reader),
        banners=national_banners(reader),
        emergency=emergency.number.display,
        emergency_tel=emergency.number.tel,
        search_path=edition.path(edition.plan.by_id["search"], language.tag),
        social=tuple((channel.name, channel.url) for channel in settings.social),
        ui=reader.ui.all(),
    )


def _owner(reader: Reader) -> Said:
    settings = reader.edition.site.settings
    return reader.say(reader.record("organisation", settings.owner).name if settings.owner else settings.name)


def _official(reader: Reader) -> Said | None:
    settings, host = reader.edition.site.settings, reader.edition.host
    if reader.edition.preview or settings.owner is None or host not in settings.official_hosts:
        return None
    return reader.ui.say("official", owner=_owner(reader), host=host)


def _sample(reader: Reader) -> Said:
    if reader.edition.preview:
        return reader.ui.say("preview")
    if reader.edition.site.settings.owner is None:
        return reader.ui.say("sample")
    return reader.ui.say("sample.host", owner=_owner(reader), host=reader.edition.host)


def _items(ids: tuple[str, ...], reader: Reader) -> tuple[MenuItem, ...]:
    pages = [page for page in map(reader.page_of, ids) if page]
    return tuple(_item(page, reader) for page in pages)


def _item(page: Page, reader: Reader) -> MenuItem:
    title = short_title(page, reader)
    return MenuItem(page.id, reader.edition.path(page, reader.tag), title.text, title.lang)
