"""The few types of schema.org that pages speak of, and their JSON-LD (https://schema.org, https://www.w3.org/TR/json-ld11/).

Classes and fields bear the vocabulary's own names, so that nothing has to be translated between the two.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from typing import Any

CONTEXT = "https://schema.org"
TERM = "term"
"""Where a field keeps a name that Python cannot write."""


@dataclass(frozen=True, kw_only=True)
class Thing:
    """Anything with a name."""

    name: str | None = None
    url: str | None = None


@dataclass(frozen=True, kw_only=True)
class AdministrativeArea(Thing):
    """A province or a commune."""


@dataclass(frozen=True, kw_only=True)
class OpeningHoursSpecification(Thing):
    """When somebody answers."""

    dayOfWeek: tuple[str, ...]  # noqa: N815 (here and below: the vocabulary's names)
    opens: str
    closes: str


@dataclass(frozen=True, kw_only=True)
class ContactPoint(Thing):
    """A number to call."""

    telephone: str
    contactType: str  # noqa: N815
    areaServed: AdministrativeArea | None = None  # noqa: N815
    availableLanguage: tuple[str, ...] = ()  # noqa: N815
    hoursAvailable: tuple[OpeningHoursSpecification, ...] = ()  # noqa: N815


@dataclass(frozen=True, kw_only=True)
class Organization(Thing):
    """A body that publishes or answers."""

    contactPoint: ContactPoint | None = None  # noqa: N815


@dataclass(frozen=True, kw_only=True)
class GovernmentService(Thing):
    """Something a public body does for people."""

    provider: Organization | None = None
    areaServed: AdministrativeArea | None = None  # noqa: N815


@dataclass(frozen=True, kw_only=True)
class ListItem(Thing):
    """One step of a trail."""

    position: int
    item: str


@dataclass(frozen=True, kw_only=True)
class BreadcrumbList(Thing):
    """The way from the home page to a page."""

    itemListElement: tuple[ListItem, ...]  # noqa: N815


@dataclass(frozen=True, kw_only=True)
class Answer(Thing):
    """What is answered."""

    text: str


@dataclass(frozen=True, kw_only=True)
class Question(Thing):
    """What people ask."""

    acceptedAnswer: Answer  # noqa: N815


@dataclass(frozen=True, kw_only=True)
class EntryPoint(Thing):
    """An address with a gap."""

    urlTemplate: str  # noqa: N815


@dataclass(frozen=True, kw_only=True)
class SearchAction(Thing):
    """How to search the site."""

    target: EntryPoint
    query_input: str = field(metadata={TERM: "query-input"})


@dataclass(frozen=True, kw_only=True)
class WebSite(Thing):
    """The site as a whole."""

    publisher: Organization | None = None
    potentialAction: SearchAction | None = None  # noqa: N815


@dataclass(frozen=True, kw_only=True)
class WebPage(Thing):
    """A page, and what it is about."""

    lastReviewed: str | None = None  # noqa: N815
    publisher: Organization | None = None
    about: Thing | None = None
    mainEntity: Thing | tuple[Thing, ...] | None = None  # noqa: N815
    breadcrumb: BreadcrumbList | None = None


@dataclass(frozen=True, kw_only=True)
class MedicalWebPage(WebPage):
    """A page people look after their health by."""


@dataclass(frozen=True, kw_only=True)
class FAQPage(WebPage):
    """Questions with their answers."""


def json_ld(thing: Thing) -> str:
    """The thing as a text that may stand in a script element: no `<` of an editor can end it."""
    text = json.dumps({"@context": CONTEXT, **_node(thing)}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def _node(thing: Thing) -> dict[str, Any]:
    said = ((each.metadata.get(TERM, each.name), getattr(thing, each.name)) for each in dataclasses.fields(thing))
    return {"@type": type(thing).__name__, **{term: _value(value) for term, value in said if value not in (None, ())}}


def _value(value: Any) -> Any:
    if isinstance(value, Thing):
        return _node(value)
    return [_value(each) for each in value] if isinstance(value, tuple) else value
