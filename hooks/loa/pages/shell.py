"""(page, language) -> what the shell around a page needs: titles, addresses, languages, code and QR drawing."""

from __future__ import annotations

from dataclasses import dataclass

from loa.model.places import Language
from loa.pages.edition import Edition
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.qr.matrix import matrix
from loa.qr.outline import outline
from loa.qr.payload import payload, words


@dataclass(frozen=True)
class Alternate:
    """The same page in another language."""

    tag: str
    name: str
    href: str
    url: str
    translated: bool


@dataclass(frozen=True)
class ShortAddress:
    """The permanent address of a page, as people type it and as phones scan it."""

    code: str
    words: str
    payload: str
    qr_size: int
    qr_path: str


@dataclass(frozen=True)
class Shell:
    """What surrounds a page's body; becomes its front matter."""

    id: str
    template: str
    lang: str
    direction: str
    title: str
    title_lang: str
    description: str
    section: str
    root: str
    home: str
    url: str
    indexed: bool
    alternates: tuple[Alternate, ...]
    short: ShortAddress | None


def shell(reader: Reader) -> Shell:
    """The shell of the page the reader is on."""
    page, edition = reader.page, reader.edition
    title = reader.title(page)
    return Shell(
        id=page.id,
        template=page.template,
        lang=reader.tag,
        direction=reader.language.direction,
        title=title.text,
        title_lang=title.lang,
        description=_description(page, reader),
        section=page.section or page.id,
        root=reader.root,
        home=reader.href("home"),
        url=edition.url(page, reader.tag),
        indexed=page.indexed and title.lang == reader.tag,
        alternates=tuple(
            Alternate(language.tag, language.name, reader.href(page.id, language.tag), edition.url(page, language.tag),
                      translated(page, language.tag, reader))
            for language in edition.languages
        ),
        short=short_address(page, reader),
    )


def translated(page: Page, tag: str, reader: Reader) -> bool:
    """Whether a page is really written in a language; interface titles are checked when the content is loaded."""
    if page.prose is not None:
        return tag in page.prose
    return page.record is None or page.title.get(tag) is not None


def _description(page: Page, reader: Reader) -> str:
    if page.prose is not None:
        return page.prose.get(reader.tag, page.prose[reader.edition.site.source_language.tag]).description
    for attribute in ("lead", "summary", "purpose", "role"):
        words = getattr(page.record, attribute, None)
        if words is not None and not hasattr(words, "root"):
            continue
        if words is not None:
            return " ".join(reader.say(words).text.split())[:300]
    if page.record is None:
        key = f"{page.template}.lead" if page.template != page.id else f"{page.id}.lead"
        return reader.ui.text(key)
    return f"{reader.title(page).text}. {reader.say(reader.edition.site.settings.tagline).text}"


def short_address(page: Page, reader: Reader) -> ShortAddress | None:
    """The page's code in this language; None for a page that has none yet, which the build reports."""
    code = reader.edition.codes.get((page.id, reader.tag))
    if code is None:
        return None
    text = payload(reader.edition.address, code.code)
    drawing = outline(matrix(text))
    return ShortAddress(code.code, words(reader.edition.address, code.code), text, drawing.size, drawing.path)


@dataclass(frozen=True)
class MenuItem:
    """An entry of the menu."""

    id: str
    path: str
    text: str


@dataclass(frozen=True)
class Banner:
    """An urgent notice over every page."""

    text: str
    lang: str
    urgency: str
    path: str | None


@dataclass(frozen=True)
class Frame:
    """What the shell shows around every page of one language; paths count from the root of the site."""

    name: str
    tagline: str
    menu: tuple[MenuItem, ...]
    more: tuple[MenuItem, ...]
    banners: tuple[Banner, ...]
    emergency: str
    emergency_tel: str
    search_path: str
    social: tuple[tuple[str, str], ...]
    feedback: str | None
    sample: bool
    ui: dict[str, str]


MENU = ("hotlines", "messages", "guides", "campaigns", "documents", "verify")
"""What people come for, in the order they need it."""

MORE = ("apps", "questions", "factchecks", "vaccines", "progress", "events", "broadcasts", "news", "stories", "library",
        "contests", "funds", "localities", "organisations", "reports", "sitemap", "about", "privacy", "accessibility")
"""Everything else, at the foot of every page."""


def frame(edition: Edition, language: Language) -> Frame:
    """The frame of one language on the edition's day."""
    reader = Reader(edition, edition.plan.by_id["home"], language)
    settings = edition.site.settings
    emergency = edition.site.by_id[f"contact:{settings.emergency}"]
    keys = edition.site.ui[edition.site.source_language.tag]
    return Frame(
        name=reader.say(settings.name).text,
        tagline=reader.say(settings.tagline).text,
        menu=_items(MENU, reader),
        more=_items(MORE, reader),
        banners=tuple(
            Banner(reader.say(notice.text).text, reader.say(notice.text).lang, notice.urgency,
                   edition.path(edition.plan.by_id[notice.link], language.tag) if notice.link else None)
            for notice in edition.site.notices
            if notice.shown_from <= edition.today <= notice.shown_to and notice.locality is None
        ),
        emergency=emergency.number.display,
        emergency_tel=emergency.number.tel,
        search_path=edition.path(edition.plan.by_id["search"], language.tag),
        social=tuple((channel.name, channel.url) for channel in settings.social),
        feedback=settings.feedback,
        sample=edition.address.split("/")[2].endswith(".example"),
        ui={key: reader.ui.sentences.get(key, text) for key, text in keys.items()},
    )


def _items(ids: tuple[str, ...], reader: Reader) -> tuple[MenuItem, ...]:
    pages = [reader.page_of(page_id) for page_id in ids]
    return tuple(
        MenuItem(page.id, reader.edition.path(page, reader.tag), reader.title(page).text) for page in pages if page
    )
