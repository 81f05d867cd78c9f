"""Two sides -> what records say otherwise: numbers, doses, dates, figures, states, links, and all the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from loa.model.contacts import Contact
from loa.model.dates import PartialDate
from loa.model.phone import Phone
from loa.model.record import Part, Url
from loa.model.words import RichWords, Words
from loa.review.change import Change, Topic, Weight
from loa.review.differences import Difference, differences
from loa.review.sides import FILES, Sides
from loa.review.texts import sort_of, turned

IS_LINK = Url.__metadata__
REVIEWED = frozenset({"reviewed", "review_by", "checked", "consent_on"})
STATES = frozenset({"status", "force", "verdict", "url_status", "urgency", "valid_to", "withdrawn"})
TRUST = frozenset({"trusted_hosts", "official_hosts", "never_link", "host"})
"""Fields of the settings that say where readers may be sent."""
DIALLED = frozenset({"number", "extension"})

ADVICE = frozenset({"message", "guide", "question", "vaccine", "factcheck", "term"})
"""Kinds that tell people what to do with their bodies: elsewhere “30 days” is a deadline, not a dose."""

Found = tuple[Topic, Weight, str]

BY_TOPIC: dict[str, Found] = {
    "number": ("number", "act", "change-number"),
    "dose": ("dose", "act", "change-dose"),
    "figure": ("figure", "act", "change-figure"),
    "date": ("date", "act", "change-date"),
    "status": ("status", "act", "change-status"),
    "document": ("document", "act", "change-document"),
    "link": ("link", "act", "change-link"),
    "review": ("review", "tell", "change-review"),
    "text": ("text", "tell", "change-text"),
}


def record_changes(sides: Sides) -> Iterator[Change]:
    """Records that are new, gone or changed, field by field."""
    for name, (was, now) in sides.pairs.items():
        kind = name.partition(":")[0]
        values = {"title": sides.title(name), "id": name}
        if was is None:
            yield Change("record", "tell", "change-added", name, sides.place_of(name, ()), values)
            yield from _new_number(name, now, sides)
        elif now is None:
            place = sides.place_of(FILES.get(kind, ""), ())
            yield Change("record", "act", "change-removed", name, place, values)
        elif was != now:
            yield from (_change(name, each, sides) for each in differences(was, now))


def _new_number(name: str, record: Part, sides: Sides) -> Iterator[Change]:
    number = getattr(record, "number", None)
    if isinstance(number, Phone):
        said = {"title": sides.title(name), "number": number.display}
        yield Change("number", "act", "change-number-new", name, sides.place_of(name, ("number",)), said, "number")


def _change(name: str, each: Difference, sides: Sides) -> Change:
    sort = sort_of_difference(name, each)
    topic, weight, rule = BY_TOPIC[sort]
    values = turned(sides.title(name), each.dotted, shown(each.before), shown(each.after))
    if is_dialled(each) and each.after is None:
        rule = "change-number-gone"
    return Change(topic, weight, rule, name, sides.place_of(name, each.path), values, each.dotted)


def sort_of_difference(name: str, each: Difference) -> str:
    """What a difference is about."""
    kind, value = name.partition(":")[0], each.value
    if each.field in REVIEWED:
        return "review"
    if is_dialled(each) or (name, each.field) == ("site:settings", "emergency"):
        return "number"
    if each.field in STATES:
        return "status"
    if _is_wording(each):
        found: str = sort_of(each.before or "", each.after or "")
        if found == "dose" and kind not in ADVICE:
            found = "figure"
        if found != "text" or kind not in ("vaccine", "document"):
            return "document" if found == "figure" and kind == "document" else found
    if kind == "vaccine":
        return "dose"
    if each.field in TRUST or _is_link(each):
        return "link"
    if kind == "document" or each.field in ("document", "section"):
        return "document"
    if isinstance(value, (dt.date, PartialDate)) or each.field in ("opens", "closes", "times", "days"):
        return "date"
    return "figure" if isinstance(value, (int, Decimal)) and not isinstance(value, bool) else "text"


def is_dialled(each: Difference) -> bool:
    """A number that people call; papers have numbers too."""
    return each.field in DIALLED and each.holder is Contact


def _is_wording(each: Difference) -> bool:
    annotation = str(each.holder.model_fields[each.field].annotation)
    return isinstance(each.value, str) and any(kind.__name__ in annotation for kind in (Words, RichWords))


def _is_link(each: Difference) -> bool:
    info = each.holder.model_fields[each.field]
    inner = getattr(info.annotation, "__args__", ())
    metadata = [*info.metadata, *(mark for part in inner for mark in getattr(part, "__metadata__", ()))]
    return any(mark in IS_LINK for mark in metadata)


def shown(value: object) -> str:
    """A value on one line."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ", ".join(map(shown, value))
    plain = type(value).__str__ is not object.__str__  # what has no words of its own would show its insides
    return " ".join(str(value).split()) if plain else "…"


