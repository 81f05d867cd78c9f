"""What a translation was made from: the memory that tells whether its original has changed since."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from loa.model.dates import Day
from loa.model.record import Part
from loa.model.words import LanguageTag, PlainText

FIELD = r"[^\s=]+=[0-9a-f.]*/[0-9a-f.]*(?:,[0-9a-f.]*/[0-9a-f.]*)*"
TEXTS = re.compile(f"{FIELD}(?: {FIELD})*")


Pairs = tuple[tuple[str, str], ...]


def _pairs(value: Any) -> Any:
    if not TEXTS.fullmatch(str(value)):
        raise PydanticCustomError("l10n-form", "not written by the program: {value}", {"value": str(value)})
    return str(value)


class Accepted(Part):
    """What somebody has read in two languages and found to say the same; `l10n.lock.yml`, written by `loa l10n`."""

    ON_ONE_LINE: ClassVar[bool] = True

    lang: LanguageTag
    """Language of the translation."""
    of: PlainText
    """The record, the page or the part of the interface, such as `message:2k`."""
    day: Day
    """Day on which it was last accepted."""
    by: PlainText | None = None
    """Who accepted it."""
    texts: Annotated[str, BeforeValidator(_pairs)]
    """For each field the digest of the original, block by block, and of the translation."""

    @cached_property
    def pairs(self) -> Mapping[str, Pairs]:
        """Field -> (digests of the original, digest of the translation), item by item where it is in a list."""
        found = {}
        for field in self.texts.split(" "):
            name, _, pairs = field.rpartition("=")
            found[name] = tuple((left, right) for left, _, right in (pair.partition("/") for pair in pairs.split(",")))
        return found
