"""Site -> every page there is: lists, one page per record, filtered lists of documents, hand-written pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from loa.model.campaigns import Campaign
from loa.model.guides import App
from loa.model.prose import Prose
from loa.model.site import Site
from loa.model.words import Words
from loa.pages.page import Called, Page, Plan, UiTitle, title_of

LISTS = (
    ("home", ""),
    ("campaigns", "chien-dich"),
    ("messages", "thong-diep"),
    ("guides", "huong-dan"),
    ("apps", "ung-dung"),
    ("hotlines", "duong-day-nong"),
    ("documents", "van-ban-chi-dao"),
    ("vaccines", "vac-xin"),
    ("questions", "hoi-dap"),
    ("factchecks", "kiem-chung"),
    ("stories", "guong-dien-hinh"),
    ("progress", "tien-do"),
    ("events", "su-kien"),
    ("broadcasts", "lich-phat-loa"),
    ("news", "tin-tuc"),
    ("library", "kho-tai-lieu"),
    ("frames", "khung-anh"),
    ("contests", "cuoc-thi"),
    ("funds", "quy"),
    ("localities", "dia-phuong"),
    ("organisations", "co-quan"),
    ("terms", "tu-ngu"),
    ("reports", "bao-cao"),
    ("changes", "thay-doi"),
    ("editors", "bien-tap"),
    ("verify", "that-hay-gia"),
    ("sitemap", "so-do-trang"),
    ("a-z", "muc-luc"),
    ("search", "tim-kiem"),
    ("offline", "ngoai-tuyen"),
    ("404", "404"),
)
"""Pages that list or gather, with their paths: stable Vietnamese words without marks, the same in every language."""

ITEM_TEMPLATES = MappingProxyType({"news": "news-item"})
"""Templates of kinds whose list already bears their name."""

UNLISTED = frozenset({"search", "404", "editors"})
"""Pages that a search engine has no use for."""


def plan(site: Site) -> Plan:
    """Every page, lists before what they list; of a site with mistakes, the pages it would have without them."""
    records = tuple(_records(site))
    return Plan((*_lists(), *records, *_kits(records), *_channels(site), *_frames(site), *_document_lists(site),
                 *_prose(site)))


def doubles(planned: Plan) -> Iterator[tuple[Page, Page]]:
    """(page, earlier page) wherever two bear one id or stand in one place, so that one would hide the other."""
    ids: dict[str, Page] = {}
    paths: dict[str, Page] = {}
    for page in planned.pages:
        by_id, by_path = ids.setdefault(page.id, page), paths.setdefault(page.path, page)
        if by_id is not page:
            yield page, by_id
        elif by_path is not page:
            yield page, by_path


def _lists() -> Iterator[Page]:
    for name, path in LISTS:
        yield Page(name, path, name, UiTitle(f"{name}.title"), indexed=name not in UNLISTED)


def _records(site: Site) -> Iterator[Page]:
    """One page per record of the kinds that have pages of their own."""
    folders = dict(LISTS)
    for kind, section, records in (
        ("campaign", "campaigns", site.campaigns),
        ("message", "messages", site.messages),
        ("guide", "guides", site.guides),
        ("app", "apps", site.apps),
        ("contact", "hotlines", site.contacts),
        ("document", "documents", site.documents),
        ("question", "questions", site.questions),
        ("factcheck", "factchecks", site.factchecks),
        ("story", "stories", site.stories),
        ("news", "news", site.news),
        ("locality", "localities", site.localities),
    ):
        for record in records:
            template = ITEM_TEMPLATES.get(kind, kind)
            yield Page(f"{kind}:{record.id}", f"{folders[section]}/{record.id}", template, title_of(record), record,
                       section=section)


def _kits(records: Sequence[Page]) -> Iterator[Page]:
    """One page per subject of the campaign kit, with everything that was made of it; numbers are one subject."""
    paths = dict(LISTS)
    numbers = (Page("hotlines", paths["hotlines"], "hotlines", UiTitle("hotlines.title")),)
    any_number = any(page.kind == "contact" for page in records)
    for subject in (*(page for page in records if has_kit(page)), *(numbers if any_number else ())):
        name = subject.id.rpartition(":")[2]
        yield Page(f"kit:{name}", f"{paths['library']}/{subject.path.rpartition('/')[2]}", "kit",
                   UiTitle("kit.of", MappingProxyType({"title": _short(subject)})), subject.record,
                   section="library", about=subject.id)


def has_kit(page: Page) -> bool:
    """Whether paper and screens can be made of a record; of apps only what citizens install."""
    record = page.record
    return page.kind in ("campaign", "message") or (isinstance(record, App) and getattr(record, "kind", "") == "app")


def _short(page: Page) -> Words | UiTitle:
    return page.record.short_title if isinstance(page.record, Campaign) else page.title


def _channels(site: Site) -> Iterator[Page]:
    """One page per message with its words for every channel."""
    library = dict(LISTS)["library"]
    for message in site.messages:
        yield Page(f"channels:{message.id}", f"{library}/loi-{message.id}", "channels",
                   UiTitle("channels.of", MappingProxyType({"title": title_of(message)})), message, section="library")


def _frames(site: Site) -> Iterator[Page]:
    """One page per campaign, where people put their own pictures into its frame."""
    for campaign in site.campaigns:
        if campaign.status != "withdrawn":
            title = UiTitle("frame.of", MappingProxyType({"title": campaign.short_title}))
            yield Page(f"frame:{campaign.id}", f"{dict(LISTS)['frames']}/{campaign.id}", "frame", title, campaign,
                       section="frames", private=True)


def _document_lists(site: Site) -> Iterator[Page]:
    """Filters that work without JavaScript: a page per year, level and issuer."""
    documents = site.documents
    years = sorted({str(document.issued_on.year) for document in documents if document.issued_on}, reverse=True)
    issuers = {document.issuer: site.by_id.get(f"organisation:{document.issuer}") for document in documents}
    yield from (_document_list("year", year, year) for year in years)
    yield from (_document_list("level", level, UiTitle(f"level.{level}"))
                for level in dict.fromkeys(document.level for document in documents))
    yield from (_document_list("issuer", name, title_of(issuers[name])) for name in sorted(issuers) if issuers[name])


def _document_list(facet: str, value: str, called: Called) -> Page:
    return Page(f"documents-{facet}:{value}", f"van-ban-chi-dao/{_FACETS[facet]}-{value}", "documents",
                UiTitle(f"documents.{facet}", MappingProxyType({"choice": called})),
                section="documents", choice=f"{facet}:{value}")


_FACETS = {"year": "nam", "level": "cap", "issuer": "co-quan"}


def _prose(site: Site) -> Iterator[Page]:
    by_id = sorted(site.prose, key=lambda prose: prose.id)
    for name, versions in groupby(by_id, key=lambda prose: prose.id):
        written: Mapping[str, Prose] = {prose.lang: prose for prose in versions}
        original = written.get(site.source_language.tag)
        if original is None:
            continue
        titles = Words({tag: prose.title for tag, prose in written.items()})
        yield Page(name, original.path, "prose", titles, prose=MappingProxyType(dict(written)))
