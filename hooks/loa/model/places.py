"""Languages, localities and organisations: who speaks, where, and to whom."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, ClassVar, Literal

from pydantic import StringConstraints

from loa.model.dates import Date
from loa.model.fact import Fact
from loa.model.numerals import Counting
from loa.model.record import LanguageRef, LocalityId, OrganisationId, Part, Url
from loa.model.words import LanguageTag, PlainText, Words

Level = Literal["central", "province", "district", "commune", "unit"]
"""Which rung of the state a body or a paper belongs to."""


class Language(Part):
    """A language of the site. Adding one is an entry here and one file in `ui/`."""

    tag: LanguageTag
    """BCP 47 tag, such as `vi`, `en`, `blt-Tavt`."""
    name: PlainText
    """The language's name in that language."""
    english_name: PlainText
    """Its name in English, for editors."""
    locale: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}_[A-Z]{2}$")] | None = None
    """Language and country as networks that preview shared links want them; none: they guess."""
    script: PlainText
    """ISO 15924 code of its script, such as `Latn`."""
    direction: Literal["ltr", "rtl"] = "ltr"
    """Direction of writing."""
    font: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9 -]*$")] | None = None
    """A font family to ask for before the system's own, where the script needs one."""
    alphabet: PlainText | None = None
    """Its letters in dictionary order, each followed by its accented forms; none: a to z."""
    counting: Counting | None = None
    """How it says numbers; none: no scripts for loudspeakers are made in it."""
    status: Literal["published", "draft", "wanted"]
    """`published` is built; `draft` and `wanted` are not shown."""
    owner: OrganisationId | None = None
    """Who keeps this language up to date."""
    source: bool = False
    """True for the one language everything is first written in."""


class Locality(Fact):
    """A place with a government: it begins, ends and is merged, so it carries dates and a successor."""

    HEADING: ClassVar[str] = "name"
    LEAD: ClassVar[str | None] = "status_note"

    name: Words
    """Full name, such as “Tỉnh Sơn La”."""
    short_name: Words
    """Name in running text, such as “Sơn La”."""
    level: Level
    """Rung: central, province, district, commune."""
    parent: LocalityId | None = None
    """The locality it lies in."""
    valid_from: Date | None = None
    """When it came into being, if we know."""
    valid_to: Date | None = None
    """Its last day, if it no longer exists."""
    successor: LocalityId | None = None
    """The locality that took it over."""
    languages: tuple[LanguageRef, ...] = ()
    """Languages people there are served in."""
    languages_note: Words | None = None
    """What is known of languages spoken there, with the people's names."""

    def exists(self, today: dt.date) -> bool:
        """Whether it has not been merged yet."""
        return self.valid_to is None or today <= self.valid_to.last


class Organisation(Fact):
    """A body that issues, owns or answers."""

    HEADING: ClassVar[str] = "name"
    LEAD: ClassVar[str | None] = None

    name: Words
    """Full name."""
    short_name: Words | None = None
    """Name in lists."""
    level: Level
    """Rung: central, province, district, commune or a unit."""
    locality: LocalityId | None = None
    """Where it works; none for national bodies."""
    website: Url | None = None
    """Official address."""
    successor: OrganisationId | None = None
    """The body that took over its work."""
