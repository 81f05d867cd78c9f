"""Rules of single kinds of records: what a hotline, a theme, a story or a recording must have."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from loa.content.checks.walk import Walked
from loa.content.located import Located
from loa.content.torn import told
from loa.errors import Problem
from loa.model.campaigns import Campaign, Colours
from loa.model.contacts import Contact
from loa.model.events import Broadcast, Material
from loa.model.gateways import Gateway
from loa.model.guides import App
from loa.model.knowledge import FactCheck, Notice, Story
from loa.model.phone import expected_cost
from loa.model.places import Locality
from loa.model.settings import Loudspeaker, Profile, Settings

LEAST_BROADCASTS = 3
"""Loudspeakers speak at least three times a day (plan of Sơn La, III, second item)."""

LEAST_CONTRAST = 7
"""White text on a campaign's colour: WCAG 2.2, 1.4.6 Contrast (Enhanced)."""

Finding = tuple[str, str, dict[str, str]]
"""A field, a rule, and what its sentence needs to know."""


def check(walk: Sequence[Walked], located: Mapping[str, Located]) -> Iterator[Problem]:
    """Every record against the rules of its kind."""
    for record in walk:
        for field, rule, slots in told(RULES.get(type(record.part), _nothing)(record.part)):
            yield Problem(located[record.owner].place_of(tuple(field.split("."))), rule, slots, field)


def _nothing(record: Any) -> Iterator[Finding]:
    return iter(())


def contact(record: Contact) -> Iterator[Finding]:
    """A hotline without a number is none; 1800 is free and 1900 is charged."""
    wanted = expected_cost(record.number) if record.number else None
    if record.number and wanted and record.cost != wanted:
        yield "cost", "cost-wrong", {"number": record.number.display, "cost": record.cost, "expected": wanted}
    if record.number is None and record.kind in ("emergency", "hotline", "helpdesk"):
        yield "id", "number-missing", {"id": record.id}


def campaign(record: Campaign) -> Iterator[Finding]:
    """White text must be readable on the campaign's colour."""
    yield from _readable("theme.colour", record.theme)


def settings(record: Settings | Profile) -> Iterator[Finding]:
    """The same on a site's own."""
    if record.colours:
        yield from _readable("colours.colour", record.colours)
    if isinstance(record, Settings):
        yield from ((f"loudspeaker.{field}", *rest) for field, *rest in broadcast(record.loudspeaker))


def _readable(field: str, colours: Colours) -> Iterator[Finding]:
    found = contrast_with_white(colours.colour)
    if found < LEAST_CONTRAST:
        slots = {"colour": colours.colour, "contrast": f"{found:.1f}", "least": str(LEAST_CONTRAST)}
        yield field, "colour-too-light", slots


def app(record: App) -> Iterator[Finding]:
    """Whoever scans the poster of a replaced app must learn what to use instead."""
    if record.status == "replaced" and record.replaced_by is None:
        yield "status", "replacement-missing", {"field": "replaced_by"}


def locality(record: Locality) -> Iterator[Finding]:
    """A place that is no more has a successor."""
    if record.valid_to is not None and record.successor is None:
        yield "valid_to", "successor-missing", {"id": record.id}


def fact_check(record: FactCheck) -> Iterator[Finding]:
    """No verdict without evidence."""
    if not record.evidence:
        yield "evidence", "evidence-missing", {}


def story(record: Story) -> Iterator[Finding]:
    """Consent has a date."""
    yield from _dated(record)


def notice(record: Notice) -> Iterator[Finding]:
    """A banner begins before it ends."""
    if record.shown_to < record.shown_from:
        yield "shown_to", "period-order", {"start": str(record.shown_from), "end": str(record.shown_to)}


def broadcast(record: Broadcast | Loudspeaker) -> Iterator[Finding]:
    """At least three different times a day."""
    times = len(set(record.times))
    if times < LEAST_BROADCASTS and (times or isinstance(record, Broadcast)):
        yield "times", "broadcasts-too-few", {"count": str(times), "least": str(LEAST_BROADCASTS)}


def gateway(record: Gateway) -> Iterator[Finding]:
    """The standard says how long a part is."""
    for field in ("gsm", "ucs2") if record.kind == "standard" else ():
        if getattr(record, field) is None:
            yield "kind", "part-lengths-missing", {"field": field}


def material(record: Material) -> Iterator[Finding]:
    """Pictures for those who can't see, recordings for those who can't hear (WCAG 2.2, 1.1.1 and 1.2.1); consent."""
    if record.kind in ("picture", "infographic", "frame") and record.alt is None:
        yield "id", "alt-missing", {"id": record.id}
    if record.kind in ("video", "audio", "song") and record.transcript is None:
        yield "id", "transcript-missing", {"id": record.id}
    if record.kind in ("picture", "video") and record.consent is None:
        yield "id", "consent-missing", {"id": record.id}
    yield from _dated(record)


def _dated(record: Story | Material) -> Iterator[Finding]:
    if record.consent == "given" and record.consent_on is None:
        yield "consent", "consent-undated", {}


RULES: Mapping[type, Callable[[Any], Iterator[Finding]]] = MappingProxyType({
    Contact: contact,
    Campaign: campaign,
    App: app,
    Locality: locality,
    FactCheck: fact_check,
    Story: story,
    Notice: notice,
    Broadcast: broadcast,
    Gateway: gateway,
    Material: material,
    Settings: settings,
    Profile: settings,
})


def contrast_with_white(colour: str) -> float:
    """`#14315c` -> 12.9, by the formula of WCAG 2.2 (relative luminance)."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
