"""A subject, language and place -> what its outputs must say and may say, from records and not from layouts."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property

from audit.sources import Sources
from loa.model.campaigns import Campaign, Message
from loa.model.contacts import Contact
from loa.model.places import Locality
from loa.model.record import Record
from loa.pages.edition import Edition
from loa.pages.reader import Reader
from loa.qr.payload import home_of

ANSWERING = ("hotline", "emergency", "helpdesk")
"""Kinds of contacts that people are told to call."""


def figures(text: str) -> frozenset[str]:
    """Every run of digits, without zeros in front: “07:30” and “7:30” hold the same."""
    return frozenset(each.lstrip("0") or "0" for each in re.findall(r"\d+", text))


@dataclass(frozen=True)
class Records:
    """What is known of one subject in one language, for the whole country or for one place."""

    edition: Edition
    subject: str
    tag: str
    locality: str

    @cached_property
    def reader(self) -> Reader:
        """Somebody who reads the subject's page."""
        language = next(each for each in self.edition.languages if each.tag == self.tag)
        return Reader(self.edition, self.edition.plan.by_id[self.subject], language)

    @cached_property
    def record(self) -> Record | None:
        """The subject; None for the list of hotlines."""
        return self.reader.page.record

    @cached_property
    def slogans(self) -> tuple[str, ...]:
        """What is said in one wording everywhere: the slogan of a campaign, title and formula of a message."""
        record, say = self.record, self.reader.say
        if isinstance(record, Campaign):
            slogan = self._sources.record("slogan", record.slogan)
            return (say(slogan.text if slogan else record.short_title).text,)
        if isinstance(record, Message):
            return tuple(say(words).text for words in (record.title, record.formula) if words)
        return (self.reader.title(self.reader.page).text,)

    @cached_property
    def shorter(self) -> tuple[str, ...]:
        """The same for small places: the short form of the slogan, titles; of what is urgent, what to do at once."""
        record, say = self.record, self.reader.say
        if isinstance(record, Campaign):
            slogan = self._sources.record("slogan", record.slogan)
            return (say(record.short_title).text, *((say(slogan.short).text,) if slogan and slogan.short else ()))
        return (say(record.lead).text.partition(". ")[0],) if isinstance(record, Message) and record.urgent else ()

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """What its page is called; the home page by what the site is for."""
        tagline = self.reader.say(self.edition.site.settings.tagline).text
        return (self.reader.title(self.reader.page).text, *self.shorter, *(() if self.record else (tagline,)))

    @property
    def urgent(self) -> bool:
        """Whether it is about danger."""
        return isinstance(self.record, Message) and self.record.urgent

    @cached_property
    def code(self) -> str:
        """The digits of its short code, none where it has no code yet."""
        found = self.edition.codes.get((self.subject, self.tag))
        return found.code if found else ""

    @property
    def address(self) -> str:
        """Its short address in words; that of the site where it has none."""
        return "/".join(filter(None, (home_of(self.edition.address), self.code)))

    @cached_property
    def codes(self) -> frozenset[str]:
        """All codes that open a page in its language."""
        return frozenset(each.code for each in self.edition.codes.values() if each.lang == self.tag)

    @property
    def edition_day(self) -> str:
        """The day the output was made for, as it is written."""
        return self.reader.date(self.edition.today)

    @property
    def check_by(self) -> str:
        """The day by which its facts must be checked again."""
        return self.reader.date((self.record or self._emergency).review_by)

    @cached_property
    def issuer(self) -> str:
        """Who says it: whoever has issued the record or the document it rests on, or else the site."""
        record = self.record or self._emergency
        documents = (self._sources.record("document", each.document) for each in record.source)
        issuer = getattr(record, "issuer", None) or next((each.issuer for each in documents if each), None)
        organisation = self._sources.record("organisation", issuer)
        return self.reader.say(organisation.name if organisation else self.edition.site.settings.name).text

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """Numbers or titles of documents it rests on, or the names of public pages; one at least must be named."""
        record = self.record or self._emergency
        documents = [self._sources.record("document", each.document) for each in record.source if each.document]
        return tuple(each.number or self.reader.say(each.title).text for each in documents) or tuple(
            each.name or home_of(each.url) for each in record.source)

    @cached_property
    def place(self) -> str:
        """Name of the place; empty for the whole country."""
        found = self._sources.record("locality", self.locality)
        return self.reader.name(found).text if found else ""

    @cached_property
    def elsewhere(self) -> frozenset[str]:
        """Names of places that have numbers of their own, and of which nothing here speaks."""
        served = {each.locality for each in self.edition.site.contacts if each.locality}
        names = {self.reader.name(self._sources.record("locality", each)).text for each in served}
        own = self.words.casefold()
        return frozenset(name for name in names if name.casefold() not in own)

    @cached_property
    def lengths(self) -> re.Pattern[str]:
        """How long scripts take, measured and in no record, and names of weekdays, as schedules say them."""
        ui = self.reader.ui
        said = re.escape(ui.text("schedule.length", seconds="0", syllables="0", rate="0")).replace("0", r"\d+")
        names = "|".join(re.escape(name) for key in ("lengths", "days") for name in ui.choices(f"schedule.{key}"))
        return re.compile(rf"(?:{said}|(?<!\w)(?:{names})(?!\w))".replace(r"\ ", r"\s+"))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Numbers that may stand there: known to answer, and of the subject, its place or the whole country."""
        sure = {each.number.display for each in (self._emergency, *self._near, *self._named) if self._is_sure(each)}
        own = self._sources.bag([self.record] if self.record else [])
        return frozenset(sure | {number for number in self.known if number in own})

    @cached_property
    def nearest(self) -> frozenset[str]:
        """Of these one at least must stand there."""
        near = [each for each in (*self._near, *self._named) if each.kind in ANSWERING and self._is_sure(each)]
        wanted = (self._emergency,) if self.urgent or self.record is None or not near else near
        place = [each for each in near if each in self._near]
        return frozenset(each.number.display for each in (place if place and not self.urgent else wanted))

    @property
    def emergency(self) -> str:
        """The number for emergencies."""
        return self._emergency.number.display

    @cached_property
    def known(self) -> frozenset[str]:
        """Every number of the site, whoever it is for."""
        return frozenset(each.number.display for each in self.edition.site.contacts if each.number)

    @cached_property
    def words(self) -> str:
        """Everything that the records behind an output say, values as they are written in the language."""
        own = self._sources.closure([self.record] if self.record else [])
        around = (*own, self._emergency, *self._near, *self._places)
        settings = self._sources.bag([self.edition.site.settings])
        return "\n".join((self._sources.bag(around), settings, self.edition_day, self.check_by))

    @cached_property
    def figures(self) -> frozenset[str]:
        """Every figure in them, and the numbers of a list's lines."""
        lines = max(len(getattr(self.record, field, ())) for field in ("contents", "items"))
        return figures(self.words) | figures(" ".join(self.numbers)) | {str(line + 1) for line in range(lines)}

    @cached_property
    def dates(self) -> frozenset[str]:
        """Every date in them that names a day."""
        return self.days_in(self.words)

    def days_in(self, text: str) -> frozenset[str]:
        """Dates to the day in a text, as this language writes them."""
        sample = re.escape(self.reader.date(dt.date(2021, 12, 30)))
        name = re.escape(self.reader.ui.choices("date.months")[-1])
        month = name if name in sample else "12"
        form = sample.replace("2021", r"\d{4}").replace("30", r"\d{1,2}", 1)
        form = form.replace(month, r"\d{1,2}" if month == "12" else r"[^\W\d]+", 1)
        return frozenset(re.findall(rf"(?<!\d){form}(?!\d)", text))

    # --- Which records

    @cached_property
    def _sources(self) -> Sources:
        return Sources(self.reader)

    @cached_property
    def _emergency(self) -> Contact:
        return self._sources.record("contact", self.edition.site.settings.emergency)

    @cached_property
    def _places(self) -> tuple[Locality, ...]:
        """The place and those it lies in."""
        found, each = [], self._sources.record("locality", self.locality)
        while each is not None and each not in found:
            found.append(each)
            each = self._sources.record("locality", each.parent)
        return tuple(found)

    @cached_property
    def _near(self) -> tuple[Contact, ...]:
        ids = {each.id for each in self._places}
        return tuple(each for each in self.edition.site.contacts if each.locality in ids)

    @cached_property
    def _named(self) -> tuple[Contact, ...]:
        return tuple(self._sources.record("contact", each) for each in getattr(self.record, "contacts", ()))

    def _is_sure(self, contact: Contact) -> bool:
        return (contact.status == "current" and contact.audience == "public"
                and contact.callable_on(self.edition.today))
