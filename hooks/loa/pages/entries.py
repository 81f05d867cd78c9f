"""(edition, language) -> what search knows of each page and of each record that stands on a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from loa.model.fact import Fact
from loa.model.places import Language
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
    "document": 8, "event": 8, "indicator": 8, "contest": 8, "fund": 8, "funds": 8, "vaccine": 8, "organisation": 6,
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
    """Key of the interface's word for what it is; empty for lists and hand-written pages."""
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


def entries(edition: Edition, language: Language) -> Iterator[Entry]:
    """Everything that can be found in one language, in the order of the site map."""
    for page in edition.plan.pages:
        if page.indexed:
            yield _entry_of_page(page, Reader(edition, page, language))
    for kind, list_id in LISTED_ON.items():
        page = edition.plan.by_id[list_id]
        reader = Reader(edition, page, language)
        for record in getattr(edition.site, _PLURALS[kind]):
            yield _entry_of_record(kind, f"{page.path}/#{record.id}", record, reader)


_PLURALS: Mapping[str, str] = MappingProxyType({kind.name: kind.plural for kind in KINDS})


def _entry_of_page(page: Page, reader: Reader) -> Entry:
    href = f"{page.path}/" if page.path else ""
    if page.record is not None:
        return _entry_of_record(page.id.partition(":")[0], href, page.record, reader)
    title = reader.title(page)
    line = page.prose[title.lang].description if page.prose else reader.ui.text(f"{page.template}.lead")
    weight = FILTERED_LIST_WEIGHT if page.choice else WEIGHTS.get(page.template, USUAL_WEIGHT)
    return Entry(href, "", "", weight, title.text, (), (), shortened(line), title.lang)


def _entry_of_record(kind: str, href: str, record: Record, reader: Reader) -> Entry:
    title = reader.name(record)
    state = state_of(record, reader.edition)
    weight = WEIGHTS.get(kind, USUAL_WEIGHT) * (OVER_WEIGHS if state in OVER else 1)
    shown = tuple(marks(record, reader))
    return Entry(
        href, f"kind.{_PLURALS[kind]}", state, round(weight), title.text, shown,
        unsaid(tuple(names(record, reader)), (title.text, *shown)), lead(record, title.lang, reader), title.lang,
    )


def state_of(record: Record, edition: Edition) -> str:
    """What a result must say about the record today: its period, else its status where it does not simply hold."""
    period = getattr(record, "period", None)
    if period is not None:
        return f"state.{period.state(edition.today)}"
    return f"status.{record.status}" if isinstance(record, Fact) and record.status != "current" else ""
