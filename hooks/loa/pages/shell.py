"""(page, language) -> what the shell around a page needs: titles, addresses, languages, code and QR drawing."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from loa.i18n.say import Said
from loa.model.fact import Fact
from loa.pages.aloud import Aloud, aloud
from loa.pages.banners import Banner, local_banners
from loa.pages.calling import Call, call
from loa.pages.feedback import feedback_link
from loa.pages.feeds import Feed, offered
from loa.pages.findable import lead
from loa.pages.page import Page, UiTitle
from loa.pages.reader import Reader
from loa.pages.share import Share, share
from loa.pages.stale import Stale, stale
from loa.pages.structured import structured
from loa.qr.dashes import Dashes, dashes
from loa.qr.matrix import matrix
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
    url: str
    payload: str
    qr: Dashes


@dataclass(frozen=True)
class Way:
    """A link to the page above."""

    href: str
    text: str
    lang: str


@dataclass(frozen=True)
class LastChange:
    """What editors wrote down of the page last, and where all changes stand."""

    said: Said
    note: Said
    href: str


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
    up: Way | None
    reviewed: Said | None
    root: str
    home: str
    url: str
    indexed: bool
    translated: bool
    """Whether the page is written in `lang`; if not, readers are told so, and search engines pass it by."""
    stale: Stale | None
    """What has changed in the original since the page was translated."""
    changed: LastChange | None
    """The last change that editors told of; None on pages they told nothing of."""
    feeds: tuple[Feed, ...]
    """Feeds that programs find by themselves."""
    alternates: tuple[Alternate, ...]
    short: ShortAddress | None
    share: Share
    """Links that hand the page on."""
    aloud: Aloud | None
    """How it is read aloud; None where listening is not offered."""
    feedback: str | None
    """Where a mistake on this page is reported."""
    banners: tuple[Banner, ...]
    """Urgent notices for the page's place."""
    call: Call | None
    """The number that stays on a phone's screen."""
    private: bool
    """Whether nothing may leave the page."""
    data: str | None
    """What search engines are told in data, of pages they may list."""


def shell(reader: Reader) -> Shell:
    """The shell of the page the reader is on."""
    page, edition = reader.page, reader.edition
    title = reader.title(page)
    short = short_address(page, reader)
    return Shell(
        id=page.id,
        template=page.template,
        lang=reader.tag,
        direction=reader.language.direction,
        title=title.text,
        title_lang=title.lang,
        description=_description(page, reader),
        section=page.section or page.id,
        up=_up(page, reader),
        reviewed=reader.ui.say("paper.reviewed", date=reader.date(page.record.reviewed))
        if isinstance(page.record, Fact) else None,
        root=reader.root,
        home=reader.href("home"),
        url=edition.url(page, reader.tag),
        indexed=_indexed(page, reader),
        translated=translated(page, reader.tag, reader),
        stale=stale(reader),
        changed=_last_change(reader),
        feeds=tuple(offered(reader)),
        alternates=tuple(
            Alternate(language.tag, language.name, reader.href(page.id, language.tag), edition.url(page, language.tag),
                      translated(page, language.tag, reader))
            for language in edition.languages
        ),
        short=short,
        share=share(title.text, short.url if short else edition.url(page, reader.tag)),
        aloud=aloud(page, reader),
        feedback=feedback_link(reader, short.words if short else edition.url(page, reader.tag)),
        banners=local_banners(reader),
        call=call(reader),
        private=page.private,
        data=_data(page, reader),
    )


def _last_change(reader: Reader) -> LastChange | None:
    told = reader.edition.history_of.get(reader.page.id)
    if not told:
        return None
    change = told[0].change
    said = reader.ui.say("changes.here", date=reader.date(change.day))
    return LastChange(said, reader.say(change.note), f"{reader.href('changes')}#{change.id}")


def _data(page: Page, reader: Reader) -> str | None:
    return structured(reader, _trail(page, reader)) if _indexed(page, reader) else None


def _indexed(page: Page, reader: Reader) -> bool:
    """Whether search engines may list it."""
    return page.indexed and not reader.edition.preview and translated(page, reader.tag, reader)


def _trail(page: Page, reader: Reader) -> tuple[tuple[str, str], ...]:
    """(name, address) of the home page, the list a page belongs to, and the page."""
    edition = reader.edition
    home, section = edition.plan.by_id["home"], edition.plan.by_id.get(page.section or "")
    steps = [(home, reader.say(edition.site.settings.name)), (page, reader.title(page))]
    steps[1:1] = [(section, short_title(section, reader))] if section else []
    return tuple((name.text, edition.url(each, reader.tag)) for each, name in steps)


def short_title(page: Page, reader: Reader) -> Said:
    """What menus call a page: its `menu.…` sentence where there is one, else its title."""
    key = f"menu.{page.id}"
    return reader.ui.say(key) if key in reader.ui.fallback else reader.title(page)


def _up(page: Page, reader: Reader) -> Way | None:
    """To the list; from a list, to the home page."""
    if page.id in ("home", "404"):
        return None
    above = page.section or "home"
    title = short_title(reader.edition.plan.by_id[above], reader)
    return Way(reader.href(above), title.text, title.lang)


def translated(page: Page, tag: str, reader: Reader) -> bool:
    """Whether a page is really written in a language: its title is, which every translation begins with."""
    if page.prose is not None:
        return tag in page.prose
    if isinstance(page.title, UiTitle):
        return page.title.key in reader.edition.site.ui.get(tag, {})
    return page.title.get(tag) is not None


def _description(page: Page, reader: Reader) -> str:
    """One or two sentences for search results and shared links."""
    if page.prose is not None:
        return page.prose.get(reader.tag, page.prose[reader.edition.site.source_language.tag]).description
    title = reader.title(page)
    if page.record is not None:
        tagline = reader.say(reader.edition.site.settings.tagline).text
        return lead(page.record, title.lang, reader) or f"{title.text}. {tagline}"
    gist = reader.ui.text(f"{page.template}.lead")
    return f"{title.text}. {gist}" if page.choice else gist


def short_address(page: Page, reader: Reader) -> ShortAddress | None:
    """The page's code in this language; None for a page that has none yet, which the build reports."""
    code = reader.edition.codes.get((page.id, reader.tag))
    if code is None:
        return None
    text = payload(reader.edition.address, code.code)
    typed = words(reader.edition.address, code.code)
    return ShortAddress(code.code, typed, f"{urlsplit(text).scheme}://{typed}", text, dashes(matrix(text)))
