"""Hotlines, units and facilities: whom to call or visit, what it costs and when they answer."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from loa.model.dates import Date
from loa.model.fact import Fact
from loa.model.phone import Phone, PhoneError, parse_phone
from loa.model.places import Level
from loa.model.record import ContactId, LanguageRef, LocalityId, OrganisationId, Part, Url
from loa.model.words import PlainText, Words


def _phone(value: Any) -> Any:
    if isinstance(value, Phone):
        return value
    try:
        return parse_phone(str(value))
    except PhoneError as error:
        raise PydanticCustomError(error.rule, "not a usable phone number", dict(error.values)) from None


PhoneNumber = Annotated[Phone, BeforeValidator(_phone)]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
TimeOfDay = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class Hours(Part):
    """When somebody answers."""

    days: tuple[Weekday, ...]
    """Days of the week."""
    opens: TimeOfDay
    """From, as "07:30"."""
    closes: TimeOfDay
    """To, as "17:00"."""


class Contact(Fact):
    """Somebody to call or visit."""

    HEADING: ClassVar[str] = "name"
    LEAD: ClassVar[str | None] = "role"

    name: Words
    """Who answers."""
    kind: Literal["emergency", "hotline", "helpdesk", "unit", "facility", "vaccination-point"]
    """What it is."""
    number: PhoneNumber | None = None
    """Phone number, in quotes, one per entry."""
    extension: PlainText | None = None
    """Extension, digits only."""
    audience: Literal["public", "partners", "press"] = "public"
    """`partners`: offices that answer units, not citizens."""
    level: Level = "central"
    """Rung: central, province, district, commune or a unit."""
    role: Words
    """What to call it for."""
    cost: Literal["free", "charged", "ordinary", "unknown"]
    """What a call costs: 1800 is free, 1900 is charged."""
    cost_note: Words | None = None
    """What is known of the cost, with its date."""
    always_open: bool = False
    """True where it answers day and night."""
    hours: tuple[Hours, ...] = ()
    """When it answers."""
    languages: tuple[LanguageRef, ...] = ()
    """Languages spoken there."""
    locality: LocalityId | None = None
    """Where it serves; none for the whole country."""
    organisation: OrganisationId | None = None
    """Who runs it."""
    address: Words | None = None
    """Street address of a facility."""
    map_url: Url | None = None
    """Map link."""
    doctor: PlainText | None = None
    """Doctor who follows up after injection (with consent)."""
    follow_up: ContactId | None = None
    """Facility that follows up after injection."""
    email: PlainText | None = None
    """E-mail address."""
    website: Url | None = None
    """Official address."""
    valid_from: Date | None = None
    """When the number came into use, if we know."""
    valid_to: Date | None = None
    """Its last day, if it is out of use."""
    instead: ContactId | None = None
    """Whom to call instead, where this one is not confirmed or over."""

    def callable_on(self, day: dt.date) -> bool:
        """Whether a tap should start a call: not for numbers that are over, nor for offices nobody has confirmed."""
        if self.number is None or self.status in ("ended", "replaced", "withdrawn"):
            return False
        if (self.valid_from and day < self.valid_from.first) or (self.valid_to and day > self.valid_to.last):
            return False
        return self.status == "current" or self.audience == "public"
