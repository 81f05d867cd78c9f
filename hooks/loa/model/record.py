"""What every record shares: strict fields, an id, and references to other records."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]


@dataclass(frozen=True)
class Ref:
    """Marks a field that holds the id of another record; the loader checks that the record exists."""

    kind: str


@dataclass(frozen=True)
class OnOneLine:
    """Marks a list that is written on one line, whatever it holds."""


class Part(BaseModel):
    """A piece of a record: closed (unknown fields are mistakes) and frozen."""

    # A model that only ever stands inside another needs no validator of its own.
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True, arbitrary_types_allowed=True,
                              defer_build=True)

    ON_ONE_LINE: ClassVar[bool] = False
    """True where a record is written on one line, as in a register."""


class Record(Part):
    """Something with an id of its own, unique among its kind."""

    HEADING: ClassVar[str] = "title"
    """The field that says what a record is called."""
    LEAD: ClassVar[str | None] = "lead"
    """The field that says it in a sentence or two."""

    id: Id
    """Short name in a-z, 0-9 and hyphens; never change it once published: codes and links rest on it."""


OrganisationId = Annotated[Id, Ref("organisation")]
LocalityId = Annotated[Id, Ref("locality")]
CampaignId = Annotated[Id, Ref("campaign")]
MessageId = Annotated[Id, Ref("message")]
GuideId = Annotated[Id, Ref("guide")]
ContactId = Annotated[Id, Ref("contact")]
AppId = Annotated[Id, Ref("app")]
DocumentId = Annotated[Id, Ref("document")]
MaterialId = Annotated[Id, Ref("material")]
LanguageRef = Annotated[str, Ref("language")]


def _web_address(value: Any) -> Any:
    """An address a reader may follow: https, ASCII host, no user name (`http` only where the loader's list allows)."""
    text = str(value)
    scheme, separator, rest = text.partition("://")
    if not separator or scheme not in ("https", "http"):
        raise PydanticCustomError("url-scheme", "not a web address: {value}", {"value": text})
    host = rest.split("/", 1)[0]
    if "@" in host or not host or not host.isascii() or any(char.isspace() for char in text):
        raise PydanticCustomError("url-host", "suspicious address: {value}", {"value": text})
    return text


Url = Annotated[str, BeforeValidator(_web_address)]


def _mail_or_form(value: Any) -> Any:
    """Where readers can really report something: an e-mail address, or the https address of a form."""
    text = str(value)
    if MAIL.fullmatch(text) or (text.startswith("https://") and " " not in text):
        return text
    raise PydanticCustomError("feedback-form", "neither an e-mail address nor a form: {value}", {"value": text})


MAIL = re.compile(r"[^@\s/:]+@[^@\s/:]+\.[a-z]{2,}")
Feedback = Annotated[str, BeforeValidator(_mail_or_form)]

Audience = Literal["everyone", "vaccinees", "parents", "elderly", "workplaces", "venues", "schools", "health-staff",
                   "officials", "partners", "press", "foreigners"]
"""Who a thing is written for."""

Consent = Literal["given", "not-needed"]
"""Whether persons shown agreed in writing, or nobody can be recognised."""

Icon = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""Name of an icon of the Material Design set, such as `face-mask`."""
