"""Records -> everything that they and those they name say in one language, as it is written there."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from loa.model.dates import PartialDate, Period
from loa.model.phone import Phone
from loa.model.record import Record
from loa.model.words import Forms, RichWords, Text, Words
from loa.pages.reader import Reader

RELATED = {"slogan": "slogan", "messages": "message", "contacts": "contact", "documents": "document",
           "plan": "document", "issuer": "organisation", "follow_up": "contact", "apps": "app"}
"""Fields that name other records -> their kind."""

UNSEEN = frozenset(("files", "variants", "keywords", "checked", "reviewed", "email"))
"""Fields of records that no output shows."""
TIME = re.compile(r"\d\d:\d\d")


@dataclass(frozen=True)
class Sources:
    """The records of an edition, for one reader."""

    reader: Reader

    def record(self, kind: str, name: str | None) -> Any:
        """A record by kind and id; None where no id is given."""
        return self.reader.edition.site.by_id.get(f"{kind}:{name}") if name else None

    def closure(self, records: Iterable[Record]) -> tuple[Record, ...]:
        """The records, and those they name, and those these name."""
        found: list[Record] = []
        waiting = list(records)
        while waiting:
            record = waiting.pop()
            if record not in found:
                found.append(record)
                waiting += self._kin(record)
        return tuple(found)

    def _kin(self, record: Record) -> Iterator[Record]:
        for field, kind in RELATED.items():
            named = getattr(record, field, None) or ()
            yield from filter(None, (self.record(kind, each) for each in
                                     ((named,) if isinstance(named, str) else named)))
        yield from filter(None, (self.record("document", each.document) for each in getattr(record, "source", ())))

    def bag(self, values: Iterable[Any]) -> str:
        """Every text, date and number of the values, a line each."""
        return "\n".join(text for value in values for text in self._texts(value))

    def _texts(self, value: Any) -> Iterator[str]:
        if isinstance(value, (Words, RichWords)):
            yield self.reader.say(value).text
        elif isinstance(value, Forms):
            yield from value.get(self.reader.tag) or ()
        elif isinstance(value, (dt.date, PartialDate)):
            yield self.reader.date(value)
        elif isinstance(value, Period):
            yield self.reader.period(value)
            yield from (self.reader.date(each) for each in (value.start, value.end) if each)
        elif isinstance(value, Phone):
            yield value.display
        elif isinstance(value, Text) or (isinstance(value, str) and TIME.fullmatch(value)):
            yield value
        elif isinstance(value, BaseModel):
            for field in type(value).model_fields:
                if field not in UNSEEN:
                    yield from self._texts(getattr(value, field))
        elif isinstance(value, tuple):
            for each in value:
                yield from self._texts(each)
