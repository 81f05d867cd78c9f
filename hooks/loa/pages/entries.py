"""(edition, language) -> what search and the A–Z page know of each page and of each record that stands on a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from loa.model.contacts import Contact
from loa.model.fact import Fact
from loa.model.places import Language, Locality
from loa.model.record import Record
from loa.model.site import KINDS
from loa.pages.edition import Edition
from loa.pages.findable import lead, marks, names, shortened, unsaid
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.whereabouts import LISTED_ON

WEIGHTS: Mapping[str, int] = MappingProxyType({
    "contact": 13, "hotlines": 13, "message": 13, "guide": 12,
    "app": 11, "question": 11, "factcheck": 11, "locality": 12,
    "document": 8, "event": 8, "indicator": 8, "contest": 8, "fund": 8, "funds": 8, "vaccine": 8,
    "organisation": 6, "term": 2,
})
"""How much a kind counts, in tenths: whom to call and what to do before the papers it rests on."""
USUAL_WEIGHT, FILTERED_LIST_WEIGHT = 10, 5
OVER = frozenset({"status.ended", "status.replaced", "status.withdrawn", "state.ended"})
OVER_WEIGHS = 0.9
"""What is over stays to be found, behind what holds."""


@dataclass(frozen=True)
class Entry:
    """One thing to find. Title and lead are in one language, `lang`."""

    href: str
    """Address under the language's folder."""
    kind: str
    """Key of the interface's word for what it is; a list is with what it lists."""
    state: str
    """Key of the interface's word for how it stands; empty where it simply holds."""
    weight: int
    title: str
    marks: tuple[str, ...]
    """Shown beside the title: numbers that people copy from paper, the place, the issuer."""
    names: tuple[str, ...]
    """Not shown: what else people may type."""
    lead: str
    lang: str
    tel: str = ""
    """What a tap dials; empty where a call makes no sense today."""
    place: Locality | None = None
    """The place that this is, or belongs to."""
    local: bool = False
    """Whether that place lies in a province, so that few people ask for it."""


def entries(edition: Edition, language: Language) -> Iterator[Entry]:
    """Everything that can be found in one language, in the order of the site map."""
    listed = _listed(edition)
    for page in edition.plan.pages:
        if page.indexed:
            yield _entry_of_page(page, listed, Reader(edition, page, language))
    for kind, list_id in LISTED_ON.items():
        page = edition.plan.by_id[list_id]
        reader = Reader(edition, page, language)
        for record in getattr(edition.site, _PLURALS[kind]):
            yield _entry_of_record(kind, f"{page.path}/#{record.id}", record, reader)


_PLURALS: Mapping[str, str] = MappingProxyType({kind.name: kind.plural for kind in KINDS})


def _listed(edition: Edition) -> Mapping[str, str]:
    """Id of a list -> key of the word for what it lists."""
    sections = {page.section: page.kind for page in edition.plan.pages if page.kind in _PLURALS and page.section}
    on_lists = {list_id: kind for kind, list_id in LISTED_ON.items()}
    return {list_id: f"kind.{_PLURALS[kind]}" for list_id, kind in {**sections, **on_lists}.items()}


def _entry_of_page(page: Page, listed: Mapping[str, str], reader: Reader) -> Entry:
    href = f"{page.path}/" if page.path else ""
    if page.record is not None and page.kind in _PLURALS:
        return _entry_of_record(page.kind, href, page.record, reader)
    title = reader.title(page)
    line = page.prose[title.lang].description if page.prose else reader.ui.text(f"{page.template}.lead")
    weight = FILTERED_LIST_WEIGHT if page.choice else WEIGHTS.get(page.template, USUAL_WEIGHT)
    kind = listed.get(page.section or page.id, "search.pages")
    return Entry(href, kind, "", weight, title.text, (), (), shortened(line), title.lang)


def _entry_of_record(kind: str, href: str, record: Record, reader: Reader) -> Entry:
    title = reader.name(record)
    state = state_of(record, reader.edition)
    weight = WEIGHTS.get(kind, USUAL_WEIGHT) * (OVER_WEIGHS if state in OVER else 1)
    shown = tuple(marks(record, reader))
    return Entry(
        href, f"kind.{_PLURALS[kind]}", state, round(weight), title.text, shown,
        unsaid(tuple(names(record, reader)), (title.text, *shown)), lead(record, title.lang, reader), title.lang,
        _tel(record, reader.edition), *_place(record, reader.edition),
    )


def _tel(record: Record, edition: Edition) -> str:
    """As in the directory, a result offers to call a number that somebody has confirmed, and shows all others."""
    if isinstance(record, Contact) and record.status == "current" and record.callable_on(edition.today):
        return record.number.tel
    return ""


def _place(record: Record, edition: Edition) -> tuple[Locality | None, bool]:
    """The place that a record is, or belongs to, and whether that lies in a province."""
    places = edition.site.by_id
    place = record if isinstance(record, Locality) else places.get(f"locality:{getattr(record, 'locality', None)}")
    above = places.get(f"locality:{place.parent}") if place else None
    return place, bool(above) and above.level != "central"


def state_of(record: Record, edition: Edition) -> str:
    """What a result must say about the record today: its period, else its status where it does not simply hold."""
    period = getattr(record, "period", None)
    if period is not None:
        return f"state.{period.state(edition.today)}"
    return f"status.{record.status}" if isinstance(record, Fact) and record.status != "current" else ""
